import { financialYear, type Period, yearEnding } from "../core/statistics/period.ts";

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const MONTH = `(${MONTHS})[a-z]*\\.?`;

const monthNumber = (name: string): number => MONTHS.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A period named in a heading, and the footnote numbers glued to its year ("year ending December 20191,2"). */
export interface NamedPeriod {
	readonly period: Period;
	readonly notes: readonly string[];
}

/** "year ending June 18", "year to March 2022", "12 months ending 31 March 2023", "YE Mar 2023", "Year ending\nMarch 2023 [note 1]". */
export function readYearEnding(text: string): NamedPeriod | undefined {
	const match = new RegExp(
		`(?:(?:year|(?:12|twelve)[ -]months)\\s+(?:ending|to|ended)|\\bYE)\\s+(?:\\d{1,2}\\s+)?${MONTH}\\s+'?(\\d[\\d, ]*)`,
		"i",
	).exec(text);
	if (match === null) return undefined;
	const year = readYear(match[2] ?? "");
	return year && { period: yearEnding(year.year, monthNumber(match[1] ?? "")), notes: year.notes };
}

/** "Apr '10 to Mar '114", "April 2017 to March 2018", "Jan 19 to Dec 19": whole years only. */
export function readSpan(text: string): NamedPeriod | undefined {
	const year = "['’]?(\\d[\\d, ]*)";
	const match = new RegExp(`^\\s*${MONTH}\\s*${year}\\s*(?:to|-|–)\\s*${MONTH}\\s*${year}\\s*$`, "i").exec(
		text,
	);
	if (match === null) return undefined;
	const last = readYear(match[4] ?? "");
	const first = readYear(match[2] ?? "");
	if (last === undefined || first === undefined) return undefined;
	const period = yearEnding(last.year, monthNumber(match[3] ?? ""));
	const starts = period.start === `${first.year}-${String(monthNumber(match[1] ?? "")).padStart(2, "0")}-01`;
	return starts ? { period, notes: last.notes } : undefined;
}

/** "2012/13", "2012-13", "2012/2013": the financial year; undefined when the years do not follow each other. */
export function readFinancialYear(text: string): Period | undefined {
	const match = /^\s*(20\d\d)\s*[/_–-]\s*(?:20)?(\d\d)\s*$/.exec(text);
	if (match === null) return undefined;
	const start = Number(match[1]);
	return (start + 1) % 100 === Number(match[2]) ? financialYear(start) : undefined;
}

/** A day written out: "6th February 2019", "15 July 2024", as an ISO date. */
export function readDay(text: string): string | undefined {
	const match = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\s+(20\\d\\d)\\b`, "i").exec(text);
	if (match === null) return undefined;
	const [, day = "", month = "", year = ""] = match;
	const iso = `${year}-${String(monthNumber(month)).padStart(2, "0")}-${day.padStart(2, "0")}`;
	try {
		return Temporal.PlainDate.from(iso, { overflow: "reject" }).toString();
	} catch {
		return undefined;
	}
}

/** The month in which figures up to this day are published by a calendar that runs four months behind: "2023-10". */
export function calendarMonth(lastDay: string): string {
	return Temporal.PlainDate.from(lastDay).toPlainYearMonth().add({ months: 4 }).toString();
}

/** Digits of a year with footnote numbers glued to them: "20191,2" is 2019 with notes 1 and 2, "181,2" is 2018. */
function readYear(digits: string): { readonly year: number; readonly notes: readonly string[] } | undefined {
	const length = /^(?:19|20)\d\d/.test(digits) ? 4 : 2;
	const year = Number(digits.slice(0, length));
	if (digits.length < 2 || Number.isNaN(year)) return undefined;
	const notes = digits.slice(length).match(/\d+/g) ?? [];
	return { year: length === 4 ? year : 2000 + year, notes };
}
