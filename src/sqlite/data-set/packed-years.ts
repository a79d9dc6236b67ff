import type Database from "better-sqlite3";
import type { Period } from "../../core/statistics/period.ts";
import { readRows } from "./every-row.ts";
import { numberOfYear, packYear } from "./packed-year.ts";
import { financialYearOf } from "./spans.ts";
import { PERIOD } from "./stored-observation.ts";

/** The packed figures of a measure and of the financial year that begins in a calendar year; undefined when there are none. */
export type PackedYears = (measure: number, year: number) => Buffer | undefined;

export function packedYears(db: Database.Database): PackedYears {
	// A statement with an ORDER BY would be compiled anew at every call in this build of SQLite, at eight times the cost.
	const figures = db.prepare<[number], Buffer>("SELECT figures FROM packed_year WHERE number = ?").pluck();
	return (measure, year) => figures.get(numberOfYear(measure, year));
}

/** Of a file that packed them otherwise or not at all: from its rows. */
export function repackedYears(db: Database.Database, periods: readonly Period[]): PackedYears {
	const rowsOf = readRows(db);
	const yearOf = periods.map(({ start }) => financialYearOf(start));
	return (measure, year) => {
		const rows = rowsOf(measure).filter((row) => yearOf[row[PERIOD] - 1] === year);
		return rows.length === 0 ? undefined : packYear(rows);
	};
}
