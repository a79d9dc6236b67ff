import type Database from "better-sqlite3";
import { numberOfYear, type PackedYear, rowsAcross, rowsOf, unpackYear } from "./packed-year.ts";
import type { Span } from "./spans.ts";
import { GEOGRAPHY, type StoredObservation } from "./stored-observation.ts";

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

/** `years` are the financial years in which periods of the data set begin, in order. */
export function prepareQueries(db: Database.Database, years: readonly number[]): Queries {
	const read = yearReader(db);
	const inSpan = (
		measure: number,
		{ firstYear, lastYear }: Span,
		rowsIn: (packed: PackedYear) => readonly StoredObservation[],
	): readonly StoredObservation[] => {
		const packed = read(measure, firstYear);
		const found = packed === null ? [] : rowsIn(packed);
		if (lastYear === firstYear) return found;
		const next = read(measure, lastYear);
		return next === null ? found : [...found, ...rowsIn(next)];
	};
	return {
		one: (measure, geography, span, release) =>
			inSpan(measure, span, (packed) => rowsOf(packed, geography, release)),
		across(measure, span, release) {
			const found = inSpan(measure, span, (packed) => rowsAcross(packed, span.first, span.last, release));
			return span.firstYear === span.lastYear ? found : found.toSorted((a, b) => a[GEOGRAPHY] - b[GEOGRAPHY]);
		},
		series: (measure, geography, release) =>
			years.flatMap((year) => {
				const packed = read(measure, year);
				return packed === null ? [] : { year, rows: rowsOf(packed, geography, release) };
			}),
	};
}

/** The years asked for last stay in memory, up to as many bytes as SQLite keeps of the file. */
const KEPT_BYTES = 16_000_000;
/** What one takes besides its figures. */
const OVERHEAD = 1000;

/** Reads the figures of a measure and financial year; null when there are none. */
function yearReader(db: Database.Database): (measure: number, year: number) => PackedYear | null {
	// A statement with an ORDER BY would be compiled anew at every call in this build of SQLite, at eight times the cost.
	const figures = db.prepare<[number], Buffer>("SELECT figures FROM packed_year WHERE number = ?").pluck();
	const kept = new Map<number, PackedYear | null>();
	let bytes = 0;
	return (measure, year) => {
		const number = numberOfYear(measure, year);
		const known = kept.get(number);
		if (known !== undefined) return known;
		const found = figures.get(number);
		const packed = found === undefined ? null : unpackYear(found);
		kept.set(number, packed);
		bytes += OVERHEAD + (found?.length ?? 0);
		for (const [oldest, one] of kept) {
			if (bytes <= KEPT_BYTES) break;
			kept.delete(oldest);
			bytes -= OVERHEAD + (one?.bytes.length ?? 0);
		}
		return packed;
	};
}
