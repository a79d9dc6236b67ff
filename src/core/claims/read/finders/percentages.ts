import { compare, minus, rational } from "../../rational.ts";
import type { Finder, Mention } from "../mention.ts";
import { digits, hedgeAfter, hedgeBefore, numberOf, numberWord } from "../quantity.ts";

const number = `(?<n>${digits}|${numberWord})`;
/** "Fifty-seven" is one number, and no range from fifty on. */
const ofOneWord = "(?<!ty(?=-(?:one|two|three|four|five|six|seven|eight|nine)(?![a-z])))";
const pattern = new RegExp(
	`(?:(?<![\\w.,/-])|(?<=[|( ]-))(?:(?<!from )(?<from>${digits}|${numberWord})(?:${ofOneWord} ?- ?| ?%? (?:to|or) | (?:per cent|percent) (?:to|or) |(?<=between [^ ]{1,12}) (?:% |per cent |percent )?and ))?${number}(?:(?<points>[- ](?:percentage|per cent|percent|%)[- ]points?|pp|ppts)|(?: ?%|[- ]per[- ]?cents?|[- ]?percent|[- ]?pc)(?<pts>[- ]points?)?)(?![a-z])`,
	"g",
);

/** "12 or 13 per cent": no farther apart. */
const NEXT = rational(2);

/** "66%", "66 per cent", "2 percentage points". */
export const findPercentages: Finder = (passage) =>
	Array.from(passage.rest.matchAll(pattern), ({ 0: text, index: found, groups }): Mention | null => {
		const said = numberOf(groups?.["n"] ?? "");
		if (said === null) return null;
		const end = found + text.length;
		const first = groups?.["from"] === undefined ? null : numberOf(groups["from"]);
		// "Up by 109, or 10 per cent" without the comma: a count and what it is in per cent.
		const isApart =
			first !== null &&
			/^[\d,.]+ or /.test(text) &&
			(compare(first.value, said.value) >= 0 || compare(minus(said.value, first.value), NEXT) > 0);
		const index = isApart ? found + text.indexOf(" or ") + 4 : found;
		const least = isApart ? null : first;
		const lead = hedgeBefore(passage.folded, index);
		const tail = hedgeAfter(passage.folded, end);
		const hedge = tail?.hedge ?? lead.hedge;
		// "10 to 12 per cent", "12 or 13 per cent".
		const from = least !== null && compare(least.value, said.value) < 0 ? { from: least.value } : {};
		const points = groups?.["points"] !== undefined || groups?.["pts"] !== undefined;
		// A round percentage is still written to the unit.
		const step = said.step.under === 1n ? rational(1) : said.step;
		return {
			type: "percentage",
			start: lead.start,
			end: tail?.end ?? end,
			quantity: { value: said.value, step, hedge, fraction: false, ...from },
			points,
		};
	}).filter((it) => it !== null);
