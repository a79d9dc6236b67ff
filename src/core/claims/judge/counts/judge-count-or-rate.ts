import type { CountMention } from "../../bind/difference.ts";
import { headOfRows, isRow } from "../../bind/row.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import { perIn } from "../../read/finders/population-rates.ts";
import type { Sentence } from "../../text/sentences.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import type { CountTime } from "../periods-for.ts";
import { isNearRate, judgePopulationRate } from "../rates/judge-population-rate.ts";
import { judgeRate } from "../rates/judge-rate.ts";
import { rateGoneTo, toldAsRate } from "../rates/told-as-rate.ts";
import { judgeCount } from "./judge-count.ts";
import { rowToldNext } from "./row-told-next.ts";

/** "The rate is 58 per 100,000. That compares with 69 in Hampshire", "Durham (101) is next. Staffordshire's is 65": told in what the words before it were told in. */
function perBefore({ scene, sentence, mention }: Case<CountMention>): ReturnType<typeof perIn> {
	const lead = between(scene, sentence.start, mention.start);
	const before = inside(scene.page.sentences, { start: 0, end: sentence.start });
	if (isRow(scene, sentence)) {
		const head = headOfRows(scene, sentence);
		if (head === undefined) return null;
		// "England and Wales came out at 67 offences per 100,000 people. Regionally:"
		const told = isLeadIn(scene, head) ? before.findLast(({ end }) => end <= head.start) : undefined;
		return perIn(between(scene, (told ?? head).start, head.end));
	}
	const last = before.at(-1);
	if (last === undefined) return null;
	if (goesOn.test(lead)) return perIn(between(scene, last.start, last.end));
	if (mention.quantity.value.under === 1n && !ownersIs.test(lead) && !forPlaceItWas.test(lead)) return null;
	return before
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.reduce<ReturnType<typeof perIn>>((per, one) => perIn(between(scene, one.start, one.end)) ?? per, null);
}

/** "Regionally:", "By force:": a line that says nothing of its own about the lines it stands above. */
const isLeadIn = (scene: Scene, { start, end }: Sentence): boolean =>
	/^(?:[a-z'-]+ ){0,4}[a-z'-]+ ?:\s*$/.test(between(scene, start, end)) &&
	inside(scene.subjects, { start, end }).length === 0;

/** So many sentences on, besides the lines of a list, a text may still tell its numbers in what it told one of them in. */
const FAR = 6;

/** "The lowest belongs to Hertfordshire, 42", "Durham (101)", "Dorset's 53": told right with its place, some lines behind a rate. */
function perToldFarther({ scene, sentence, mention }: Case<CountMention>): ReturnType<typeof perIn> {
	const place = inside(scene.places, { start: sentence.start, end: mention.start }).findLast(
		(it) => it.binds && !it.part,
	);
	if (place === undefined || !rightBehind.test(between(scene, place.end, mention.start))) return null;
	if (unitOf(scene, mention).type !== "bare") return null;
	return inside(scene.page.sentences, { start: 0, end: sentence.start })
		.filter((one) => !isRow(scene, one))
		.slice(-FAR)
		.reduce<ReturnType<typeof perIn>>((per, one) => perIn(between(scene, one.start, one.end)) ?? per, null);
}

const rightBehind =
	/^(?:'s?)?(?: police| constabulary)?(?:,|, at| at| -|:)?(?: (?:just|only|about|around|some|nearly|almost|with))* $|^(?:'s?)?(?: [a-z]+){0,4} \((?:at )?$/;

/** "For England and Wales it was". */
const forPlaceItWas =
	/^["“' ]*(?:for|in|across) (?:the )?[a-z][a-z ,-]{2,40} (?:it|the (?:figure|rate|number)) (?:was|is|stood at|stands at|came to)(?: (?:just|only|about|around|some))* $/;
const goesOn = /^["“' ]*(?:that|this|it) (?:compare[sd]? (?:with|to)|is against|was against)(?![a-z])/;
const ownersIs =
	/[a-z]'s?(?: (?:own|rate|figure|force))*(?: (?:is|was|stands at|stood at)(?: (?:just|only|about))?)? $/;

/**
 * A number in a sentence that tells of so many per 100,000 people is a count or another such rate: "46.8 in Surrey". It is
 * a rate where it holds as one, has a decimal, or lies near it.
 */
export function judgeCountOrRate(it: Case<CountMention>, when: CountTime): Judged {
	const { scene, sentence, mention } = it;
	const count = rowToldNext(it) ?? judgeCount(it, when);
	if (count.verdict.startsWith("holds")) return count;
	const gone = rateGoneTo(it);
	if (gone !== null) return judgeRate({ ...it, mention: gone }, when);
	const near = perIn(between(scene, sentence.start, sentence.end)) ?? perBefore(it);
	const per = near ?? perToldFarther(it);
	const asBefore = per === null ? toldAsRate(it) : null;
	if (asBefore !== null) {
		const rate = judgeRate({ ...it, mention: asBefore }, when);
		if (rate.verdict.startsWith("holds")) return rate;
		return count.verdict === "does-not-hold" ? uncheckable("rate", "It may be a count or a rate.") : count;
	}
	if (per === null) return count;
	const asRate = { ...it, mention: { ...mention, ...per, type: "population-rate" as const } };
	const rate = judgePopulationRate(asRate, when);
	if (near === null) return rate.verdict.startsWith("holds") ? rate : count;
	if (rate.verdict.startsWith("holds") || mention.quantity.value.under !== 1n) return rate;
	if (!isNearRate(asRate, when)) return count;
	return count.verdict === "does-not-hold" && rate.verdict !== "does-not-hold"
		? uncheckable("rate", "It may be a count or a rate.")
		: rate;
}
