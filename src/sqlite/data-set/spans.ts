import { financialYear, type Period, shiftYears } from "../../core/statistics/period.ts";

/** Where a period and what it can be added up from stand among the periods of a data set. */
export interface Span {
	/** Number of the period itself; 0 when no figure is held for exactly it. */
	readonly exact: number;
	/** Numbers of its four quarters, when it is a year and all are periods of the data set; else none. */
	readonly quarters: readonly number[];
	/** Every number needed lies between these; `last` is 0 when none is. */
	readonly first: number;
	readonly last: number;
	/** The financial years in which the first and the last of them begin, by the calendar year of their April. */
	readonly firstYear: number;
	readonly lastYear: number;
}

const NOWHERE: Span = { exact: 0, quarters: [], first: 0, last: 0, firstYear: 0, lastYear: 0 };

/** Questions name few periods; whoever asks for all there are shall not fill the memory. */
const KNOWN = 10_000;

/** Finds spans among periods in order of first and last day, numbered from 1; each is worked out once. */
export function spansOf(periods: readonly Period[]): (period: Period) => Span {
	const numbers = new Map(periods.map(({ start, end }, at) => [`${start}${end}`, at + 1]));
	// By first, then by last day: putting both into one key costs more than all the rest.
	const known = new Map<string, Map<string, Span>>();
	let count = 0;
	return (period) => {
		const found = known.get(period.start)?.get(period.end);
		if (found !== undefined) return found;
		const span = locate(period);
		if (count++ < KNOWN) {
			const alike = known.get(period.start) ?? new Map<string, Span>();
			known.set(period.start, alike.set(period.end, span));
		}
		return span;
	};

	function locate(period: Period): Span {
		const exact = numbers.get(period.start + period.end) ?? 0;
		const parts = quartersIn(period);
		const all = parts.map(({ start, end }) => numbers.get(start + end) ?? 0);
		const quarters = all.includes(0) ? [] : all;
		const needed = exact === 0 ? quarters : [exact, ...quarters];
		if (needed.length === 0) return NOWHERE;
		return {
			exact,
			quarters,
			first: Math.min(...needed),
			last: Math.max(...needed),
			firstYear: financialYearOf(period.start),
			lastYear: financialYearOf((quarters.length === 0 ? undefined : parts[3]?.start) ?? period.start),
		};
	}
}

/** A financial year and where it stands among the periods of a data set. */
export interface FinancialYear {
	/** The calendar year of its April. */
	readonly begins: number;
	readonly period: Period;
	readonly span: Span;
}

/** Every financial year that one of the periods, which are in order of their first day, begins in. */
export function financialYearsOf(
	periods: readonly Period[],
	spanOf: (period: Period) => Span,
): readonly FinancialYear[] {
	return [...new Set(periods.map(({ start }) => financialYearOf(start)))].map((begins) => {
		const period = financialYear(begins);
		return { begins, period, span: spanOf(period) };
	});
}

/** The calendar year in which the financial year of a day began. */
export function financialYearOf(day: string): number {
	const year = Number(day.slice(0, 4));
	return day.slice(5, 7) < "04" ? year - 1 : year;
}

/** The four quarters of twelve months that begin with one; empty for any other span. */
export function quartersIn({ start, end }: Period): readonly Period[] {
	if (!/-(?:01|04|07|10)-01$/.test(start)) return [];
	const first = Temporal.PlainDate.from(start);
	if (shiftYears({ start, end: start }, 1).start !== Temporal.PlainDate.from(end).add({ days: 1 }).toString())
		return [];
	return [0, 3, 6, 9].map((months) => {
		const from = first.add({ months });
		return { start: from.toString(), end: from.add({ months: 3 }).subtract({ days: 1 }).toString() };
	});
}
