import type { Measure } from "../../core/statistics/measure.ts";
import { calendarYear, type Period, quarter } from "../../core/statistics/period.ts";
import { readFinancialYear, readSpan, readYearEnding } from "../periods.ts";

export const BARE_YEAR = /^20\d\d$/;

/** "21/22"; what may be a day or a month, "11/12", is none. */
const SHORT_YEAR = /^\s*(1[3-9]|[2-9]\d)\s*[/–-]\s*(\d\d)\s*$/;

/** "1 April 2021 to 31 March 2022": whole years only. */
function readDays(text: string): Period | undefined {
	const [, from = "", day = "", to = ""] =
		/^\s*0?1(?:st)?\s+([a-z].*?)\s*(?:\bto\b|-|–)\s*(\d\d)(?:st|th)?\s+([a-z].*)$/i.exec(text) ?? [];
	const period = readSpan(`${from} to ${to}`)?.period;
	return period?.end.slice(-2) === day ? period : undefined;
}

/** "Q1 2021/22", "2021/22 Q1": April to June. */
function readQuarter(text: string): Period | undefined {
	const [, before, year = "", after] = /^\s*(?:Q([1-4])\s+)?(\S+?)(?:\s+Q([1-4]))?\s*$/i.exec(text) ?? [];
	const number = ([1, 2, 3, 4] as const).find((one) => String(one) === (before ?? after));
	const start = readFinancialYear(year)?.start.slice(0, 4);
	const isOne = before === undefined || after === undefined;
	return number === undefined || start === undefined || !isOne ? undefined : quarter(Number(start), number);
}

/** "2021/22", "21/22", "FY2021/22", "year ending March 2022", "Apr 2021 to Mar 2022"; a bare year only where the measure counts by calendar years. */
export function readPeriod(text: string, { periodicity }: Measure): Period | string {
	const period =
		readFinancialYear(text.replace(/^\s*FY\s*/i, "").replace(SHORT_YEAR, "20$1/$2")) ??
		readSpan(text)?.period ??
		readDays(text) ??
		readYearEnding(text)?.period;
	if (period !== undefined) return period;
	const part = readQuarter(text);
	if (part !== undefined)
		return periodicity === "quarter"
			? part
			: `'${text}' is a quarter, where the measure is of years; its mapping says periodicity: quarter where it is of both`;
	if (!BARE_YEAR.test(text)) return `'${text}' is no year, year ending or span`;
	const year = Number(text);
	return periodicity === "calendar-year"
		? calendarYear(year)
		: `'${text}' may be the financial year ${year}/${String(year + 1).slice(2)} or the calendar year; write '${year}/${String(year + 1).slice(2)}' or 'Jan ${year} to Dec ${year}'`;
}
