import type { Span } from "../../../question/passage.ts";
import { reachedBefore } from "../../bind/reached-before.ts";
import { inside, type Scene } from "../../bind/scene.ts";
import { timesAround } from "../../bind/times-around.ts";
import type { Sentence } from "../../text/sentences.ts";
import { type Between, betweenOf } from "./pairs.ts";

/** What the words around a change tell of its two ends: from what was reached before, where its sentence goes on from that. */
export function endsTold(scene: Scene, sentence: Sentence, mention: Span): Between {
	const around = betweenOf(scene, timesAround(scene, sentence, mention));
	const reached = reachedBefore(scene, sentence, mention);
	const base = reached?.year.periods[0];
	if (reached === null || base === undefined) return around;
	const own = inside(scene.times, sentence).filter(
		({ type, start }) => type !== "latest" && (start < reached.start || start >= reached.end),
	);
	if (own.length === 0) return { earlier: reached.year.periods, later: null, gap: null, part: false };
	// "It was 13% up on the year before", "38% above 2018/19": from a year of its own.
	const goesOn = own.every(
		(it) =>
			(it.type === "back" && it.years < 0) ||
			(it.type === "year" && (it.periods[0]?.start ?? "") > base.start),
	);
	return betweenOf(scene, goesOn ? [reached.year, ...own] : own);
}
