import { shiftYears } from "../../../statistics/period.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

/** "Since then it has doubled": from the year spoken of last. "Fell in 2018/19 and has doubled since": from the year named before. */
export function sinceThen({ scene, sentence: within, mention, state }: Case, words: Between): Between {
	const clause = clauseAt(scene, within, mention.start);
	const isOpen = words.earlier === null && words.later === null && words.gap === null;
	const before = inside(scene.times, { start: within.start, end: mention.start }).findLast(
		(it) => it.type === "year" || (it.type === "back" && it.years > 0),
	);
	const told =
		before?.type === "year"
			? before.periods
			: before?.type === "back" && state.period !== null && Number.isInteger(before.years)
				? [shiftYears(state.period, -before.years)]
				: null;
	if (told !== null && bareSince.test(between(scene, mention.end, within.end)))
		return { ...words, earlier: told, later: null, gap: null };
	return isOpen &&
		state.period !== null &&
		/(?<![a-z])since then(?![a-z])/.test(between(scene, clause.start, clause.end))
		? { ...words, earlier: [state.period] }
		: words;
}

const bareSince = /^(?: again)? since(?: then)?(?= ?(?:[.,;:)!?]|$| (?:and|but)(?![a-z])))/;

/** "The number has since tripled": up to when is not told, nor from when. */
export const isSinceUnnamed = ({ scene, sentence: within, mention }: Case, { earlier }: Between): boolean =>
	earlier === null &&
	/(?<![a-z])(?:has|have|had) since(?: (?:more than|almost|nearly|well over|risen|grown|fallen|gone up|by|about|over))* ?$/.test(
		between(scene, within.start, mention.start),
	);
