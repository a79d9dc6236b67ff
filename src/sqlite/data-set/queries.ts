import type Database from "better-sqlite3";

/** A row of `observation` as SQLite gives it: geography, period, release, value, detail, locator, line. */
export type StoredObservation = readonly [
	number,
	number,
	number,
	number | null,
	number,
	number,
	number | null,
];

/** Positions in a `StoredObservation`. */
export const GEOGRAPHY = 0;
export const PERIOD = 1;
export const RELEASE = 2;

/** Prepared once; each reads a run of neighbouring rows, of releases up to the one given, in no promised order. */
export interface Queries {
	vintages(measure: number, geography: number, period: number, release: number): StoredObservation[];
	series(measure: number, geography: number, release: number): StoredObservation[];
	across(measure: number, period: number, release: number): StoredObservation[];
}

const COLUMNS = "SELECT geography, period, release, value, detail, locator, line FROM observation WHERE";

/** None has an ORDER BY: with one, this build of SQLite compiles the statement anew at every call, eight times the cost of the query. */
export function prepareQueries(db: Database.Database): Queries {
	const prepare = (condition: string) =>
		db.prepare<number[], StoredObservation>(`${COLUMNS} ${condition}`).raw(true);
	const vintages = prepare("measure = ? AND geography = ? AND period = ? AND release <= ?");
	const series = prepare("measure = ? AND geography = ? AND release <= ?");
	const across = prepare("measure = ? AND period = ? AND release <= ?");
	return {
		vintages: (...keys) => vintages.all(...keys),
		series: (...keys) => series.all(...keys),
		across: (...keys) => across.all(...keys),
	};
}
