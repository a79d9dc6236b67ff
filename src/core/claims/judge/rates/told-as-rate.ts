import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import type { RateMention } from "../../read/mention.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";

/** "44 every week in West Yorkshire. In South Yorkshire it is 24 and in North Yorkshire 15": a number told right with its place, as the rate before it is; null where it may be a count. */
export function toldAsRate({ scene, sentence, mention }: Case<CountMention>): RateMention | null {
	if (unitOf(scene, mention).type !== "bare") return null;
	const { sentences } = scene.page;
	const last = sentences[sentenceAt(sentences, sentence.start) - 1];
	const from = last?.paragraph === sentence.paragraph ? last.start : sentence.start;
	const before = inside(scene.mentions, { start: from, end: mention.start });
	const rate = before.findLast((it): it is RateMention => it.type === "rate" && !it.interval);
	if (rate === undefined || ofCounts.test(between(scene, rate.end, mention.start))) return null;
	const place = inside(scene.places, { start: rate.end, end: mention.start }).findLast(
		(it) => it.binds && !it.part,
	);
	if (place === undefined || !rightBehind.test(between(scene, place.end, mention.start))) return null;
	return { ...mention, type: "rate", unit: rate.unit, interval: false };
}

const ofCounts =
	/(?<![a-z])(?:offen[cs]es?|crimes?|recorded|logged|totals?|counts?|had|year|of (?:these|those|them))(?![a-z])|\d[\d,]{3,}/;
const rightBehind =
	/^(?:'s?)?(?: police| constabulary)?,?(?: (?:it|that|the (?:figure|number|equivalent)))?(?: (?:is|was|has|comes to|works out at))?(?: (?:just|only|about|around|some|nearly|almost))* $/;

/** "It averaged 19 a month. By 2020/21 that had gone up to 32": what the rate told last in the sentence before came to; null where it is no such number. */
export function rateGoneTo({ scene, sentence, mention }: Case<CountMention>): RateMention | null {
	if (unitOf(scene, mention).type !== "bare" || mention.quantity.hedge === "over") return null;
	if (!goneTo.test(between(scene, sentence.start, mention.start))) return null;
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	if (before === undefined || before.paragraph !== sentence.paragraph) return null;
	const last = inside(scene.mentions, before).findLast(({ type }) => type !== "direction");
	if (last?.type !== "rate" || last.interval) return null;
	return { ...mention, type: "rate", unit: last.unit, interval: false };
}

const goneTo =
	/^["“' ]*(?:(?:by|in) (?:the year )?[\d/-]{4,9},? )?(?:that|this|it|the (?:average|rate|figure|number))(?: (?:had|has|have|then))* (?:gone (?:up|down)|went (?:up|down)|risen|rose|climbed|grown|grew|jumped|fallen|fell|dropped|increased|decreased|crept up|reached|was|been)(?: (?:to|at))? (?:(?:just|only|about|around|some|nearly|almost) )*$/;
