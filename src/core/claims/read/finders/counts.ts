import { compare, minus, rational, times } from "../../rational.ts";
import type { Finder, Mention } from "../mention.ts";
import { digits, hedgeAfter, hedgeBefore, largeWord, numberOf, numberWord } from "../quantity.ts";

const inDigits = new RegExp(
	`(?:(?<![\\w.,/£$€#@:-]|\\d ?[-/] ?(?!(?<= - )\\d{1,3},\\d{3}))|(?<=\\| ?-))(?:${digits})(?: (?:thousand|million|billion)(?![a-z])|(?:m|k|bn)(?![a-z]))?(?![\\w%/]|:\\d|[.,]\\d| ?per ?cent| ?percent|-\\d|-(?!plus(?![a-z]))[a-z])`,
	"g",
);
const offences =
	'(?:"[^"]{3,90}" )?(?:(?:such|recorded|separate|individual|further|more|online|child|children|sexual|sex|abuse|indecent|image|images|photo|imagery|obscene|publications|of|these|the) )*(?:offen[cs]es?|crimes?)(?![a-z])';
const moved =
	"(?:up|down|rose|risen|rise|rising|fell|fallen|fall|falling|increase[ds]?|decrease[ds]?|drop(?:ped)?|dip(?:ped)?|slip(?:ped)?|slid|grew|grown|grow|climb(?:ed)?|jump(?:ed)?|decline[ds]?)";
/** In words only before what we count, or as the end of a change that names its year: every other "two" is prose. */
const inWords = new RegExp(
	`(?<![\\w-])(?:${numberWord})(?= ${offences})|(?<=(?:recorded|logged|were|had|saw|with) )no(?= (?:[a-z'-]+ ){0,5}${offences})|(?<=(?:from|to|than|with|on|(?<!(?:by|of|in|for|across|between|among|all) )the|recorded|logged|registered|saw|just|only|were|was) )(?:${numberWord})(?= (?:in )?(?:the )?\\|)|(?<=${moved} by )(?:${numberWord})(?= ?(?:[.,;)]|$)| (?:to|in|on|from|over|since) | \\|)|(?<=${moved} by )a single(?= ${offences})|(?<=(?:up|down) )(?:${numberWord})(?= ?(?:[.,;)]|$)| (?:to \\d|on (?:the|a) ))|(?<![\\w-])(?:${numberWord})(?= (?:up|down) on (?:the|a)(?![a-z]))|(?<![\\w-])(?:${numberWord})(?= (?:more|fewer)(?: ${offences})?(?: (?:in|during))?(?: ?\\|| than| compared|[.,]| ?$))`,
	"g",
);
/** "The year before it had five hundred and ten." */
const inLargeWords = new RegExp(
	`(?<=(?<![a-z])(?:had|was|were|is|it's|at|to|from|recorded|logged|registered|reported|counted|reached|hit|saw|totall?ed|of|with|against) (?:(?:more than|over|almost|nearly|about|around|some|just|only) )*)(?:${largeWord})(?= ?(?:[.,;:)]|$)| - | (?:in|between them|together|altogether|all told|a year|the year|the previous|to|up|down|last year|this year|of (?:them|these|those)(?! (?:people|officers|children)))(?![a-z]))`,
	"g",
);
/** "Almost half of them - two thousand three hundred and one - were in": what is told to the last is a number wherever it stands. */
const toTheLast = new RegExp(
	`(?<![\\w-])(?<!(?:and|hundred|thousand|point) )(?:${largeWord})(?<=(?: hundred and | thousand,? ).*)(?! ?(?:per ?cent|percent|times|fold|thousand|hundred|million|billion|pounds?|euros?|miles?|metres?|point)(?![a-z])|[\\w-]| and (?:a|one) (?:half|quarter))`,
	"g",
);
/** "Had recorded only thirty-eight." */
const onlySoMany = new RegExp(
	`(?<=(?<![a-z])(?:recorded|logged|registered) (?:(?:only|just) )?)(?:${numberWord})(?= ?(?:[.,;)]|$))`,
	"g",
);
const zero =
	/(?<=(?:reads?|was|were|is|recorded|logged|at|stood at|to|returned) )(?:zero|nil)(?![a-z-])(?! (?:tolerance|hours?))/g;
const vague: readonly (readonly [RegExp, number])[] = [
	[/(?<![a-z])(?:many )?(?:tens|dozens) of thousands(?![a-z])/g, 20_000],
	[/(?<![a-z])(?:many )?hundreds of thousands(?![a-z])/g, 200_000],
	[/(?<![a-z])(?:many )?thousands(?![a-z])/g, 2000],
	[/(?<![a-z])(?:many )?hundreds(?![a-z])/g, 200],
];

const inMillions =
	/(?<![\w-])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty) million(?![a-z]| (?:pounds?|euros?|dollars?)(?![a-z]))/g;
/** "Half a million", and the value of each. */
const partsOfMillion: readonly (readonly [RegExp, number])[] = [
	[/(?<![\w-])half a million(?![a-z])/g, 500_000],
	[/(?<![\w-])a quarter of a million(?![a-z])/g, 250_000],
	[/(?<![\w-])three[- ]quarters of a million(?![a-z])/g, 750_000],
];

/** "Per 100,000": what a rate is told for counts nothing. */
const ofRate = /(?<![a-z])(?:per|for every|for each|in every) $/;

const passed =
	/(?<![a-z])(?:pass(?:ed|es)|topp?(?:ed|s)|exceed(?:ed|s)|surpass(?:ed|es)|reach(?:ed|es)|broke through|went past) [\d,]+00(?! [a-z]+ more)[^.;:]{0,70} and (?:then )?$/;

/** What is left: numbers in digits, numbers in words before "offences", and "thousands". */
export const findCounts: Finder = (passage) => {
	const found: Mention[] = [];
	for (const [pattern, least] of vague) {
		for (const { 0: text, index } of passage.rest.matchAll(pattern)) {
			if (found.some((it) => it.start < index + text.length && index < it.end)) continue;
			const quantity = {
				value: rational(least),
				step: rational(1),
				hedge: "at-least",
				fraction: false,
			} as const;
			found.push({ type: "count", start: index, end: index + text.length, quantity, vague: true });
		}
	}
	for (const [pattern, value] of partsOfMillion)
		for (const { 0: text, index } of passage.rest.matchAll(pattern)) {
			const { hedge, start } = hedgeBefore(passage.folded, index);
			const quantity = { value: rational(value), step: rational(10_000), hedge, fraction: false };
			found.push({ type: "count", start, end: index + text.length, quantity, vague: false });
		}
	for (const pattern of [inDigits, inMillions, inWords, inLargeWords, toTheLast, onlySoMany, zero]) {
		for (const { 0: text, index } of passage.rest.matchAll(pattern)) {
			const said = numberOf(text);
			if (said === null || found.some((it) => it.start < index + text.length && index < it.end)) continue;
			if (ofRate.test(passage.folded.slice(Math.max(0, index - 10), index))) continue;
			const before = hedgeBefore(passage.folded, index);
			// "It passed 500 in 2016/17 and 1,000 only last year".
			const isPassed =
				before.hedge === "none" && passed.test(passage.folded.slice(Math.max(0, index - 110), index));
			const lead = isPassed ? { ...before, hedge: "at-least" as const } : before;
			const end = index + text.length;
			const tail = hedgeAfter(passage.folded, end);
			found.push({
				type: "count",
				start: lead.start,
				end: tail?.end ?? end,
				quantity: { ...said, hedge: tail?.hedge ?? lead.hedge, fraction: false },
				vague: false,
			});
		}
	}
	return asOneOrTheOther(inBetween(found, passage.folded), passage.folded);
};

/** "220 or 221 offences in 2017/18", "655 to 661": one count, of which it is not known which it is. */
function asOneOrTheOther(found: readonly Mention[], folded: string): readonly Mention[] {
	return found.flatMap((it, at) => {
		const [before, next] = [found[at - 1], found[at + 1]];
		if (next !== undefined && areOne(it, next, folded)) return [];
		return before?.type === "count" && it.type === "count" && areOne(before, it, folded)
			? { ...it, start: before.start, quantity: { ...it.quantity, from: before.quantity.value } }
			: it;
	});
}

/** No farther apart than so many hundredths: "fell 30 to 210" is of two. */
const APART = 3;

function areOne(a: Mention, b: Mention, folded: string): boolean {
	if (a.type !== "count" || b.type !== "count" || a.quantity.hedge !== "none" || b.quantity.hedge !== "none")
		return false;
	const [low, high] = [a.quantity.value, b.quantity.value];
	const gap = folded.slice(a.end, b.start);
	const isClose = compare(times(minus(high, low), rational(100)), times(high, rational(APART))) <= 0;
	const isMove = moving.test(folded.slice(Math.max(0, a.start - 24), a.start));
	return compare(low, high) < 0 && isClose && (gap === " or " || (gap === " to " && !isMove));
}

const moving =
	/(?<![a-z])(?:from|between|by|rose|risen|rising|fell|fallen|falling|up|down|grew|went|moved|increased|decreased|dropped|climbed|edged|slipped|inched|dipped)(?: (?:up|down|slightly|a little|marginally|just|only))* $/;

/** "Between 470 and 480 offences": the one is the least and the other the most. */
function inBetween(found: readonly Mention[], folded: string): readonly Mention[] {
	const sorted = found.toSorted((a, b) => a.start - b.start);
	return sorted.map((it, at) => {
		const [before, next] = [sorted[at - 1], sorted[at + 1]];
		if (it.type !== "count") return it;
		if (next !== undefined && isBetween(it, next, folded))
			return { ...it, quantity: { ...it.quantity, hedge: "at-least" } };
		return before !== undefined && isBetween(before, it, folded)
			? { ...it, quantity: { ...it.quantity, hedge: "at-most" } }
			: it;
	});
}

const isBetween = (a: Mention, b: Mention, folded: string): boolean =>
	a.type === "count" &&
	b.type === "count" &&
	a.quantity.hedge === "none" &&
	b.quantity.hedge === "none" &&
	/(?<![a-z])between $/.test(folded.slice(Math.max(0, a.start - 8), a.start)) &&
	folded.slice(a.end, b.start) === " and " &&
	/^ (?:[a-z-]+ ){0,6}(?:offen[cs]es?|crimes?)(?![a-z])/.test(folded.slice(b.end, b.end + 80));
