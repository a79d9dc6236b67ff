import { keptYears } from "./kept-years.ts";
import { numberOfYear, type PackedYear, rowsAcross, rowsOf, unpackYear } from "./packed-year.ts";
import type { PackedYears } from "./packed-years.ts";
import type { FinancialYear, Span } from "./spans.ts";
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

/** Rows whose periods begin in a financial year, by period and release. */
export interface FinancialYearRows {
	readonly year: FinancialYear;
	readonly rows: readonly StoredObservation[];
}

/** `years`: all that the data set has figures of, in their order. */
export function prepareQueries(figures: PackedYears, years: readonly FinancialYear[]): Queries {
	const kept = keptYears();
	return {
		one: (measure, geography, span, release) =>
			inSpan(measure, span, (packed) => rowsOf(packed, geography, release)),
		across(measure, span, release) {
			const found = inSpan(measure, span, (packed) => rowsAcross(packed, span.first, span.last, release));
			return span.firstYear === span.lastYear ? found : found.toSorted((a, b) => a[GEOGRAPHY] - b[GEOGRAPHY]);
		},
		series(measure, geography, release) {
			const found: FinancialYearRows[] = [];
			for (const year of years) {
				const packed = read(measure, year.begins);
				if (packed === null) continue;
				const rows = rowsOf(packed, geography, release);
				if (rows.length > 0) found.push({ year, rows });
			}
			return found;
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
		const found = figures(measure, year);
		const packed = found === undefined ? null : unpackYear(found);
		kept.set(number, packed);
		return packed;
	}
}
