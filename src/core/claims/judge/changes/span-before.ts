import { shiftYears } from "../../../statistics/period.ts";
import type { Ends } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Time } from "../../read/time.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

/**
 * "Between 2016/17 and 2017/18 offences in South Yorkshire climbed by 16%. In Humberside they went up by 4%": over the years
 * of the change that the sentence before tells.
 */
export function overSpanBefore({ scene, sentence, mention, state }: Case, words: Between): Between {
	const { earlier, later, gap, part } = words;
	const same = gap === null ? null : sameYears({ scene, sentence, state });
	if (same !== null && earlier === null && later === null) return { ...words, ...same, gap: null };
	if (earlier !== null || later !== null || gap !== null || part) return words;
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	if (before === undefined || before.paragraph !== sentence.paragraph) return words;
	const told = between(scene, sentence.start, sentence.end);
	const [span, ...more] = inside(scene.times, before);
	if (samePeriod.test(told) && mention.type !== "direction") {
		const ends =
			endsTold(inside(scene.times, before)) ??
			sameYears({ scene, sentence: before, state }) ??
			endsOfPair(state.ends.at(-1), told);
		return ends === null ? words : { ...words, ...ends };
	}
	if (span?.type !== "range" || span.last === null || span.years !== undefined || more.length > 0)
		return words;
	if (inside(scene.times, sentence).length > 0 || ofNow.test(told) || !goesOn.test(told)) return words;
	const isChange = inside(scene.mentions, before).some(({ type }) => CHANGES.has(type));
	return isChange && mention.type !== "direction"
		? { ...words, earlier: span.first, later: span.last }
		: words;
}

/** "Since 2017/18 it has tripled. There, in the same five years, it has quadrupled": from the year told before, where that is so long ago. */
function sameYears({
	scene,
	sentence,
	state,
}: Pick<Case, "scene" | "sentence" | "state">): Pick<Between, "earlier" | "later"> | null {
	const now = state.reportYear;
	const many = inside(scene.times, sentence).find(({ type }) => type === "years");
	if (many?.type !== "years" || now === null || !Number.isInteger(many.years)) return null;
	if (!/(?<![a-z])same $/.test(between(scene, Math.max(0, many.start - 6), many.start))) return null;
	const since = inside(scene.times, { start: 0, end: sentence.start }).findLast(
		(time) => time.type === "range" && time.last === null,
	);
	const [first] = since?.type === "range" ? since.first : [];
	return first !== undefined && shiftYears(first, many.years).start === now.start
		? { earlier: [first], later: [now] }
		: null;
}

/** "From 59 in 2013 to 142 in 2015", "between 2016/17 and 2017/18": the two ends of the one span a sentence tells. */
function endsTold(times: readonly Time[]): Pick<Between, "earlier" | "later"> | null {
	const [a, b, ...more] = times;
	if (a?.type === "range" && a.last !== null && a.years === undefined && b === undefined)
		return { earlier: a.first, later: a.last };
	if (a?.type !== "year" || b?.type !== "year" || more.length > 0) return null;
	const [one, two] = [a.periods[0]?.start ?? "", b.periods[0]?.start ?? ""];
	if (one === two) return null;
	return one < two ? { earlier: a.periods, later: b.periods } : { earlier: b.periods, later: a.periods };
}

/** "1,067 against 1,147 in 2021/22. Over the same 12 months": the years of the two counts told last. */
function endsOfPair(pair: Ends | undefined, told: string): Pick<Between, "earlier" | "later"> | null {
	const [from, to] = [pair?.from.time, pair?.to.time];
	if (from?.type !== "year") return null;
	if (to?.type === "year") return { earlier: from.periods, later: to.periods };
	return (to === null || to?.type === "latest") && /same (?:12|twelve) months/.test(told)
		? { earlier: from.periods, later: from.periods.map((it) => shiftYears(it, 1)) }
		: null;
}

const samePeriod =
	/(?<![a-z])(?:over|in|during|across|between|for) (?:(?:exactly )?(?:the|that|this) same (?:period|time|(?:12|twelve) months|years|span|timespan|spell|stretch|two years)|(?:that|this) (?:period|span|spell|stretch)|(?:those|these|the same) (?:two |three |four |five |six )?years)(?![a-z])/;

const CHANGES: ReadonlySet<string> = new Set(["percentage", "fraction", "multiple"]);

const ofNow =
	/(?<![a-z])(?:now|since|today|latest|currently|recent|so far|later|then|again|next|after|subsequently|has|have)(?![a-z])/;
const goesOn = /(?<![a-z])(?:they|it|those|that of|the (?:number|figure|total)|too|also|there)(?![a-z])/;
