import type { Choice, Problem } from "../../problem.ts";
import { type CanonicalQuestion, canonical } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import {
	calendarYear,
	financialYear,
	financialYearStart,
	months,
	type Period,
	samePeriod,
} from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { laterLinks, laterYears } from "../beside/later-elsewhere.ts";
import { link } from "../draft.ts";
import { hasNumber } from "../figures/figures.ts";
import { areaFigure, wholeFigure } from "../figures/sums.ts";
import type { Setting } from "../kind.ts";
import { heldApart } from "./held-apart.ts";
import type { Subject } from "./subject.ts";

/**
 * What has to be said about the time asked for before any figure: unclear words, months, periods the measure
 * does not count by (D22), years before the first or after the last held. Null when there is nothing to say.
 * `geography` is null where the question ranges over all of them.
 */
export function periodProblem(
	parts: QuestionParts,
	{ measure }: Subject,
	geography: Geography | null,
	held: readonly Period[],
	{ data }: Setting,
	kind: string,
): Problem | null {
	const reading = parts.period?.reading;
	const geographies = parts.geographies.flatMap((it) => it.geographies.slice(0, 1));
	// Of two years set side by side one alone is a figure.
	const isOfTwo = reading?.type === "periods" && reading.periods.length > 1 && geographies.length === 1;
	const choice = (period: Period): Choice => ({
		label: periodLabel(period),
		question: canonical(
			{
				kind: isOfTwo && kind === "compare" ? "figure" : kind,
				geographies,
				periods: [period],
				measure: parts.measure?.measure ?? null,
				options: parts.options,
			},
			data,
		),
	});
	const typed = parts.period?.text ?? "";
	if (reading?.type === "unclear") {
		const offered = reading.choices.length > 0 ? reading.choices : held.slice(-3).toReversed();
		return { type: "unclear-period", typed, why: reading.why, choices: offered.map(choice) };
	}
	if (reading?.type === "month") {
		return {
			type: "period-not-counted",
			label: reading.label,
			measure: measure.id,
			isYear: false,
			choices:
				reading.near.length > 0
					? reading.near.map(choice)
					: [...held.slice(-1).map(choice), ...laterWays(data, measure, geography, held.at(-1), kind)],
		};
	}
	const periods = reading?.type === "periods" ? reading.periods : [];
	const uncounted = periods.find(
		(it) =>
			financialYearStart(it) === null &&
			held.every((year) => !samePeriod(it, year)) &&
			!isHeldAsSuch(data, measure, geography, it),
	);
	if (uncounted !== undefined) {
		return {
			type: "period-not-counted",
			label: typed,
			measure: measure.id,
			isYear: months(uncounted) === 12,
			choices: nearYears(uncounted, measure, held).map(choice),
		};
	}
	return outsideProblem(data, measure, geography, held, periods, ({ near }) => choice(near));
}

/**
 * The same for the two years that a change was settled to lie between: either may lie outside the years held, though
 * neither was named.
 */
export function endsProblem(
	ends: readonly Period[],
	question: CanonicalQuestion,
	geography: Geography | null,
	measure: Measure,
	held: readonly Period[],
	data: DataSet,
): Problem | null {
	return outsideProblem(data, measure, geography, held, ends, ({ near, next }) => {
		const other =
			ends.find((it) => !samePeriod(it, near) && held.some((year) => samePeriod(it, year))) ?? next;
		const years = [other, near].toSorted(byStart);
		if (samePeriod(near, other))
			return link(periodLabel(near), { ...question, kind: "figure", periods: [near], options: {} }, data);
		return link(years.map(periodLabel).join(" to "), { ...question, periods: years }, data);
	});
}

const byStart = (a: Period, b: Period): number => a.start.localeCompare(b.start);

/** The held year nearest to one that is not, and the one next to it. */
interface Nearest {
	readonly near: Period;
	readonly next: Period;
}

function outsideProblem(
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	held: readonly Period[],
	periods: readonly Period[],
	choice: (nearest: Nearest) => Choice,
): Problem | null {
	const [first, last] = [held[0], held.at(-1)];
	const outside = periods.find(
		(it) =>
			isOutside(it, held) &&
			!isHeldAsSuch(data, measure, geography, it) &&
			!heldElsewhere(data, measure, geography, it),
	);
	if (outside === undefined || first === undefined || last === undefined) return null;
	const isEarly = outside.start < first.start;
	const calendar = calendarYearsOf(data, measure, geography);
	const same = calendar.filter((it) => financialYearStart(outside) === Number(it.start.slice(0, 4)));
	const nearest = isEarly
		? { near: first, next: held[1] ?? first }
		: { near: last, next: held.at(-2) ?? last };
	return {
		type: "period-not-held",
		geography: geography?.id ?? null,
		measure: measure.id,
		period: outside,
		held,
		calendar,
		apart: heldApart(data, measure, geography),
		choices: [
			...same.map((it) => choice({ near: it, next: it })),
			...(geography === null ? [] : ofSameProducer(data, measure, geography, outside)),
			choice(nearest),
		],
	};
}

/** The latest years of other measures, where they are later than that of this one. */
const laterWays = (
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	last: Period | undefined,
	kind: string,
): readonly Choice[] =>
	geography === null ? [] : laterLinks(data, laterYears(data, measure, geography, last), geography, kind);

/** The year in another measure of the same producer: "north wales 2023/24 home office", of which code 86 ends before. */
const ofSameProducer = (
	data: DataSet,
	{ id, producer, related }: Measure,
	geography: Geography,
	year: Period,
): readonly Choice[] =>
	data
		.measures()
		.filter((it) => it.id !== id && it.producer === producer)
		.filter((it) => it.related.some((other) => other === id || related.includes(other)))
		.filter((it) => hasNumber(wholeFigure(data, it, geography, year)))
		.map((it) =>
			link(it.name, { kind: "figure", geographies: [geography.id], periods: [year], measure: it.id }, data),
		);

/** Calendar years held for themselves, oldest first. */
const calendarYearsOf = (data: DataSet, measure: Measure, geography: Geography | null): readonly Period[] =>
	geography === null
		? []
		: data
				.series(measure.id, geography.id)
				.map((it) => it.period)
				.filter((it) => samePeriod(it, calendarYear(Number(it.start.slice(0, 4)))));

/**
 * A span of another kind that is held for itself, such as a calendar year before the financial years begin; for an area
 * also one that is held for each of its forces.
 */
const isHeldAsSuch = (
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	period: Period,
): boolean =>
	geography === null
		? data.across(measure.id, period).some(({ value }) => value !== null)
		: data.observation(measure.id, geography.id, period) !== undefined ||
			hasNumber(wholeFigure(data, measure, geography, period));

/** Before the first or after the last period of the series, by start. */
function isOutside(period: Period, held: readonly Period[]): boolean {
	return (
		held.length > 0 &&
		(held.every((it) => period.end < it.start) || held.every((it) => period.start > it.end))
	);
}

/** Whether a related measure has the period, so that the answer can show it apart instead of turning the asker away. */
function heldElsewhere(
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	period: Period,
): boolean {
	if (geography === null) return false;
	const others = measure.related.flatMap((id) => data.measure(id) ?? []);
	return others.some((it) => hasNumber(areaFigure(data, it, geography, period).figure));
}

/** Of the years around a span those that are held; all of them where none is. */
function nearYears(period: Period, measure: Measure, held: readonly Period[]): readonly Period[] {
	const around = yearsAround(period, measure);
	const own = around.filter((it) => held.some((year) => samePeriod(it, year)));
	return own.length > 0 ? own : around;
}

/** The years of the measure that share days with a span of another kind. */
function yearsAround(period: Period, { periodicity }: Measure): readonly Period[] {
	const year = Number(period.start.slice(0, 4));
	const years =
		periodicity === "calendar-year"
			? [calendarYear(year), calendarYear(year + 1)]
			: [-1, 0, 1].map((more) => financialYear(year + more));
	return years.filter((it) => it.end >= period.start && it.start <= period.end);
}
