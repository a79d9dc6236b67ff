import { type Period, shiftYears } from "../../../statistics/period.ts";
import type { Ends } from "../../bind/ends.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { THAT_NUMBER } from "./judge-each-other.ts";
import type { Between } from "./pairs.ts";

/** "Since then it has doubled": from the year spoken of last. "Fell in 2018/19 and has doubled since": from the year named before. */
export function sinceThen(found: Case, words: Between): Between {
	const { scene, sentence: within, mention, state } = found;
	const base = timesOf(found);
	if (base !== null) {
		const other = [words.later, words.earlier].find((one) => one?.[0]?.start !== base[0]?.start);
		return { ...words, earlier: base, later: other ?? null, gap: null };
	}
	const clause = clauseAt(scene, within, mention.start);
	const isOpen = words.earlier === null && words.later === null && words.gap === null;
	const before = inside(scene.times, { start: within.start, end: mention.start }).findLast(
		(time) => time.type === "year" || (time.type === "back" && time.years > 0),
	);
	const since =
		before?.type === "year"
			? before.periods
			: before?.type === "back" && state.period !== null && Number.isInteger(before.years)
				? [shiftYears(state.period, -before.years)]
				: null;
	if (since !== null && bareSince.test(between(scene, mention.end, within.end)))
		return { ...words, earlier: since, later: null, gap: null };
	return isOpen &&
		state.period !== null &&
		/(?<![a-z])since then(?![a-z])/.test(between(scene, clause.start, clause.end))
		? { ...words, earlier: [state.period] }
		: words;
}

/** "In 2018/19 it had 321, and today it has more than twice that": the year of the count that is "that". */
function timesOf({ scene, sentence: within, mention, counts, state }: Case): readonly Period[] | null {
	if (mention.type !== "multiple" || !THAT_NUMBER.test(between(scene, mention.end, within.end))) return null;
	const last = counts.findLast((one) => one.mention.end <= mention.start) ?? state.counts.at(-1);
	return last?.time?.type === "year" ? last.time.periods : null;
}

/** "It was 933 in 2020/21; in 2016/17 it was 591. It has doubled since": up to the latest year told, and not to the count told last. */
export function isUpToLater({ scene, sentence: within, mention, state }: Case, { to }: Ends): boolean {
	const now = state.toldUpTo;
	return (
		now !== null &&
		to.sentence !== within &&
		to.time?.type === "year" &&
		to.time.periods.every(({ start }) => start < now.start) &&
		bareSince.test(between(scene, mention.end, within.end))
	);
}

const bareSince = /^(?: again)? since(?: then)?(?= ?(?:[.,;:)!?]|$| (?:and|but)(?![a-z])))/;

/** "The number has since tripled": up to when is not told, nor from when. */
export const isSinceUnnamed = ({ scene, sentence: within, mention }: Case, { earlier }: Between): boolean =>
	earlier === null &&
	/(?<![a-z])(?:has|have|had) since(?: (?:more than|almost|nearly|well over|risen|grown|fallen|gone up|by|about|over))* ?$/.test(
		between(scene, within.start, mention.start),
	);
