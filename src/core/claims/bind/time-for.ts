import type { Span } from "../../question/passage.ts";
import type { Time } from "../read/times.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, clauseAt, inside, numberBetween, type Scene } from "./scene.ts";

const comparing = /(?:compared|against|than|versus|(?:up|down) (?:on|from)|on that of|from)[^,]*$/;
const stops = /[;:]|,(?! ?(?:in|during|over|for|between|recorded|the) )|\((?!$)| - /;

/** The time named right after a number: "307 in 2021/22", "1,402 offences over the last five years". */
export function timeAfter(scene: Scene, sentence: Sentence, mention: Span): Time | null {
	const clause = clauseAt(scene, sentence, mention.start);
	const time = inside(scene.times, clause).find((it) => it.start >= mention.end);
	if (time === undefined || time.start - mention.end > 140) return null;
	const gap = between(scene, mention.end, time.start);
	if (numberBetween(scene, mention.end, time.start) || stops.test(gap)) return null;
	const isBase = time.type !== "range" && time.type !== "back" && comparing.test(gap);
	return isBase ? null : time;
}

/** The last time named before a number in its clause, else in its sentence, that is not another number's own. */
export function timeBefore(
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	taken: readonly Time[],
): Time | null {
	const free = inside(scene.times, sentence).filter((it) => it.end <= mention.start && !taken.includes(it));
	const clause = clauseAt(scene, sentence, mention.start);
	return free.findLast((it) => it.start >= clause.start) ?? free.at(-1) ?? null;
}

/** All times of a number's clause, else of its sentence. */
export function timesAround(scene: Scene, sentence: Sentence, mention: Span): readonly Time[] {
	const clause = clauseAt(scene, sentence, mention.start);
	const near = inside(scene.times, clause);
	return near.length > 0 ? near : inside(scene.times, sentence);
}
