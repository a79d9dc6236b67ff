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
	const read = yearReader(db, years);
	const inSpan = (
		measure: number,
		{ firstYear, lastYear }: Span,
		rowsIn: (packed: PackedYear) => readonly StoredObservation[],
	): readonly StoredObservation[] => {
		const packed = read.one(measure, firstYear);
		const found = packed === null ? [] : rowsIn(packed);
		if (lastYear === firstYear) return found;
		const next = read.one(measure, lastYear);
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
			read.all(measure).flatMap((packed, at) => {
				const year = years[at];
				return packed === null || year === undefined
					? []
					: { year, rows: rowsOf(packed, geography, release) };
			}),
	};
}

/** The years asked for last stay in memory, up to so many bytes: all there are of an ordinary data set. */
const KEPT_BYTES = 32_000_000;
/** What one takes besides its figures. */
const OVERHEAD = 1000;

interface YearReader {
	/** The figures of a measure and financial year; null when there are none. */
	one(measure: number, year: number): PackedYear | null;
	/** Those of every financial year of the data set. */
	all(measure: number): readonly (PackedYear | null)[];
}

function yearReader(db: Database.Database, years: readonly number[]): YearReader {
	// A statement with an ORDER BY would be compiled anew at every call in this build of SQLite, at eight times the cost.
	const figures = db.prepare<[number], Buffer>("SELECT figures FROM packed_year WHERE number = ?").pluck();
	const between = db
		.prepare<[number, number], [number, Buffer]>(
			"SELECT number, figures FROM packed_year WHERE number >= ? AND number < ?",
		)
		.raw();
	const kept = new Map<number, PackedYear | null>();
	let bytes = 0;
	return {
		one(measure, year) {
			const number = numberOfYear(measure, year);
			const known = kept.get(number);
			return known === undefined ? keep(number, figures.get(number)) : known;
		},
		all(measure) {
			const known = years.map((year) => kept.get(numberOfYear(measure, year)));
			if (known.every((year) => year !== undefined)) return known;
			// They are neighbours in the file: reading them at one go costs half of looking for each.
			const found = new Map(between.all(numberOfYear(measure, 0), numberOfYear(measure + 1, 0)));
			return years.map((year, at) => {
				const number = numberOfYear(measure, year);
				return known[at] ?? keep(number, found.get(number));
			});
		},
	};

	function keep(number: number, found: Buffer | undefined): PackedYear | null {
		const packed = found === undefined ? null : unpackYear(found);
		bytes -= sizeOf(kept.get(number));
		kept.set(number, packed);
		bytes += sizeOf(packed);
		for (const [oldest, one] of kept) {
			if (bytes <= KEPT_BYTES) break;
			kept.delete(oldest);
			bytes -= sizeOf(one);
		}
		return packed;
	}
}

const sizeOf = (year: PackedYear | null | undefined): number =>
	year === undefined ? 0 : OVERHEAD + (year?.bytes.length ?? 0);
