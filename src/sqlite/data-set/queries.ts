import type Database from "better-sqlite3";

/** A row of `observation` as SQLite gives it: geography, period, release, value, detail, place. */
export type StoredObservation = readonly [number, number, number, number | null, number, number];

/** Positions in a `StoredObservation`. */
export const GEOGRAPHY = 0;
export const PERIOD = 1;
export const RELEASE = 2;
export const VALUE = 3;
export const DETAIL = 4;
export const PLACE = 5;

/** Prepared once; each reads rows of releases up to the one given, by geography, period and release. */
export interface Queries {
	/** One geography, periods from first to last. */
	one(measure: number, geography: number, first: number, last: number, release: number): StoredObservation[];
	/** Every geography that the measure is held for, periods from first to last. */
	across(measure: number, first: number, last: number, release: number): StoredObservation[];
}

const COLUMNS = "SELECT o.geography, o.period, o.release, o.value, o.detail, o.place";

/** None has an ORDER BY: with one, this build of SQLite compiles the statement anew at every call, eight times the cost of the query. */
export function prepareQueries(db: Database.Database): Queries {
	const prepare = (rest: string) => db.prepare<number[], StoredObservation>(`${COLUMNS} ${rest}`).raw(true);
	const one = prepare(
		"FROM observation o WHERE o.measure = ? AND o.geography = ? AND o.period BETWEEN ? AND ? AND o.release <= ?",
	);
	const across = prepare(`FROM held h CROSS JOIN observation o
		ON o.measure = h.measure AND o.geography = h.geography AND o.period BETWEEN ? AND ? AND o.release <= ?
		WHERE h.measure = ?`);
	return {
		one: (measure, geography, first, last, release) => one.all(measure, geography, first, last, release),
		across: (measure, first, last, release) => across.all(first, last, release, measure),
	};
}
