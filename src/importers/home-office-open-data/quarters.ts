import { financialYearStart, type Period, quarter } from "../../core/statistics/period.ts";
import { readFinancialYear, readSpan, readYearEnding } from "../periods.ts";
import { type Cell, cellText } from "../spreadsheet/cell.ts";

export interface Quarters {
	/** In the order in which they are met. */
	readonly all: readonly Period[];
	/** The position of the quarter that the cells name; undefined when they name none. */
	numberOf(year: Cell | undefined, quarter: Cell | undefined): number | undefined;
}

/** Tells quarters apart; the one of the row before is found without looking it up. */
export function createQuarters(): Quarters {
	const all: Period[] = [];
	const known = new Map<string, number>();
	let lastYear: Cell | undefined;
	let lastQuarter: Cell | undefined;
	let last: number | undefined;
	return {
		all,
		numberOf(yearCell, quarterCell) {
			if (yearCell === lastYear && quarterCell === lastQuarter && last !== undefined) return last;
			lastYear = yearCell;
			lastQuarter = quarterCell;
			const words = quarterWords(yearCell, quarterCell);
			last = known.get(words);
			if (last !== undefined) return last;
			const period = readQuarter(cellText(yearCell), cellText(quarterCell));
			if (period === undefined) return undefined;
			last = all.push(period) - 1;
			known.set(words, last);
			return last;
		},
	};
}

export const quarterWords = (year: Cell | undefined, quarterCell: Cell | undefined): string =>
	`${cellText(year)} ${cellText(quarterCell)}`;

/** "2012/13" and "4", "Q4" or "Jan to Mar 2013": quarter 4 is January to March of the next calendar year. */
function readQuarter(yearText: string, quarterText: string): Period | undefined {
	const yearPeriod =
		readFinancialYear(yearText) ?? readSpan(yearText)?.period ?? readYearEnding(yearText)?.period;
	const start = yearPeriod === undefined ? null : financialYearStart(yearPeriod);
	return start === null ? undefined : quarterOf(quarterText, start);
}

/** The quarter that every part of a text means: its number, its months, its year; undefined where they differ. */
function quarterOf(text: string, start: number): Period | undefined {
	let rest = text.toLowerCase();
	const take = (pattern: RegExp): RegExpExecArray | null => {
		const match = pattern.exec(rest);
		if (match !== null) rest = rest.replace(match[0], " ");
		return match;
	};
	const financial = take(/\b20\d\d[/_–-](?:20)?\d\d\b/)?.[0];
	const year = take(/\b20\d\d\b/)?.[0];
	const months = take(/\b([a-z]{3})[a-z]*\s*(?:to|-|–)\s*([a-z]{3})[a-z]*\b/);
	const bare = rest.replace(/[():,]/g, " ").trim();
	const digit = /^(?:q(?:uarter|tr)?\.?)?\s*([1-4])(?:st|nd|rd|th)?(?:\s+quarter)?(?:\.0+)?$/.exec(bare)?.[1];
	if (bare !== "" && digit === undefined) return undefined;
	const byMonths =
		months === null
			? undefined
			: QUARTERS.findIndex(([from, to]) => from === months[1] && to === months[2]) + 1;
	const number = digit === undefined ? byMonths : Number(digit);
	if (!(number === 1 || number === 2 || number === 3 || number === 4)) return undefined;
	const period = quarter(start, number);
	const agrees =
		(byMonths === undefined || byMonths === number) &&
		(year === undefined || year === period.start.slice(0, 4)) &&
		(financial === undefined || readFinancialYear(financial)?.start.slice(0, 4) === String(start));
	return agrees ? period : undefined;
}

/** The months with which the quarters of a financial year begin and end. */
const QUARTERS = [
	["apr", "jun"],
	["jul", "sep"],
	["oct", "dec"],
	["jan", "mar"],
] as const;
