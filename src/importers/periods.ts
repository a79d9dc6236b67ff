import { financialYear, type Period, yearEnding } from "../core/statistics/period.ts";
import { splitMarked } from "./notes.ts";

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const MONTH = `(${MONTHS})[a-z]*\\.?`;

const monthNumber = (name: string): number => MONTHS.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A period named in a heading, and the footnote numbers glued to its year ("year ending December 20191,2"). */
export interface NamedPeriod {
	readonly period: Period;
	readonly notes: readonly string[];
}

const YEAR_ENDING = new RegExp(
	`(?:(?:year|(?:12|twelve)[ -]months)\\s+(?:ending|to|ended)|\\bYE)\\s+(?:\\d{1,2}\\s+)?${MONTH}\\s+'?(\\d[\\d, ]*)`,
	"i",
);

/** "year ending June 18", "year to March 2022", "12 months ending 31 March 2023", "YE Mar 2023", "Year ending\nMarch 2023 [note 1]". */
export function readYearEnding(text: string): NamedPeriod | undefined {
	const match = YEAR_ENDING.exec(text);
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

/** A whole year named somewhere in a text, and the text without it. */
export interface TakenPeriod extends NamedPeriod {
	readonly rest: string;
}

const YEAR = "['’]?(\\d[\\d, ]*)";
const SPAN_WITHIN = new RegExp(`\\b${MONTH}\\s*${YEAR}\\s*(?:to|-|–)\\s*${MONTH}\\s*${YEAR}`, "i");
const FINANCIAL_YEAR_WITHIN = /(?:\bFY\s*)?\b(20\d\d)\s?[/–-]\s?(?:20)?(\d\d)((?:\d(?:,\s?\d+)*)?)(?![\d-])/i;

/** Takes the first whole year out of "Robbery, April 2018 to March 2019", "2018/19 [note 2]" or "Homicide year ending June 2018". */
export function takePeriod(text: string): TakenPeriod | undefined {
	const { text: bare, notes } = splitMarked(text);
	const ending = YEAR_ENDING.exec(bare);
	const span = ending === null ? SPAN_WITHIN.exec(bare) : null;
	const financial = ending === null && span === null ? FINANCIAL_YEAR_WITHIN.exec(bare) : null;
	const match = ending ?? span ?? financial;
	if (match === null) return undefined;
	const named =
		financial === null
			? ending === null
				? readSpan(match[0])
				: readYearEnding(match[0])
			: namedFinancialYear(financial);
	if (named === undefined) return undefined;
	const rest = `${bare.slice(0, match.index)} ${bare.slice(match.index + match[0].length)}`
		.replace(/\(\s*\)/g, "")
		.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "")
		.replace(/\s*\b(?:in|for|during|the)$/i, "")
		.replace(/\s+/g, " ");
	return { period: named.period, notes: [...named.notes, ...notes], rest };
}

function namedFinancialYear([, start = "", end = "", glued = ""]: RegExpExecArray): NamedPeriod | undefined {
	const period = readFinancialYear(`${start}/${end}`);
	return period && { period, notes: glued.match(/\d+/g) ?? [] };
}

/** Every whole year that a text names. */
export function periodsIn(text: string): readonly Period[] {
	const taken = takePeriod(text);
	return taken === undefined ? [] : [taken.period, ...periodsIn(taken.rest)];
}

/** Whether a text names a time of any kind: a year, a month of one, a quarter, a year by another ("previous year"). */
export const namesTime = (text: string): boolean =>
	/\b(?:19|20)\d\d(?!\d{3})|\bQ[1-4]\b|\bquarters?\b/i.test(text) ||
	/\b(?:previous|prior|preceding|last|latest|current|this|next)\s+(?:\w+\s+)?(?:years?|periods?|months?)\b/i.test(
		text,
	) ||
	/\b(?:years?|months?)\s+(?:before|ago|earlier|to date)\b/i.test(text) ||
	new RegExp(`\\b${MONTH}[\\s'’-]*\\d`, "i").test(text);

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

/**
 * Digits of a year with footnote numbers glued to them: "20191,2" is 2019 with notes 1 and 2, "181,2" is 2018.
 * Undefined where they are no year of these times ("2109"), or where a second year or nothing plain follows ("2018, 2019").
 */
function readYear(digits: string): { readonly year: number; readonly notes: readonly string[] } | undefined {
	const [, year = "", list = ""] =
		/^((?:19|20)\d\d|(?!\d{4})\d\d)\s?((?:[1-9]\d?(?:\s?,\s?[1-9]\d?)*)?)[\s,]*$/.exec(digits) ?? [];
	if (year === "") return undefined;
	return { year: Number(year) + (year.length === 4 ? 0 : 2000), notes: list.match(/\d+/g) ?? [] };
}
