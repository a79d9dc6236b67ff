import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Observation } from "../../core/statistics/observation.ts";
import { financialYear, type Period } from "../../core/statistics/period.ts";
import type { Held } from "./held.ts";
import { locatorAt } from "./locator.ts";
import {
	DETAIL,
	GEOGRAPHY,
	PERIOD,
	PLACE,
	type Queries,
	RELEASE,
	type StoredObservation,
	VALUE,
} from "./queries.ts";
import type { Span } from "./spans.ts";

type Observations = Pick<DataSet, "observation" | "vintages" | "series" | "across">;

/**
 * Observations of the first `seen` releases; releases are numbered in order of publication. Where all four quarters of
 * a year are held it is their sum (D22), each as newest published.
 */
export function observationsOf(held: Held, queries: Queries, seen: number): Observations {
	return {
		observation(measure, geography, period) {
			const rows = rowsOf(measure, geography, period);
			return rows === null ? undefined : newestIn(held, measure, rows.rows, rows.span, period);
		},
		vintages(measure, geography, period) {
			const rows = rowsOf(measure, geography, period);
			if (rows === null) return [];
			const releases = [...new Set(rows.rows.map((row) => row[RELEASE]))].toSorted((a, b) => b - a);
			return releases.flatMap((release) => {
				const then = rows.rows.filter((row) => row[RELEASE] <= release);
				const one = newestIn(held, measure, then, rows.span, period);
				// A release that changed nothing of it gave no figure of its own.
				return one?.release === numbered(held.content.releases, release).id ? [one] : [];
			});
		},
		series(measure, geography) {
			const measureNumber = held.measures.get(measure);
			const geographyNumber = held.geographies.get(geography);
			if (measureNumber === undefined || geographyNumber === undefined) return [];
			const rows = queries.one(measureNumber, geographyNumber, 0, held.periodList.length, seen);
			return seriesOf(held, measure, rows);
		},
		across(measure, period) {
			const measureNumber = held.measures.get(measure);
			const span = held.span(period);
			if (measureNumber === undefined || span.last < 1) return [];
			const rows = queries.across(measureNumber, span.first, span.last, seen);
			const found: Observation[] = [];
			for (let from = 0; from < rows.length; ) {
				const geography = rows[from]?.[GEOGRAPHY];
				let to = from + 1;
				while (rows[to]?.[GEOGRAPHY] === geography) to++;
				const one = newestIn(held, measure, rows.slice(from, to), span, period);
				if (one !== undefined) found.push(one);
				from = to;
			}
			return found;
		},
	};

	function rowsOf(
		measure: string,
		geography: string,
		period: Period,
	): { readonly rows: readonly StoredObservation[]; readonly span: Span } | null {
		const measureNumber = held.measures.get(measure);
		const geographyNumber = held.geographies.get(geography);
		const span = held.span(period);
		if (measureNumber === undefined || geographyNumber === undefined || span.last < 1) return null;
		return { rows: queries.one(measureNumber, geographyNumber, span.first, span.last, seen), span };
	}
}

/** The newest figure for the span among rows of one geography: its own, or the sum of its quarters where that is newer. */
function newestIn(
	held: Held,
	measure: string,
	rows: readonly StoredObservation[],
	span: Span,
	period: Period,
): Observation | undefined {
	let exact: StoredObservation | undefined;
	for (const row of rows) {
		if (row[PERIOD] === span.exact && (exact === undefined || row[RELEASE] > exact[RELEASE])) exact = row;
	}
	const quarters = newestQuarters(rows, span.quarters);
	if (quarters !== undefined && (exact === undefined || newestRelease(quarters) > exact[RELEASE])) {
		return addUp(held, measure, quarters, period);
	}
	return exact === undefined ? undefined : restore(held, measure, exact);
}

/** The newest row of each of the four quarters; undefined when one has none. */
function newestQuarters(
	rows: readonly StoredObservation[],
	numbers: readonly number[],
): readonly StoredObservation[] | undefined {
	const newest: (StoredObservation | undefined)[] = numbers.map(() => undefined);
	for (const row of rows) {
		const at = numbers.indexOf(row[PERIOD]);
		if (at !== -1 && row[RELEASE] > (newest[at]?.[RELEASE] ?? 0)) newest[at] = row;
	}
	const all = newest.filter((row) => row !== undefined);
	return all.length === numbers.length && all.length > 0 ? all : undefined;
}

const newestRelease = (rows: readonly StoredObservation[]): number =>
	rows.reduce((best, row) => Math.max(best, row[RELEASE]), 0);

function addUp(
	held: Held,
	measure: string,
	quarters: readonly StoredObservation[],
	period: Period,
): Observation {
	const [first] = quarters;
	if (first === undefined) throw new RangeError("There is nothing to add up.");
	const values = quarters.map((row) => row[VALUE]);
	const notes = new Set(
		quarters.map((row) => numbered(held.details, row[DETAIL]).note).filter((note) => note !== ""),
	);
	const value = values.includes(null) ? null : values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
	return {
		measure,
		geography: numbered(held.content.geographies, first[GEOGRAPHY]).id,
		period,
		value,
		low: null,
		high: null,
		status: value === null ? "missing" : "derived",
		release: numbered(held.content.releases, newestRelease(quarters)).id,
		working: value === null ? "" : `${values.join(" + ")} = ${value}`,
		note: [...(value === null ? ["A quarter of it has no figure."] : []), ...notes].join(" "),
		locator: [...new Set(quarters.map((row) => locatorAt(held.locators, row[PLACE])))].join(" | "),
	};
}

/** The newest row of every period, and the financial years that quarters add up to. */
function seriesOf(held: Held, measure: string, rows: readonly StoredObservation[]): readonly Observation[] {
	const byPeriod = Map.groupBy(rows, (row) => row[PERIOD]);
	const found = new Map<string, Observation>();
	const years = new Set<number>();
	for (const [number, own] of byPeriod) {
		const period = numbered(held.periodList, number);
		const newest = own.reduce((best, row) => (row[RELEASE] > best[RELEASE] ? row : best));
		found.set(keyOf(period), restore(held, measure, newest));
		if (period.start.endsWith("-04-01")) years.add(Number(period.start.slice(0, 4)));
	}
	for (const year of years) {
		const period = financialYear(year);
		const span = held.span(period);
		if (span.quarters.length === 0) continue;
		const own = rows.filter((row) => row[PERIOD] >= span.first && row[PERIOD] <= span.last);
		const one = newestIn(held, measure, own, span, period);
		if (one !== undefined) found.set(keyOf(period), one);
	}
	return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const keyOf = ({ start, end }: Period): string => `${start} ${end}`;

/** A stored row with its words. */
export function restore(held: Held, measure: string, row: StoredObservation): Observation {
	const { status, low, high, working, note } = numbered(held.details, row[DETAIL]);
	return {
		measure,
		geography: numbered(held.content.geographies, row[GEOGRAPHY]).id,
		period: numbered(held.periodList, row[PERIOD]),
		value: row[VALUE],
		low,
		high,
		status,
		release: numbered(held.content.releases, row[RELEASE]).id,
		working,
		note,
		locator: locatorAt(held.locators, row[PLACE]),
	};
}

/** The item with a number of the file, which count from 1. */
function numbered<Item>(items: readonly Item[], number: number): Item {
	const item = items[number - 1];
	if (item === undefined) throw new RangeError(`The data set names row ${number} of ${items.length}.`);
	return item;
}
