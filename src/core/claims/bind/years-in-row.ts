import { shiftYears } from "../../statistics/period.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import type { CountMention } from "./difference.ts";
import { between, inside, type Scene } from "./scene.ts";
import type { State } from "./state.ts";

/** The years of numbers that follow one another, each of the year after or before the last. */
export function yearsInRow(
	scene: Scene,
	sentence: Sentence,
	counts: readonly CountMention[],
	state: State,
): readonly Time[] {
	const onwards = yearsOnwards(scene, sentence, counts);
	return onwards.length > 0 ? onwards : yearsBackwards(scene, sentence, counts, state);
}

const goesBack =
	/(?<![a-z])(?:go(?:ing|es)?|work(?:ing|s)?|count(?:ing|s)?|read(?:ing|s)?|run(?:ning|s)?) (?:back|backwards?)(?: (?:from (?:there|then|that|it)|year by year|in time))?,? (?:(?:it|they|the|that|this|numbers?|figures?|totals?|counts?|is|are|was|were|had|been|stood|at|reads?|runs?|goes|went)[ :,]+)*$/;

/** "In 2022/23 there were 40,468. Going backwards from there, the numbers are 35,383, 31,901 and 26,966": each of the year before. */
function yearsBackwards(
	scene: Scene,
	sentence: Sentence,
	counts: readonly CountMention[],
	{ period }: State,
): readonly Time[] {
	const [first] = counts;
	if (first === undefined || counts.length < 2 || period === null) return [];
	if (!goesBack.test(between(scene, sentence.start, first.start))) return [];
	const ends = counts.findIndex((it, at) => {
		const next = counts[at + 1];
		return next === undefined || !/^(?:,|,? and|;) $/.test(between(scene, it.end, next.start));
	});
	return counts.slice(0, ends + 1).map((it, at) => ({
		start: it.start,
		end: it.start,
		type: "year",
		periods: [shiftYears(period, -at - 1)],
	}));
}

/** "From 2018/19 on it was 817, 997, 945 and 1,162": three or more numbers in a row are of years in a row. */
function yearsOnwards(scene: Scene, sentence: Sentence, counts: readonly CountMention[]): readonly Time[] {
	const [first, , third] = counts;
	const [time, ...others] = inside(scene.times, sentence);
	if (first === undefined || third === undefined || time === undefined || time.end > first.start) return [];
	const inRow = counts.every((it, at) => {
		const next = counts[at + 1];
		return next === undefined || /^(?:,|,? and|;) $/.test(between(scene, it.end, next.start));
	});
	if (!inRow || others.length > 0) return [];
	const { start, end } = time;
	const since = time.type === "year" && /^ on(?:wards?)?(?![a-z])/.test(between(scene, end, end + 9));
	const from = since ? time.periods : time.type === "range" && time.last === null ? time.first : [];
	if (from.length === 0) return [];
	return counts.map((_, at) => ({ start, end, type: "year", periods: from.map((it) => shiftYears(it, at)) }));
}
