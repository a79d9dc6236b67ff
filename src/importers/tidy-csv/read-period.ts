import type { Measure } from "../../core/statistics/measure.ts";
import { calendarYear, type Period } from "../../core/statistics/period.ts";
import { readFinancialYear, readSpan, readYearEnding } from "../periods.ts";

export const BARE_YEAR = /^20\d\d$/;

/** "2021/22", "year ending March 2022", "Apr 2021 to Mar 2022"; a bare year only where the measure counts by calendar years. */
export function readPeriod(text: string, { periodicity }: Measure): Period | string {
	const period = readFinancialYear(text) ?? readSpan(text)?.period ?? readYearEnding(text)?.period;
	if (period !== undefined) return period;
	if (!BARE_YEAR.test(text)) return `'${text}' is no year, year ending or span`;
	const year = Number(text);
	return periodicity === "calendar-year"
		? calendarYear(year)
		: `'${text}' may be the financial year ${year}/${String(year + 1).slice(2)} or the calendar year; write '${year}/${String(year + 1).slice(2)}' or 'Jan ${year} to Dec ${year}'`;
}
