import { MONTHS, yearEnding } from "./period.ts";

/** What a publisher prints below a table, word for word, and what it bears on. */
export interface Footnote {
	/** Its number or letter. */
	readonly number: string;
	readonly text: string;
	readonly sheet: string;
	/** Null: whatever the measure, or the geography. */
	readonly measure: string | null;
	readonly geography: string | null;
}

export interface ReleasedFootnote extends Footnote {
	/** Id of the release it is printed in. */
	readonly release: string;
}

/** "Office for National Statistics, on Surrey: “One police force (Surrey) include ...”"; of no area it is on what is counted. */
export const noteWords = (publisher: string, areas: readonly string[], text: string): string =>
	`${publisher}, on ${areas.length === 0 ? "what is counted" : new Intl.ListFormat("en-GB").format(areas)}: “${text}”`;

/** In the publisher's words: of the years of one area or measure, not of one area beside others. */
const DOES_NOT_COMPARE =
	/\b(?:not|n't) (?:therefore )?(?:directly |strictly )?comparable\b(?! (?:to|with) (?:(?:data|figures|those) (?:for|of|from) )?other\b)|\bmeaningful comparisons?\b|\bcomparisons? over time\b|\bunder-?(?:count|record)(?:s|ed|ing)?\b|\bnot (?:yet )?been revised\b|\bhave been revised\b.*\bhave not\b|\bpreviously unaccounted for\b|\b(?:unable|only able) to (?:supply|provide) data\b/is;

/** Whether a footnote says that figures of one area or measure do not compare over time. */
export const doesNotCompare = (text: string): boolean => DOES_NOT_COMPARE.test(text);

const MONTH_AND_YEAR = `(${MONTHS.join("|")}) (\\d{4})\\b`;
const EACH_MONTH = new RegExp(`\\b${MONTH_AND_YEAR}`, "g");
const FROM_A_YEAR = new RegExp(`\\byears? ending ${MONTH_AND_YEAR},? (?:and )?onwards\\b`, "i");
const OF_A_YEAR = new RegExp(`\\byears? ending ${MONTH_AND_YEAR}(?!,? (?:and )?onwards)`, "i");
const BEGINS = new RegExp(`\\b(?:from|since|in) ${MONTH_AND_YEAR}`, "i");

const numberOf = (month = ""): number =>
	MONTHS.findIndex((it) => it.toLowerCase() === month.toLowerCase()) + 1;

/** The first day of what a footnote tells of, where it says that something began then and speaks of no other year apart. */
export function onsetIn(text: string): string | null {
	if (OF_A_YEAR.test(text)) return null;
	const [, month, year] = FROM_A_YEAR.exec(text) ?? [];
	if (year !== undefined) return yearEnding(Number(year), numberOf(month)).start;
	if (!BEGINS.test(text)) return null;
	const days = Array.from(
		text.matchAll(EACH_MONTH),
		([, name, of]) => `${of}-${String(numberOf(name)).padStart(2, "0")}-01`,
	);
	return days.toSorted()[0] ?? null;
}
