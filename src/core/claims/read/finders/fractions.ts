import { rational } from "../../rational.ts";
import type { Finder, Mention } from "../mention.ts";
import { digits, hedgeBefore, numberOf, numberWord } from "../quantity.ts";

const parts: Readonly<Record<string, number>> = {
	half: 2,
	third: 3,
	quarter: 4,
	fifth: 5,
	sixth: 6,
	seventh: 7,
	eighth: 8,
	ninth: 9,
	tenth: 10,
};
const ordinals = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth";
/** What makes "a third" the third of a row, and "half" half of something else. */
const notAfter =
	"(?! (?:of )?an? (?:million|billion|thousand|hundred|dozen)(?![a-z]))(?! (?:man|woman|person|party|time|year|suspect|arrest|force|consecutive|successive|world|country|offence|crime|case|child|victim|of a century|of an hour|hour|term|past|-time|century|highest|lowest|largest|biggest|party|generation|place|way|season|reading|baby|officer|report|option|phase|group|series|home|full)|-(?:party|time|term|hour|year|way|price|day))";
const fraction = new RegExp(
	`(?<![\\w-])(?:(?<n>an?|one|two|three|four|five|six|seven|eight|nine)[- ](?<part>${ordinals})s?|(?<half>half)(?! an? (?:offence|crime|case|report|one|point|per ?cent|percentage|day|week|month|mile|hour)(?![a-z])))(?![a-z])${notAfter}`,
	"g",
);
const notHalf =
	/(?:first|second|other|better|latter|top|bottom|last|next|previous|this|final|a|and a) (?:and a )?$/;
const outOf = new RegExp(
	`(?<![\\w.,/-])(?<a>${digits}|${numberWord})[- ](?:in|out of)(?: every)?[- ](?<b>${digits}|${numberWord})(?![\\w%]| per ?cent| percent|[.,]\\d)`,
	"g",
);

/** "a third", "two-thirds", "half", "one in six", "nine out of ten". */
export const findFractions: Finder = (passage) => {
	const found: Mention[] = [];
	const add = (start: number, end: number, over: number, under: number) => {
		const lead = hedgeBefore(passage.folded, start);
		const value = rational(over * 100, under);
		found.push({
			type: "fraction",
			start: lead.start,
			end,
			quantity: { value, step: rational(1, 1000), hedge: lead.hedge, fraction: true },
		});
	};
	for (const { 0: text, index, groups } of passage.rest.matchAll(outOf)) {
		const [a, b] = [numberOf(groups?.["a"] ?? ""), numberOf(groups?.["b"] ?? "")];
		if (a === null || b === null || a.value.under !== 1n || b.value.under !== 1n) continue;
		const [over, under] = [Number(a.value.over), Number(b.value.over)];
		if (over > 0 && over < under && under <= 1000) add(index, index + text.length, over, under);
	}
	for (const { 0: text, index, groups } of passage.rest.matchAll(fraction)) {
		if (found.some((it) => it.start < index + text.length && index < it.end)) continue;
		if (groups?.["half"] !== undefined) {
			const lead = passage.rest.slice(Math.max(0, index - 24), index);
			if (
				!notHalf.test(lead.slice(-14)) ||
				/(?:more than|over|almost|nearly|about|around|by|under|less than) a $/.test(lead)
			)
				add(index, index + text.length, 1, 2);
			continue;
		}
		const over = numberOf(groups?.["n"] ?? "")?.value.over ?? 1n;
		const under = parts[groups?.["part"] ?? ""] ?? 2;
		if (Number(over) < under) add(index, index + text.length, Number(over), under);
	}
	return found;
};
