import { isDifference } from "../../bind/difference.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import { compare, minus, plus } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { type Sentence, sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import type { Ends } from "./part-and-whole.ts";

/** "Put differently,", "In percentage terms it is": the sentence says once more what the one before it told. */
export const saysAgainAs =
	/^["“' ]*(?:put (?:differently|another way)|to put it another way|in other words|in percentage terms|as a (?:percentage|share|proportion)|expressed as a percentage),? (?:(?:that|this|it|which) (?:is|was|means|represents|amounts to|equates to|comes to|works out at) )?(?:(?:just|only|about|around|some|nearly|almost|over|roughly) )*$/;

type Count = Extract<Mention, { type: "count" }>;
type Told = Pick<Case, "scene" | "sentence" | "mention">;

const countsIn = (scene: Scene, sentence: Sentence): readonly Count[] =>
	inside(scene.mentions, sentence).filter((it): it is Count => it.type === "count" && !it.vague);

/** The part and the whole that the words around a percentage set side by side; null where they set none so. */
export const partsInText = (it: Told): Ends | null =>
	allBut(it) ??
	partsListed(it) ??
	partOfMove(it) ??
	ofWhichBefore(it) ??
	ofTheBefore(it) ??
	partBehindWhole(it);

/** "All but 20 of the 267 were for taking or making images. Put differently, 93%": what is left of the whole. */
function allBut({ scene, sentence, mention }: Told): Ends | null {
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	if (before === undefined || before.paragraph !== sentence.paragraph) return null;
	const [out, whole] = countsIn(scene, before);
	if (out === undefined || whole === undefined || compare(out.quantity.value, whole.quantity.value) >= 0)
		return null;
	const isAllBut =
		/(?<![a-z])all but [a-z\d,-]+$/.test(between(scene, before.start, out.end)) &&
		/^ of (?:the |its |their |those )?$/.test(between(scene, out.end, whole.start)) &&
		saysAgainAs.test(between(scene, sentence.start, mention.start));
	const value = minus(whole.quantity.value, out.quantity.value);
	return isAllBut ? [{ ...whole.quantity, value }, whole.quantity] : null;
}

/** "Instagram (1,363), Facebook (1,361) and WhatsApp (547) featured in a third of the 9,888": the parts in brackets together. */
function partsListed({ scene, sentence, mention }: Told): Ends | null {
	const counts = countsIn(scene, sentence);
	const parts = counts.filter(({ end }) => end <= mention.start);
	const whole = counts.find(({ start }) => start >= mention.end);
	const last = parts.at(-1);
	if (parts.length < 2 || last === undefined || whole === undefined) return null;
	const areListed = parts.every(
		({ start, end, quantity }) =>
			quantity.hedge === "none" &&
			between(scene, start - 2, start) === " (" &&
			between(scene, end, end + 1) === ")",
	);
	if (!areListed || !/^ of (?:the|all|all the|those) $/.test(between(scene, mention.end, whole.start)))
		return null;
	const lead = between(scene, last.end + 1, mention.start);
	// "Once WhatsApp's are counted": more than what is in brackets.
	const isAll = !withMore.test(between(scene, whole.end, sentence.end)) && counts.at(-1) === whole;
	return isAll && togetherIn.test(lead)
		? [{ ...whole.quantity, value: parts.map(({ quantity }) => quantity.value).reduce(plus) }, whole.quantity]
		: null;
}

const withMore =
	/(?<![a-z])(?:once|if|counting|counted|including|included|adding|added|together with|along with)(?![a-z])/;
const togetherIn =
	/^[^.;:\d]{0,60} (?:featured in|figured in|were (?:used|named|involved|behind)(?: in)?|accounted for|account for|made up|make up|(?:were|are) responsible for)(?: (?:just|only|about|around|some|nearly|almost|over|roughly|together|between them))* $/;

/** "An increase of 738 explains 60 per cent of the 1,226 more": one change of the text as a part of another. */
function partOfMove({ scene, sentence, mention }: Told): Ends | null {
	const counts = countsIn(scene, sentence);
	const part = counts.findLast(({ end }) => end <= mention.start);
	const whole = counts.find(({ start }) => start >= mention.end);
	if (part === undefined || whole === undefined) return null;
	const areMoves = [part, whole].every((it) => isDifference(scene, sentence, it));
	return areMoves &&
		makesUp.test(between(scene, part.end, mention.start)) &&
		/^ of (?:the|all the) $/.test(between(scene, mention.end, whole.start))
		? [part.quantity, whole.quantity]
		: null;
}

const makesUp =
	/^(?: (?:offences|crimes))? (?:explains?|explained|accounts? for|accounted for|makes? up|made up|is|was|represents?|represented)(?: (?:just|only|about|around|some|nearly|almost|over|roughly))* $/;

/** "1,092 crimes were noted, 410 of which involved Facebook: 38 per cent": of whatever is counted. */
function ofWhichBefore({ scene, sentence, mention }: Told): Ends | null {
	const [whole, part, ...more] = countsIn(scene, sentence).filter(({ end }) => end <= mention.start);
	if (whole === undefined || part === undefined || more.length > 0) return null;
	const isPart =
		/, (?:with )?$/.test(between(scene, whole.end, part.start)) &&
		/^ of (?:which|whom|them|those|these) [^.;:\d]{1,60}(?::|,| -) (?:or |which is )?$/.test(
			between(scene, part.end, mention.start),
		);
	return isPart && closes.test(between(scene, mention.end, sentence.end))
		? [part.quantity, whole.quantity]
		: null;
}

const closes = /^ ?(?:[.,;)"”]|$)/;

/** "94 of the 492 cases since 2013 concerned teenagers - 29%". */
export function ofTheBefore({ scene, sentence, mention }: Told): Ends | null {
	const [part, whole, ...more] = countsIn(scene, sentence).filter(({ end }) => end <= mention.start);
	if (part === undefined || whole === undefined || more.length > 0) return null;
	const isPart =
		/^ (?:out )?of (?:the|all|all the|those|its) $/.test(between(scene, part.end, whole.start)) &&
		/^[^.;:\d]{1,80}(?: -|:) (?:or )?$/.test(
			between(scene, whole.end, mention.start).replace(/ (?:in|since|for) (?:19|20)\d\d(?:[/-]\d\d)?/, ""),
		);
	return isPart && closes.test(between(scene, mention.end, sentence.end))
		? [part.quantity, whole.quantity]
		: null;
}

/** "Nearly half of the region's 3,801 offences fell to West Midlands Police, whose officers recorded 1,822": the part is told behind the whole. */
function partBehindWhole({ scene, sentence, mention }: Told): Ends | null {
	const [whole, part] = countsIn(scene, sentence).filter(({ start }) => start >= mention.end);
	if (whole === undefined || part === undefined || compare(part.quantity.value, whole.quantity.value) >= 0)
		return null;
	return ofWhole.test(between(scene, mention.end, whole.start)) &&
		whoHad.test(between(scene, whole.end, part.start))
		? [part.quantity, whole.quantity]
		: null;
}

const ofWhole = /^ of (?:(?:the|its|their|all|this|that|those) )+(?:[a-z]+'s? )?$/;
const whoHad =
	/^[^.;:,]{0,70} (?:fell to|went to|came (?:from|to)|belonged to|landed with|(?:were|was) (?:recorded|logged|down|registered)? ?(?:in|by|to)) [^.;:,\d]{3,50}, (?:whose (?:officers|force)|which|who|where (?:police|officers)) (?:recorded|logged|had|registered|dealt with|counted) $/;
