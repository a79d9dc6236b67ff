import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Observation } from "../../statistics/observation.ts";
import { financialYearStart, type Period, samePeriod, yearsIn } from "../../statistics/period.ts";

/** What the data set knows of a measure, geography and period: a count, or a range it must lie in. */
export interface Known {
	readonly measure: string;
	readonly geography: string;
	readonly period: Period;
	readonly low: bigint;
	/** Null where the publisher printed only "more than". */
	readonly high: bigint | null;
	/** `published` and `derived` rows stand in the data set; `summed` was added up here. */
	readonly how: "published" | "derived" | "summed" | "bound";
	readonly figures: readonly Figure[];
}

export const isExact = (known: Known): boolean => known.high === known.low;

/** Everything known, newest release first; several where releases differ. Empty when nothing is held. */
export type Lookup = (measure: string, geography: string, period: Period) => readonly Known[];

const lookups = new WeakMap<DataSet, Lookup>();

/** What a data set knows; it never changes, so what was looked up once is kept with it. */
export function lookupIn(data: DataSet): Lookup {
	const before = lookups.get(data) ?? makeLookup(data);
	lookups.set(data, before);
	return before;
}

function makeLookup(data: DataSet): Lookup {
	const seen = new Map<string, readonly Known[]>();
	return function look(measure, geography, period) {
		const key = `${measure} ${geography} ${period.start} ${period.end}`;
		const before = seen.get(key);
		if (before !== undefined) return before;
		seen.set(key, []);
		const rows = distinct(data.vintages(measure, geography, period).flatMap((row) => fromRow(row, data)));
		const exact = rows.filter(isExact);
		const worked =
			exact.length > 0
				? []
				: [
						...overYears(look, data, measure, geography, period),
						...overMembers(look, data, measure, geography, period),
					];
		const found = distinct([...rows, ...worked.filter((it) => isExact(it) || rows.length === 0)]);
		seen.set(key, found);
		return found;
	};
}

function fromRow(row: Observation, data: DataSet): readonly Known[] {
	const { measure, geography, period, value, low, high, status } = row;
	const producer = data.release(row.release)?.producer ?? data.measure(measure)?.producer ?? "";
	const figure: Figure = {
		geography,
		measure,
		start: period.start,
		end: period.end,
		value,
		low,
		high,
		status,
		release: row.release,
		producer,
	};
	const of = { measure, geography, period, figures: [figure] };
	if (value !== null) {
		const how = status === "derived" ? ("derived" as const) : ("published" as const);
		return [{ ...of, low: BigInt(value), high: BigInt(value), how }];
	}
	if (low === null && high === null) return [];
	// A bound is printed as "more than 33,000": the count itself lies above it.
	if (status === "bound")
		return [
			{
				...of,
				low: low === null ? 0n : BigInt(low) + 1n,
				high: high === null ? null : BigInt(high),
				how: "bound",
			},
		];
	return [{ ...of, low: BigInt(low ?? 0), high: high === null ? null : BigInt(high), how: "derived" }];
}

const distinct = (all: readonly Known[]): readonly Known[] =>
	all.filter((it, at) => all.findIndex((other) => other.low === it.low && other.high === it.high) === at);

/** Several years added up, where every one of them is known, by itself or with those beside it. */
function overYears(
	look: Lookup,
	data: DataSet,
	measure: string,
	geography: string,
	period: Period,
): readonly Known[] {
	const years = yearsIn(period);
	if (years.length < 2) return [];
	const together = data
		.series(measure, geography)
		.filter(({ value, period: span }) => value !== null && yearsIn(span).length > 1 && isWithin(span, period))
		.map((row) => row.period);
	const parts: (Known | undefined)[] = [];
	for (let at = 0; at < years.length; ) {
		const year = years[at] ?? period;
		const single = look(measure, geography, year)[0];
		const span = single === undefined ? together.find(({ start }) => start === year.start) : undefined;
		parts.push(single ?? (span === undefined ? undefined : look(measure, geography, span)[0]));
		at += span === undefined ? 1 : yearsIn(span).length;
	}
	return sum(parts, { measure, geography, period });
}

/** Part of a longer time, and not all of it. */
const isWithin = (part: Period, whole: Period): boolean =>
	part.start >= whole.start && part.end <= whole.end && !samePeriod(part, whole);

/** All forces of an area added up, where every one of them is known exactly for one year. */
function overMembers(
	look: Lookup,
	data: DataSet,
	measure: string,
	geography: string,
	period: Period,
): readonly Known[] {
	const members = data.geography(geography)?.members ?? [];
	if (members.length < 2 || financialYearStart(period) === null) return [];
	const parts = members.map((id) => look(measure, id, period)[0]);
	return parts.every((it) => it !== undefined && isExact(it))
		? sum(parts, { measure, geography, period })
		: [];
}

function sum(
	parts: readonly (Known | undefined)[],
	of: Pick<Known, "measure" | "geography" | "period">,
): readonly Known[] {
	const known = parts.filter((it) => it !== undefined);
	if (known.length < parts.length || known.some((it) => it.high === null)) return [];
	const low = known.reduce((total, it) => total + it.low, 0n);
	const high = known.reduce((total, it) => total + (it.high ?? 0n), 0n);
	return [{ ...of, low, high, how: "summed", figures: known.flatMap((it) => it.figures) }];
}

const yearsSeen = new WeakMap<Lookup, Map<string, readonly Period[]>>();

/** The single years for which something is known, oldest first. */
export function yearsKnown(
	data: DataSet,
	look: Lookup,
	measure: string,
	geography: string,
): readonly Period[] {
	const seen = yearsSeen.get(look) ?? new Map<string, readonly Period[]>();
	yearsSeen.set(look, seen);
	const key = `${measure} ${geography}`;
	const known = seen.get(key) ?? findYears(data, look, measure, geography);
	seen.set(key, known);
	return known;
}

function findYears(data: DataSet, look: Lookup, measure: string, geography: string): readonly Period[] {
	const own = data.series(measure, geography).map((row) => row.period);
	const [member] = data.geography(geography)?.members ?? [];
	const theirs = member === undefined ? [] : data.series(measure, member).map((row) => row.period);
	const years = [...own, ...theirs].filter((it) => isYear(it) && look(measure, geography, it).length > 0);
	return years
		.filter((it, at) => years.findIndex((other) => samePeriod(it, other)) === at)
		.toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** Twelve months, whichever they begin with. */
const isYear = ({ start, end }: Period): boolean => {
	const whole = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
	return (
		(start.endsWith("-04-01") && end.endsWith("-03-31") && whole === 1) ||
		(start.endsWith("-01-01") && end.endsWith("-12-31") && whole === 0)
	);
};
