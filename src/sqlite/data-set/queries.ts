import type Database from "better-sqlite3";
import type { Period } from "../../core/statistics/period.ts";
import { keptYears } from "./kept-years.ts";
import { numberOfYear, type PackedYear, rowsAcross, rowsOf, unpackYear } from "./packed-year.ts";
import { financialYearOf, type Span } from "./spans.ts";
import { GEOGRAPHY, PERIOD, RELEASE, type StoredObservation } from "./stored-observation.ts";

/** Each reads rows of releases up to the one given, by geography, period and release. */
export interface Queries {
	/** One geography, every period of the financial years a span lies in. */
	one(measure: number, geography: number, span: Span, release: number): readonly StoredObservation[];
	/** Every geography that the measure is held for, periods of the span. */
	across(measure: number, span: Span, release: number): readonly StoredObservation[];
	/** One geography, financial year by financial year. */
	series(measure: number, geography: number, release: number): readonly FinancialYearRows[];
}

/** Rows whose periods begin in the financial year that begins in `year`. */
export interface FinancialYearRows {
	readonly year: number;
	readonly rows: readonly StoredObservation[];
}

/** `periods` in the order of their numbers. */
export function prepareQueries(db: Database.Database, periods: readonly Period[]): Queries {
	// A statement with an ORDER BY would be compiled anew at every call in this build of SQLite, at eight times the cost.
	const figures = db.prepare<[number], Buffer>("SELECT figures FROM packed_year WHERE number = ?").pluck();
	// In the order of its key, which SQLite follows: a series is a neighbourhood of the table.
	const series = db
		.prepare<[number, number], StoredObservation>(
			"SELECT geography, period, release, value, detail, place FROM observation WHERE measure = ? AND geography = ?",
		)
		.raw();
	const yearOf = periods.map(({ start }) => financialYearOf(start));
	const kept = keptYears();
	return {
		one: (measure, geography, span, release) =>
			inSpan(measure, span, (packed) => rowsOf(packed, geography, release)),
		across(measure, span, release) {
			const found = inSpan(measure, span, (packed) => rowsAcross(packed, span.first, span.last, release));
			return span.firstYear === span.lastYear ? found : found.toSorted((a, b) => a[GEOGRAPHY] - b[GEOGRAPHY]);
		},
		series(measure, geography, release) {
			const years: { readonly year: number; readonly rows: StoredObservation[] }[] = [];
			for (const row of series.all(measure, geography)) {
				if (row[RELEASE] > release) continue;
				const year = yearOf[row[PERIOD] - 1] ?? 0;
				const last = years.at(-1);
				if (last?.year === year) last.rows.push(row);
				else years.push({ year, rows: [row] });
			}
			return years;
		},
	};

	function inSpan(
		measure: number,
		{ firstYear, lastYear }: Span,
		rowsIn: (packed: PackedYear) => readonly StoredObservation[],
	): readonly StoredObservation[] {
		const packed = read(measure, firstYear);
		const found = packed === null ? [] : rowsIn(packed);
		if (lastYear === firstYear) return found;
		const next = read(measure, lastYear);
		return next === null ? found : [...found, ...rowsIn(next)];
	}

	/** The figures of a measure and financial year; null when there are none. */
	function read(measure: number, year: number): PackedYear | null {
		const number = numberOfYear(measure, year);
		const known = kept.get(number);
		if (known !== undefined) return known;
		const found = figures.get(number);
		const packed = found === undefined ? null : unpackYear(found);
		kept.set(number, packed);
		return packed;
	}
}
