import type { CountMention } from "../../bind/difference.ts";
import { headOfRows, isRow } from "../../bind/row.ts";
import { between, inside } from "../../bind/scene.ts";
import { perIn } from "../../read/finders/population-rates.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import type { CountTime } from "../periods-for.ts";
import { isNearRate, judgePopulationRate } from "../rates/judge-population-rate.ts";
import { judgeCount } from "./judge-count.ts";

/** "The rate is 58 per 100,000. That compares with 69 in Hampshire", "Durham (101) is next. Staffordshire's is 65": told in what the words before it were told in. */
function perBefore({ scene, sentence, mention }: Case<CountMention>): ReturnType<typeof perIn> {
	const lead = between(scene, sentence.start, mention.start);
	const before = inside(scene.page.sentences, { start: 0, end: sentence.start });
	if (isRow(scene, sentence)) {
		const head = headOfRows(scene, sentence);
		return head === undefined ? null : perIn(between(scene, head.start, head.end));
	}
	const last = before.at(-1);
	if (last === undefined) return null;
	if (goesOn.test(lead)) return perIn(between(scene, last.start, last.end));
	if (mention.quantity.value.under === 1n && !ownersIs.test(lead)) return null;
	return before
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.reduce<ReturnType<typeof perIn>>((per, one) => perIn(between(scene, one.start, one.end)) ?? per, null);
}

const goesOn = /^["“' ]*(?:that|this|it) (?:compare[sd]? (?:with|to)|is against|was against)(?![a-z])/;
const ownersIs =
	/[a-z]'s?(?: (?:own|rate|figure|force))*(?: (?:is|was|stands at|stood at)(?: (?:just|only|about))?)? $/;

/**
 * A number in a sentence that tells of so many per 100,000 people is a count or another such rate: "46.8 in Surrey". It is
 * a rate where it holds as one, has a decimal, or lies near it.
 */
export function judgeCountOrRate(it: Case<CountMention>, when: CountTime): Judged {
	const { scene, sentence, mention } = it;
	const count = judgeCount(it, when);
	const per = perIn(between(scene, sentence.start, sentence.end)) ?? perBefore(it);
	if (per === null || count.verdict.startsWith("holds")) return count;
	const asRate = { ...it, mention: { ...mention, ...per, type: "population-rate" as const } };
	const rate = judgePopulationRate(asRate, when);
	if (rate.verdict.startsWith("holds") || mention.quantity.value.under !== 1n) return rate;
	if (!isNearRate(asRate, when)) return count;
	return count.verdict === "does-not-hold" && rate.verdict !== "does-not-hold"
		? uncheckable("rate", "It may be a count or a rate.")
		: rate;
}
