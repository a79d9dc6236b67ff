import type { Span } from "../../question/passage.ts";
import type { Time } from "../read/time.ts";
import { type Sentence, sentenceAt } from "../text/sentences.ts";
import type { TextCount } from "./ends.ts";
import { between, inside, type Scene } from "./scene.ts";

type Range = Extract<Time, { type: "range" }>;

/** The one span from a year to another that the sentence before tells, in the same paragraph; null where it tells no one span. */
export function spanBefore(scene: Scene, sentence: Sentence): Range | null {
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	if (before === undefined || before.paragraph !== sentence.paragraph) return null;
	const [only, ...more] = inside(scene.times, before).filter(({ type }) => type !== "years");
	return only?.type === "range" && only.last !== null && more.length === 0 ? only : null;
}

/** "Figures from 2018/19 to 2022/23 have been released. They show that 3,225 crimes were recorded": the one number goes on from the span. */
export function spanToldBefore(scene: Scene, sentence: Sentence): Range | null {
	if (inside(scene.times, sentence).length > 0 || inside(scene.mentions, sentence).length !== 1) return null;
	return goesOn.test(between(scene, sentence.start, sentence.end)) ? spanBefore(scene, sentence) : null;
}

const goesOn =
	/^["“' ]*(?:they|these|those|it|the (?:figures|data|numbers|documents|papers|answers|responses|records)) (?:shows?|showed|reveal(?:s|ed)?|disclosed?|suggest(?:s|ed)?|record(?:s|ed)?|list(?:s|ed)?|put|say|said)(?![a-z])/;

/** "It recorded 3,632 over the five years. That was more than half of the 6,852 across the region": the whole is of the years its part is of. */
export function spanOfPart(
	scene: Scene,
	sentence: Sentence,
	{ start }: Span,
	last: TextCount | undefined,
): Time | null {
	if (last === undefined || last.sentence.paragraph !== sentence.paragraph) return null;
	const isSpan = last.time?.type === "range" || (last.time?.type === "years" && last.time.years > 1);
	if (!isSpan || inside(scene.times, sentence).length > 0) return null;
	const isWhole = inside(scene.mentions, { start: sentence.start, end: start }).some(
		({ type, end }) =>
			(type === "percentage" || type === "fraction") &&
			/^ of (?:the |all (?:the )?)$/.test(between(scene, end, start)),
	);
	return isWhole && goesOnFrom.test(between(scene, sentence.start, start)) ? last.time : null;
}

const goesOnFrom =
	/^["“' ]*(?:that|this|it|which)(?:'s| is| was| made up| makes up| accounts for| accounted for| represents| represented)(?![a-z])/;

/** "In the five years", behind "the five years from April 2016 to March 2021": the span told last, where it has as many years. */
export function sameSpanBefore(scene: Scene, time: Time | null): Range | null {
	if (time?.type !== "years") return null;
	if (!theYears.test(between(scene, time.start, time.end))) return null;
	const told = inside(scene.times, { start: 0, end: time.start }).findLast(
		(it): it is Range => it.type === "range" && it.last !== null,
	);
	const [first, last] = [told?.first[0], told?.last?.[0]].map((it) => Number(it?.start.slice(0, 4)));
	return told !== undefined && last === (first ?? 0) + time.years - 1 ? told : null;
}

const theYears = /^(?:in|over|across|during|for) (?:the|those|these) (?:same )?(?:[a-z]+|\d+) years$/;
