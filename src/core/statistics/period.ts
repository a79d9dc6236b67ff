/** A span of days, both included, as ISO dates. What kind of year it is follows from its ends. */
export interface Period {
	readonly start: string;
	readonly end: string;
}

/** January first. */
export const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

const date = (iso: string) => Temporal.PlainDate.from(iso);

/** The financial year that starts on 1 April of `startYear`. */
export function financialYear(startYear: number): Period {
	return { start: `${startYear}-04-01`, end: `${startYear + 1}-03-31` };
}

export function calendarYear(year: number): Period {
	return { start: `${year}-01-01`, end: `${year}-12-31` };
}

/** Twelve months that end with the given month (1-12). */
export function yearEnding(year: number, month: number): Period {
	const end = date(`${year}-${String(month).padStart(2, "0")}-01`)
		.add({ months: 1 })
		.subtract({ days: 1 });
	return { start: end.add({ days: 1 }).subtract({ years: 1 }).toString(), end: end.toString() };
}

/** A quarter of a financial year: 1 is April to June, 4 January to March of the next calendar year. */
export function quarter(startYear: number, number: 1 | 2 | 3 | 4): Period {
	const start = date(`${startYear}-04-01`).add({ months: 3 * (number - 1) });
	return { start: start.toString(), end: start.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

/** Everything from the first day of `first` to the last of `last`. */
export function spanning(first: Period, last: Period): Period {
	return { start: first.start, end: last.end };
}

/** The first calendar year the financial year touches; null for any other span. */
export function financialYearStart(period: Period): number | null {
	const year = Number(period.start.slice(0, 4));
	const whole = period.start === `${year}-04-01` && period.end === `${year + 1}-03-31`;
	return whole ? year : null;
}

/** Whole months in the period; a part month counts as none. */
export function months(period: Period): number {
	return date(period.start).until(date(period.end).add({ days: 1 }), { largestUnit: "months" }).months;
}

/** Days in the period, leap days included (D9). */
export function days(period: Period): number {
	return date(period.start).until(date(period.end), { largestUnit: "days" }).days + 1;
}

/** A day of the same month in another year; undefined where the length of February or the calendar's end may matter. */
function sameDay(iso: string, years: number): string | undefined {
	const year = Number(iso.slice(0, 4)) + years;
	const isPlain = year >= 1000 && year <= 9998 && iso.length === 10 && !iso.startsWith("02", 5);
	return isPlain ? `${year}${iso.slice(4)}` : undefined;
}

/** The same span moved by whole years. */
export function shiftYears(period: Period, years: number): Period {
	const [first, last] = [sameDay(period.start, years), sameDay(period.end, years)];
	if (first !== undefined && last !== undefined) return { start: first, end: last };
	const end = date(period.end).add({ days: 1 }).add({ years }).subtract({ days: 1 });
	return { start: date(period.start).add({ years }).toString(), end: end.toString() };
}

export const samePeriod = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end;

/** The financial years a span of whole financial years is made of, in order; empty when it is not one. */
export function financialYearsIn(period: Period): readonly Period[] {
	if (!period.start.endsWith("-04-01") || !period.end.endsWith("-03-31")) return [];
	const first = Number(period.start.slice(0, 4));
	const last = Number(period.end.slice(0, 4));
	return Array.from({ length: Math.max(0, last - first) }, (_, i) => financialYear(first + i));
}

/** The calendar years a span of whole calendar years is made of, in order; empty when it is not one. */
export function calendarYearsIn(period: Period): readonly Period[] {
	if (!period.start.endsWith("-01-01") || !period.end.endsWith("-12-31")) return [];
	const first = Number(period.start.slice(0, 4));
	const last = Number(period.end.slice(0, 4));
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => calendarYear(first + i));
}

/** The years of either kind. */
export function yearsIn(period: Period): readonly Period[] {
	const financial = financialYearsIn(period);
	return financial.length > 0 ? financial : calendarYearsIn(period);
}
