import type Database from "better-sqlite3";
import type { Period } from "../../core/statistics/period.ts";
import { numberOfYear, packYear } from "./packed-year.ts";
import { financialYearOf } from "./spans.ts";
import { PERIOD, type StoredObservation } from "./stored-observation.ts";

/** Packs rows that come in order of their key, measure after measure. */
export interface YearPacker {
	add(measure: number, row: StoredObservation): void;
	/** Writes what is left. */
	finish(): void;
}

/** `periods` in the order of their numbers. */
export function yearPacker(db: Database.Database, periods: readonly Period[]): YearPacker {
	const insert = db.prepare("INSERT INTO packed_year VALUES (?, ?)");
	const yearOf = periods.map(({ start }) => financialYearOf(start));
	let current = 0;
	let years = new Map<number, StoredObservation[]>();
	const finish = () => {
		for (const [year, rows] of [...years].toSorted(([a], [b]) => a - b)) {
			insert.run(numberOfYear(current, year), packYear(rows));
		}
		years = new Map();
	};
	return {
		add(measure, row) {
			if (measure !== current) finish();
			current = measure;
			const year = yearOf[row[PERIOD] - 1] ?? 0;
			const rows = years.get(year);
			if (rows === undefined) years.set(year, [row]);
			else rows.push(row);
		},
		finish,
	};
}
