import { financialYearStart, type Period, quarter } from "../../core/statistics/period.ts";
import { readFinancialYear, readYearEnding } from "../periods.ts";
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
			const period = readQuarter(words);
			if (period === undefined) return undefined;
			last = all.push(period) - 1;
			known.set(words, last);
			return last;
		},
	};
}

export const quarterWords = (year: Cell | undefined, quarterCell: Cell | undefined): string =>
	`${cellText(year)} ${cellText(quarterCell)}`;

/** "2012/13 4", "2012-13 Q4" or "2012/13 Jan to Mar": quarter 4 is January to March of the next calendar year. */
function readQuarter(words: string): Period | undefined {
	const [, yearText = "", quarterText = ""] =
		/^(.+?) (?:Q(?:uarter)? ?)?([1-4]|[a-z]+ ?(?:to|-|–) ?[a-z]+)(?:\.0)?$/i.exec(words) ?? [];
	const yearPeriod = readFinancialYear(yearText) ?? readYearEnding(yearText)?.period;
	const start = yearPeriod === undefined ? null : financialYearStart(yearPeriod);
	const months = MONTHS.findIndex((name) => quarterText.toLowerCase().startsWith(name));
	const number = months === -1 ? Number(quarterText) : months + 1;
	if (start === null || !(number === 1 || number === 2 || number === 3 || number === 4)) return undefined;
	return quarter(start, number);
}

/** The months in which the quarters of a financial year begin. */
const MONTHS = ["apr", "jul", "oct", "jan"];
