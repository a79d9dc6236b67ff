import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import type { Held } from "./held.ts";
import { locatorAt } from "./locator.ts";
import type { FinancialYearRows, Queries } from "./queries.ts";
import type { Span } from "./spans.ts";
import {
	DETAIL,
	GEOGRAPHY,
	PERIOD,
	PLACE,
	RELEASE,
	type StoredObservation,
	VALUE,
} from "./stored-observation.ts";

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
			const found: Observation[] = [];
			for (const year of queries.series(measureNumber, geographyNumber, seen)) {
				addYear(found, held, measure, year);
			}
			return found;
		},
		across(measure, period) {
			const measureNumber = held.measures.get(measure);
			const span = held.span(period);
			if (measureNumber === undefined || span.last < 1) return [];
			const rows = queries.across(measureNumber, span, seen);
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
		return { rows: queries.one(measureNumber, geographyNumber, span, seen), span };
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

/** The newest row of each of the four quarters, of rows by period and release; undefined when one has none. */
function newestQuarters(
	rows: readonly StoredObservation[],
	numbers: readonly number[],
): readonly StoredObservation[] | undefined {
	if (numbers.length === 0) return undefined;
	const newest: StoredObservation[] = [];
	let period = 0;
	for (const row of rows) {
		const own = row[PERIOD];
		if (own === period) newest[newest.length - 1] = row;
		else if (numbers.includes(own)) {
			newest.push(row);
			period = own;
		}
	}
	return newest.length === numbers.length ? newest : undefined;
}

const newestRelease = (rows: readonly StoredObservation[]): number =>
	rows.reduce((best, row) => Math.max(best, row[RELEASE]), 0);

/** Works without lists of its own: it is what most answers are made of. */
function addUp(
	held: Held,
	measure: string,
	quarters: readonly StoredObservation[],
	period: Period,
): Observation {
	let value: number | null = 0;
	let geography = 0;
	let release = 0;
	let working = "";
	let notes = "";
	let locator = "";
	let before: StoredObservation | undefined;
	for (const row of quarters) {
		const own = row[VALUE];
		value = value === null || own === null ? null : value + own;
		working += before === undefined ? String(own) : ` + ${own}`;
		geography = row[GEOGRAPHY];
		release = Math.max(release, row[RELEASE]);
		if (row[DETAIL] !== before?.[DETAIL]) notes = joined(notes, numbered(held.details, row[DETAIL]).note);
		if (firstAt(quarters, row[PLACE]) === row) {
			locator += (before === undefined ? "" : " | ") + locatorAt(held.locators, row[PLACE]);
		}
		before = row;
	}
	const known = value !== null;
	return {
		measure,
		geography: numbered(held.content.geographies, geography).id,
		period,
		value,
		low: null,
		high: null,
		status: known ? "derived" : "missing",
		release: numbered(held.content.releases, release).id,
		working: known ? `${working} = ${value}` : "",
		note: known ? notes : joined("A quarter of it has no figure.", notes),
		locator,
	};
}

function firstAt(rows: readonly StoredObservation[], place: number): StoredObservation | undefined {
	for (const row of rows) if (row[PLACE] === place) return row;
	return undefined;
}

/** Adds a note that is not among them yet. */
function joined(notes: string, note: string): string {
	if (notes === "" || note === "") return notes + note;
	return notes.includes(note) ? notes : `${notes} ${note}`;
}

/**
 * Adds the newest row of every period that begins in a financial year, by first and last day, with the year that its
 * quarters add up to.
 */
function addYear(
	series: Observation[],
	held: Held,
	measure: string,
	{ year: { period, span }, rows }: FinancialYearRows,
): void {
	let whole = span.quarters.length === 0 ? undefined : newestIn(held, measure, rows, span, period);
	let at = 0;
	for (const row of rows) {
		if (row[PERIOD] === rows[++at]?.[PERIOD]) continue;
		const own = numbered(held.periodList, row[PERIOD]);
		if (whole !== undefined && !isBefore(own, period)) {
			series.push(whole);
			whole = undefined;
			if (row[PERIOD] === span.exact) continue;
		}
		series.push(restore(held, measure, row));
	}
	if (whole !== undefined) series.push(whole);
}

const isBefore = (a: Period, b: Period): boolean =>
	a.start < b.start || (a.start === b.start && a.end < b.end);

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
