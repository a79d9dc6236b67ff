import { type Period, shiftYears } from "../../statistics/period.ts";
import type { Mention } from "../read/mention.ts";
import type { Quantity } from "../read/quantity.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";
import { goesOnFromOther, isUnderAnotherName } from "./under-another-name.ts";

/** A count of offences as the text gives it. */
export interface TextCount {
	readonly mention: Mention;
	readonly quantity: Quantity;
	readonly sentence: Sentence;
	readonly time: Time | null;
	/** Geographies it may speak of. */
	readonly places: readonly string[];
	/** Of an offence of which nothing is held. */
	readonly foreign: boolean;
}

/** Two counts of one text between which it tells a change. */
export interface Ends {
	readonly from: TextCount;
	readonly to: TextCount;
	/** Years between the two, where nothing but their years makes them a pair. */
	readonly gap?: number;
}

const hedges =
	"(?:(?:just|only|about|around|almost|nearly|more|fewer|less|than|over|under|some|roughly|approximately|a|an|the|its|their|total|of|figure|count|tally|revised|earlier|previous|original|initial|published|provisional|corrected|mere|already|low|high|peak|record|then|combined) )*";
const opensFrom = new RegExp(`(?<![a-z])(?:from|between) ${hedges}$`);
const closesTo = new RegExp(`(?:(?<![a-z])(?:to|and up to|up to)|-+>|→|➡\\ufe0f?) ?${hedges}$`);
const comparesBack = new RegExp(
	`(?:compare[sd] (?:to|with)|(?:up|down|rising|rose|risen|increase[ds]?|increasing|rise|jump|jumped|fell|fall|falling|drop|dropped|decrease[ds]?|a rise|an increase|climbing|climbed|grew|growing|doubl\\w+|surge|higher|more|fewer|lower|less)[^.;]{0,30}? (?:from|on|than)|against|versus|vs\\.?|up from|down from|,? from|on the|than the|(?:doubled?|twice|tripled?|trebled?|quadrupled?|times|half|third of|quarter of)(?: of)? (?:the|that of|its)) ${hedges}(?:(?:(?:previous|preceding|prior|last|same) year|year before|[\\d/-]{4,9})'s )?$`,
);
const movesTo =
	/(?:rose|risen|rising|rise|increased|increasing|increase|jumped|grew|grown|growing|climbed|climbing|went up|going up|soared|surged|rocketed|fell|fallen|falling|dropped|decreased|reduced|declined|leapt|swelled|shot up|up|down)(?: [a-z]+ly| sharply| again| further| steadily)? to (?:[a-z]+ ){0,3}$/;

/** "The 1,815 offences of that year became 2,718". */
const became = new RegExp(`^[^.;,]{0,60}(?<![a-z])(?:became|had become|has become|turned into) ${hedges}$`);

const bracketsBase =
	/^(?: in [^()]{1,24})?\),? (?:-> ?)?(?:an? (?:rise|increase|jump|fall|drop|decrease) of|up|down) (?:by )?[\d.]+ ?(?:%|per ?cent)/;

const cellOfChange = /^ ?\| *[+-] ?[\d.]+ ?(?:%|per ?cent)/;

const goesOn =
	/^(?:["“' ]*)(?:that|this|it|which|the (?:number|figure|total)|by [^,]{3,30}, (?:that|this|it|the (?:number|figure|total)))(?: (?:then|had|has|have|since|later|number|figure|of [a-z ]{0,40}))* /;

const looksBack =
	/^(?:["“' ]*)(?:that|this|it|which|an?|the|up|down)(?: [a-z'-]+| \d[\d.]*(?: ?%| per ?cent| percent)?){0,8} (?:increase|rise|jump|fall|drop|decrease|reduction|growth|up|down|more|fewer|higher|lower|compare[sd]?)(?: [a-z]+){0,2} (?:on|from|than|with|(?<!(?:increase|rise|jump|fall|drop|decrease|reduction|growth|up|down) )to)(?: the)?(?: [a-z]+){0,3} $/;

/** "By 2015 that had nearly doubled, to 281". */
const hadDoubled =
	/^["“' ]*(?:(?:by|in) [\d/-]{4,9},? )?(?:that|this|it|the (?:figure|number|total)) (?:had|has) (?:(?:more than|nearly|almost|roughly|about|just|well over) )*(?:doubled|trebled|tripled|quadrupled|halved),? to (?:(?:just|only) )?$/;

/** "That rose to 402", "that is up 20% on the 255 of the year before": the sentence goes on from the last count of the one before. */
export function endsWithLast(
	scene: Scene,
	sentence: Sentence,
	counts: readonly TextCount[],
	last: TextCount | undefined,
): readonly Ends[] {
	const [first] = counts;
	if (first === undefined || last === undefined || sentence.paragraph - last.sentence.paragraph > 1)
		return [];
	if (!samePlaces(first, last) || isUnderAnotherName(scene, last, first)) return [];
	const lead = between(scene, sentence.start, first.mention.start);
	if ((goesOn.test(lead) && movesTo.test(lead)) || hadDoubled.test(lead)) return [{ from: last, to: first }];
	// "That is up from 933 the year before, and compares with 591 in 2016/17": both are what it is held against.
	// "This compares with 588 in 2021/22, a rise of 36%, and 556 in 2020/21."
	const areBases =
		counts.length === 2 &&
		counts.every(
			(it) =>
				isBaseInSentence(scene, sentence, it) ||
				(it !== first &&
					it.time !== null &&
					between(scene, first.mention.end, it.mention.start).endsWith(", and ")),
		);
	return (counts.length === 1 || areBases) && looksBack.test(lead)
		? counts.map((from) => ({ from, to: last }))
		: [];
}

/** "Up 255 per cent: there were 381 in 2016/17 and 1,356 in 2021/22": two counts of two years, with no other beside them. */
export function endsByYear(
	scene: Scene,
	sentence: Sentence,
	counts: readonly TextCount[],
	last: TextCount | undefined,
	now: Period | null,
): readonly Ends[] {
	const near = last !== undefined && sentence.paragraph - last.sentence.paragraph <= 1 ? [last] : [];
	const pair = counts.length === 1 ? [...near, ...counts] : counts;
	const [a, b, ...more] = pair;
	const isBase = counts.length === 1 && last !== undefined && isBaseOfNow(scene, sentence, b);
	if (isBase && !isOf(last, now)) return [];
	// "Five years before, it stood at 405": counted from the year the text is about, unless that is what was told last.
	if (counts.length === 1 && last !== undefined && b !== undefined && isBackFromNow(b, last, now)) return [];
	if (a === undefined || b === undefined || more.length > 0 || !samePlaces(a, b)) return [];
	if (isUnderAnotherName(scene, a, b) || goesOnFromOther(scene, a, b)) return [];
	// "That is up from 933 the year before, and compares with 591 in 2016/17": each is what a third is held against.
	if (counts.length === 2 && [a, b].every((it) => isBaseInSentence(scene, sentence, it))) return [];
	if (namesAnother(scene, a, b)) return [];
	const [one, two] = [startOf(a) ?? countedFrom(a, b), startOf(b) ?? countedFrom(b, a)];
	if (one === null || two === null || one === two) return [];
	// What is counted from a count of another paragraph may be counted from another one still.
	const isApart = counts.length === 1 && a.sentence.paragraph !== sentence.paragraph;
	if (isApart && b.time?.type === "back" && !isOnlyOneBefore(scene, sentence, a)) return [];
	const gap = Math.abs(one - two);
	return [one < two ? { from: a, to: b, gap } : { from: b, to: a, gap }];
}

/** The only number of the sentence right before, in a text of which each sentence stands alone. */
const isOnlyOneBefore = (scene: Scene, { start }: Sentence, { sentence }: TextCount): boolean =>
	scene.page.sentences.findLast((it) => it.end <= start) === sentence &&
	inside(scene.mentions, sentence).length === 1;

/** Where the year counted back to from the text's own is that of the count told last, it is counted from that one: "a year earlier". */
const isBackFromNow = ({ time }: TextCount, last: TextCount, now: Period | null): boolean =>
	time?.type === "back" &&
	!isOf(last, now) &&
	!(now !== null && Number.isInteger(time.years) && isOf(last, shiftYears(now, -time.years)));

/** "Burglaries came to 300 last year and robberies to 200 five years before": each of something else. */
const namesAnother = (scene: Scene, a: TextCount, b: TextCount): boolean =>
	a.sentence === b.sentence &&
	inside(scene.subjects, { start: a.mention.end, end: b.mention.start }).some(
		(it) => it.measures.length === 0,
	);

/** "Since 2016/17, when it stood at 676": the other end is what the text is about, not what it spoke of last. */
const isBaseOfNow = (scene: Scene, { start }: Sentence, base: TextCount | undefined): boolean =>
	base !== undefined &&
	/(?:since|compared (?:with|to)|against|on|from|than|(?:go|goes|going|look|looks|looking|think|cast your mind|rewind|step)(?: (?:a|one|two|three|four|five|\d) years?)?(?: (?:even |still )?(?:further|farther|more))? back,? (?:to|as far as))(?: in)? [^.;,]{4,30},? (?:when|and) (?:(?:it|there|they|that|the (?:figure|total|number)) (?:was|were|had been|stood at) ?)?(?:(?:just|only|a mere) )*$|(?:since|from|compared (?:with|to)|against)(?: (?:the|its|a|an|that|this))? (?:[a-z-]+ )?(?:high|low|peak|trough|record|total|figure|count|tally|number)(?: [a-z-]+)? of $/.test(
		between(scene, start, base.mention.start),
	);

const isBaseInSentence = (scene: Scene, { start }: Sentence, { mention }: TextCount): boolean =>
	/(?<![a-z])(?:(?:(?:up|down|rise|fall|increase|drop|jump)|\d ?%|\d per ?cent) (?:from|on)|(?:more|fewer|higher|lower) than|twice|double|treble|triple|times|compare[sd]? (?:with|to)|against|versus)(?: (?:just|only|the|a mere|some|about))* $/.test(
		between(scene, start, mention.start),
	);

const isOf = ({ time }: TextCount, year: Period | null): boolean =>
	year === null || (time?.type === "year" && time.periods.some(({ start }) => start === year.start));

const startOf = ({ time }: TextCount): number | null =>
	time?.type === "year" ? Number(time.periods[0]?.start.slice(0, 4)) : null;

/** "A year earlier it had counted 1,356": counted from the year of the other. */
function countedFrom({ time }: TextCount, other: TextCount): number | null {
	const year = startOf(other);
	return time?.type === "back" && year !== null && Number.isInteger(time.years) ? year - time.years : null;
}

/** "There were 30,925. In 2016/17 it was 18,574": a count without a year is perhaps of the year the text speaks of. */
export function endsAssumed(
	sentence: Sentence,
	counts: readonly TextCount[],
	last: TextCount | undefined,
	now: Period | null,
): readonly Ends[] {
	const [only, ...more] = counts;
	if (only === undefined || last === undefined || more.length > 0 || now === null) return [];
	if (only.time?.type !== "year" || last.time !== null || sentence.paragraph !== last.sentence.paragraph)
		return [];
	const before = only.time.periods.some(({ start }) => start < now.start);
	return before && samePlaces(only, last) ? [{ from: only, to: last }] : [];
}

/** The pairs of counts in a sentence that are the two ends of a change, by the words between them. */
export function endsIn(scene: Scene, sentence: Sentence, counts: readonly TextCount[]): readonly Ends[] {
	const found: Ends[] = [];
	for (const [at, count] of counts.entries()) {
		const next = counts[at + 1];
		const pair =
			next === undefined || opensSpan(scene, next, counts[at + 2])
				? null
				: pairOf(scene, sentence, count, next, found.at(-1));
		if (pair !== null) found.push(pair);
	}
	return found;
}

/** "Recorded 1,832, with the annual total climbing from 226 to 506": what goes from one count to the next goes from no other. */
const opensSpan = (scene: Scene, one: TextCount, next: TextCount | undefined): boolean =>
	next !== undefined &&
	opensFrom.test(between(scene, one.sentence.start, one.mention.start)) &&
	/^(?: in [\d/-]{4,9})? to (?:(?:just|only|about|around|nearly|almost|over) )*$/.test(
		between(scene, one.mention.end, next.mention.start),
	) &&
	/(?:(?:annual|yearly|each|every) (?:[a-z]+ ){1,3}|, )from (?:(?:just|only) )?$/.test(
		between(scene, one.sentence.start, one.mention.start),
	);

function pairOf(
	scene: Scene,
	sentence: Sentence,
	count: TextCount,
	next: TextCount,
	before: Ends | undefined,
): Ends | null {
	const gap = between(scene, count.mention.end, next.mention.start);
	const lead = between(scene, sentence.start, count.mention.start);
	if (gap.length > 160 || /[;!?]/.test(gap) || !samePlaces(count, next)) return null;
	if (namesAnother(scene, count, next)) return null;
	const after = between(scene, next.mention.end, next.mention.end + 60);
	// "Essex: 767 (568), up 35%": what it was before stands in the bracket.
	if (gap === " (" && bracketsBase.test(after)) return { from: next, to: count };
	if (opensFrom.test(lead) && closesTo.test(gap)) return { from: count, to: next };
	if (/^,? then $|^ then, $/.test(gap)) return { from: count, to: next };
	// "NI 434 → 859", "Kent | 1,356 | 1,568 | +16%"
	if (/^ ?(?:-+>|→|➡\ufe0f?) ?$|^ > $/.test(gap) || (/^ ?\| *$/.test(gap) && cellOfChange.test(after)))
		return { from: count, to: next };
	if (/^ ?to ?$/.test(gap) && /(?:[,:(]|-|rise|increase|went) ?$/.test(lead))
		return { from: count, to: next };
	if (comparesBack.test(gap)) {
		// "Solved 96 of its 800 offences, up a third on 72": what is held against the 72 is the part.
		if (wholeOf.test(lead)) return null;
		// "Four, the same as in 2016/17 (4) and one more than the three of 2021/22": what is in the bracket is told aside.
		if (gap.startsWith(")") && count.time !== null && /\d ?\($/.test(lead)) return null;
		// "307, compared with 148 in 2016/17 and up on the 255 of the year before": what rose is still the first.
		if (before?.from === count) return { from: next, to: before.to };
		if (before === undefined && isBaseInSentence(scene, sentence, count)) return null;
		if (/when [^,;]{0,40}$/.test(lead) || /,? and (?:is|was|are|were|has)(?![a-z])/.test(gap)) return null;
		return isOfEarlier(count, next) && heldAgainst.test(gap)
			? { from: count, to: next }
			: { from: next, to: count };
	}
	if (movesTo.test(gap) || became.test(gap)) return { from: count, to: next };
	const dated = count.time !== null && next.time !== null;
	if (dated && /^\) (?:up )?to (?:[a-z]+ ){0,2}[\d/-]{4,9} ?\($/.test(gap)) return { from: count, to: next };
	return dated && /^[^,]{0,40} to (?:[a-z]+ ){0,3}$/.test(gap) ? { from: count, to: next } : null;
}

const wholeOf =
	/\d (?:(?!and |but |while )[a-z]+ ){0,3}(?:out )?of (?:its|the|their|all|those|these)(?: the)? $/;

/** "4,530 in 2013 against 10,818 in 2015": of two years set side by side the earlier is what a change is measured from. */
const heldAgainst = /(?:compare[sd] (?:to|with)|against|versus|vs\.?)(?: [a-z]+)* $/;

function isOfEarlier(a: TextCount, b: TextCount): boolean {
	const [one, two] = [startOf(a), startOf(b)];
	return one !== null && two !== null && one < two;
}

const samePlaces = (a: TextCount, b: TextCount): boolean =>
	a.foreign === b.foreign &&
	(a.places.length === 0 || b.places.length === 0 || a.places.some((id) => b.places.includes(id)));
