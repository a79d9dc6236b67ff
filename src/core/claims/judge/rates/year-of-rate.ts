import type { TextCount } from "../../bind/ends.ts";
import { inside } from "../../bind/scene.ts";
import { standsWithTime, timeAfter } from "../../bind/time-for.ts";
import type { RateMention } from "../../read/mention.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import type { Trial } from "../trial.ts";
import { goesOn } from "./rate-counts.ts";

/** Of the years a rate may be of, that which the text is about stands first. */
export const isOfNow = ({ state: { reportYear } }: Case, { figures: [figure] }: Trial): boolean =>
	figure !== undefined && figure.start === reportYear?.start;

/** "6,852 over the five years. More than three a day in the last of them": not of a count of other years than it names itself. */
export function areOfItsYear(it: Case<RateMention>, counts: readonly TextCount[]): readonly TextCount[] {
	const { scene, sentence, mention } = it;
	// "In 2017/18 it was one every 23 minutes".
	const before = inside(scene.times, { start: sentence.start, end: mention.start }).at(-1);
	const time = timeAfter(scene, sentence, mention) ?? before;
	const [year] = time?.type === "year" && standsWithTime(scene, mention, time) ? time.periods : [];
	if (year === undefined) return counts;
	return counts.filter((one) =>
		one.time === null
			? one.sentence === sentence || goesOn(it)
			: one.time.type === "year"
				? one.time.periods.some(({ start }) => start === year.start)
				: one.time.type !== "years" && one.time.type !== "range",
	);
}

/** "One an hour: how police log such crimes. They recorded 30,925 in 2021/22": it is of a year told, though some other has one an hour. */
export function isOfYearUntold(
	{ scene, state: { reportYear } }: Case,
	{ plain, figures: [figure, ...others] }: Trial,
): boolean {
	if (plain || reportYear === null || figure === undefined || others.length > 0) return false;
	const isTold = scene.times.some(
		(time) => time.type === "year" && time.periods.some(({ start }) => start === figure.start),
	);
	// "30,925 in 2021/22. Over the year they logged more than 600 a week": of no later year than the text names.
	return !isTold && (figure.start > reportYear.start || scene.times.every(({ type }) => type === "year"));
}

/** "Of those recorded in 2022/23, 2,116 were in Wales. This equates to 97 a day": not the rate of another year that has as many. */
export function isOfAnotherYear(it: Case<RateMention>, { plain, figures: [figure] }: Trial): boolean {
	if (plain || figure === undefined || !goesOn(it)) return false;
	const { page, times } = it.scene;
	const before = page.sentences[sentenceAt(page.sentences, it.sentence.start) - 1];
	if (before === undefined) return false;
	const told = [...inside(times, before), ...inside(times, it.sentence)];
	return (
		told.length > 0 &&
		told.every((time) => time.type === "year" && time.periods.every(({ start }) => start !== figure.start))
	);
}
