import type Database from "better-sqlite3";
import { allRows, numberOfYear, unpackYear } from "./packed-year.ts";
import type { StoredObservation } from "./stored-observation.ts";

/** Every row of a measure, given by its number. */
export type RowsOfMeasure = (measure: number) => readonly StoredObservation[];

/** As `observation` has them, by geography, period and release. */
export function readRows(db: Database.Database): RowsOfMeasure {
	const rows = db
		.prepare<[number], StoredObservation>(
			"SELECT geography, period, release, value, detail, place FROM observation WHERE measure = ?",
		)
		.raw(true);
	return (measure) => rows.all(measure);
}

/** As `packed_year` has them, by year, then geography, period and release. */
export function readPackedRows(db: Database.Database): RowsOfMeasure {
	const years = db
		.prepare<[number, number], Buffer>("SELECT figures FROM packed_year WHERE number >= ? AND number < ?")
		.pluck();
	return (measure) =>
		years
			.all(numberOfYear(measure, 0), numberOfYear(measure + 1, 0))
			.flatMap((bytes) => allRows(unpackYear(bytes)));
}
