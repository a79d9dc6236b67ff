import { shiftYears } from "../../../statistics/period.ts";
import { inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { isNear, type Trial } from "../trial.ts";
import type { ChangeSaid } from "./changes.ts";
import { likeForLike } from "./like-for-like.ts";
import type { UpToItsCount } from "./up-to-its-count.ts";

/** Told up to a count alone, a change is refuted only where no year before it gives even nearly what was said. */
export const isClear = (
	it: Case,
	{ quantity }: ChangeSaid,
	upTo: UpToItsCount,
	trials: readonly Trial[],
): boolean =>
	upTo.isClosed &&
	((it.place.how === "stated" && it.scene.page.terse) || upTo.isBeside || isOfTwoYears(it, upTo)) &&
	!likeForLike(it) &&
	!trials.some((trial) => !trial.plain && isNear(quantity, trial.actual, 10));

/** "It was 245 the year before. Norfolk went up 17 per cent to 263": in a text that has told of no years but the last and the one before it. */
export function isOfTwoYears(
	{ scene, sentence: within, place }: Case,
	{ words: { later } }: UpToItsCount,
): boolean {
	const [year] = later ?? [];
	if (year === undefined || place.how !== "stated" || place.several) return false;
	const told = inside(scene.times, { start: 0, end: within.end });
	const years = told.flatMap((time) => (time.type === "year" ? time.periods.slice(0, 1) : []));
	const before = shiftYears(year, -1).start;
	return (
		years.some(({ start }) => start === year.start) &&
		years.every(({ start }) => start === year.start || start === before) &&
		told.every(
			(time) =>
				!(
					time.type === "range" &&
					(time.first[0]?.start !== before || time.last?.[0]?.start !== year.start)
				) && !((time.type === "years" || time.type === "back") && Math.abs(time.years) > 2),
		) &&
		(years.some(({ start }) => start === before) ||
			told.some((time) => (time.type === "back" || time.type === "years") && time.years === 1))
	);
}
