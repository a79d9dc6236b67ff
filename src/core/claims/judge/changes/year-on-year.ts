import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { type Decision, decide } from "../decide.ts";
import { isNear, triedCount } from "../trial.ts";
import type { ChangeSaid } from "./changes.ts";
import { heldTrials } from "./held-changes.ts";
import { likeForLike } from "./like-for-like.ts";
import type { Between } from "./pairs.ts";

/**
 * "3,796, up 16%": told beside the count of the year a text is about, where it has told only of that year and of the one
 * before it, a change that names no year is between the two. Null unless it does not hold, and yet lies so near what it
 * should be that nothing else is meant.
 */
export function yearOnYear(it: Case, said: ChangeSaid, words: Between): Decision | null {
	if (words.earlier !== null || words.later !== null || words.gap !== null || words.part) return null;
	if (it.subject.how === "assumed" || it.place.how === "assumed" || it.place.several || likeForLike(it))
		return null;
	const years = it.ends.some(({ near }) => near) ? null : theTwoYears(it);
	if (years === null) return null;
	const { scene, state } = it;
	const trials = it.subject.options.flatMap((measure) =>
		it.place.options
			.filter((place) => tellsItsCount(it, measure, place, years.now))
			.flatMap((place) =>
				heldTrials(
					scene,
					said,
					place,
					[measure],
					{ ...words, earlier: [years.before], later: [years.now] },
					state,
				),
			),
	);
	const isClose = trials.every(({ plain, actual }) => plain && isNear(said.quantity, actual));
	const decision = decide(trials, isClose);
	return decision.verdict === "does-not-hold" ? decision : null;
}

/** Whether a count of the sentence is just what the place has in that year. */
const tellsItsCount = ({ scene, counts }: Case, measure: string, place: string, year: Period): boolean =>
	scene
		.look(measure, place, year)
		.some((known) => counts.some(({ quantity }) => triedCount(quantity, known)?.fits === "exactly"));

/** The year a text is about and the one before it, where up to here it has told of no other. */
function theTwoYears({
	scene,
	sentence,
	state,
}: Case): { readonly before: Period; readonly now: Period } | null {
	const now = state.reportYear;
	if (now === null) return null;
	const before = shiftYears(now, -1);
	const told = inside(scene.times, { start: 0, end: sentence.end });
	const isOfTwo = (periods: readonly Period[]) =>
		periods.some((one) => samePeriod(one, now) || samePeriod(one, before));
	let tellsBefore = false;
	for (const time of told) {
		if (time.type === "range") {
			if (!isOfTwo(time.first) || time.last === null || !isOfTwo(time.last)) return null;
			tellsBefore = true;
		} else if (time.type === "year") {
			if (!isOfTwo(time.periods)) return null;
			tellsBefore ||= samePeriod(time.periods[0] ?? now, before);
		} else if (time.type === "years" || time.type === "back") {
			if (Math.abs(time.years) > (time.type === "years" ? 2 : 1)) return null;
			tellsBefore ||= time.years === 1;
		}
	}
	return tellsBefore ? { before, now } : null;
}
