import type { Span } from "../../question/passage.ts";
import { shiftYears } from "../../statistics/period.ts";
import type { Mention } from "../read/mention.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

/**
 * The times of two changes of which one followed the other: "an increase of 8.5% in 2022/23, which followed one of 20% a year
 * earlier". What stands behind the other is the other's: of "8.5%, on top of 20% in 2021/22" the first is of the year after.
 * Null where none is told so.
 */
export function onTopOf(scene: Scene, sentence: Sentence, mention: Span): readonly Time[] | null {
	const changes = inside(scene.mentions, sentence).filter(isChange);
	const next = changes.find(({ start }) => start >= mention.end);
	if (next !== undefined) {
		const told = FOLLOWED.exec(between(scene, mention.end, next.start));
		const isFirst = changes.every(({ start, end }) => start >= next.start || end > mention.start);
		if (told !== null && isFirst) {
			const own = timesOf(scene, sentence.start, mention.end + told.index);
			const [then, ...more] = timesOf(scene, next.end, sentence.end);
			const isYearAfter = own.length === 0 && more.length === 0 && !told[0].startsWith(" after");
			return isYearAfter && then?.type === "year" ? [shifted(then, 1)] : own;
		}
	}
	const before = changes.findLast(({ end }) => end <= mention.start);
	const isLast = changes.every(({ start, end }) => start < mention.end || end <= mention.start);
	if (before === undefined || !isLast) return null;
	const told = FOLLOWED.exec(between(scene, before.end, mention.start));
	const [own, ...more] = inside(scene.times, { start: mention.end, end: sentence.end });
	if (told === null || own?.type !== "back" || own.years !== 1 || more.length > 0) return null;
	const [first, ...others] = timesOf(scene, sentence.start, before.end + told.index);
	if (first?.type !== "year" || others.length > 0) return null;
	return [shifted(first, -1)];
}

/** Whether a year is that of a change which another followed: the text goes on with the later one's. */
export function isOfFollowed(scene: Scene, sentence: Sentence, year: Span): boolean {
	const [second, first] = inside(scene.mentions, { start: sentence.start, end: year.start })
		.filter(isChange)
		.toReversed();
	return (
		first !== undefined && second !== undefined && FOLLOWED.test(between(scene, first.end, second.start))
	);
}

const shifted = (year: Extract<Time, { type: "year" }>, by: number): Time => ({
	...year,
	periods: year.periods.map((it) => shiftYears(it, by)),
});

const timesOf = (scene: Scene, start: number, end: number): readonly Time[] =>
	inside(scene.times, { start, end });

const isChange = ({ type }: Mention): boolean => type === "percentage" || type === "fraction";

const FOLLOWED =
	/,? (?:(?:which|that|this|and) )?(?:(?:had )?followed|follows|following|on top of|(?:came|comes|coming) (?:after|on top of)|after)(?: (?:one|an?|the|that|it|its|had|rise|increase|jump|leap|growth|fall|drop|decrease|decline|rising|increasing|jumping|growing|falling|dropping|risen|fallen|grown|dropped|of|by|just|only|about|around|nearly|almost|over|even|bigger|larger|smaller|sharper|steeper)){1,6} $/;
