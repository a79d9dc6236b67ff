import type { Passage } from "../../question/passage.ts";
import { month, monthOf } from "../../question/readers/periods/months.ts";
import { yearEnding } from "../../statistics/period.ts";
import type { Time } from "./time.ts";

const pattern = new RegExp(
	`(?<![a-z])(?:in |over |during |for |of )?(?:the |its )?(?:(?:financial |full )?year|(?:12|twelve) months) (?:up )?(?:to|ending|that ended|ended)(?: in| on)? (?:the end of |(?:the )?3[01](?:st)?(?: of)? )?(?<name>${month})(?![a-z])(?!,? (?:(?:19|20)\\d\\d(?!\\d|,\\d)|of (?:19|20)|last year|this year|next year))`,
	"g",
);

/** A line among the first that ends with the day it was written: "Thursday, November 2, 2023", "By the news team, 4 March 2024". */
const dateline = new RegExp(
	`^[^.\\n]{0,90}?(?<![\\d/-])(?:(?:[12]?\\d|3[01])(?:st|nd|rd|th)?(?: of)? (?<a>${month}),? (?<y>20\\d\\d)|(?<b>${month}) (?:[12]?\\d|3[01])(?:st|nd|rd|th)?,? (?<z>20\\d\\d))(?: ?\\|[^\\n]{0,60})?$`,
	"m",
);
const HEAD = 500;
/** Months by which the figures for a year are out. */
const PUBLISHED = 4;

/** "In the year to March", in a text that tells its own date: the last such year of which there can be figures by then. */
export function yearsToMonth({ folded }: Passage): readonly Time[] {
	const told = dateline.exec(folded.slice(0, HEAD))?.groups;
	if (told === undefined) return [];
	const written = Number(told["y"] ?? told["z"]) * 12 + monthOf(told["a"] ?? told["b"] ?? "");
	return Array.from(folded.matchAll(pattern)).flatMap(({ 0: text, index, groups }): readonly Time[] => {
		const name = monthOf(groups?.["name"] ?? "");
		const year = Math.floor((written - name - 1) / 12);
		// Just after a year has ended its figures are not out: which is meant is not sure.
		if (written - (year * 12 + name) < PUBLISHED) return [];
		return [{ start: index, end: index + text.length, type: "year", periods: [yearEnding(year, name)] }];
	});
}
