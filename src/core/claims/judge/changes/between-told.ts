import { shiftYears } from "../../../statistics/period.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { onBaseForAll } from "./base-for-all.ts";
import { byThen } from "./by-then.ts";
import { endsTold } from "./ends-told.ts";
import { fromYearBefore } from "./from-year-before.ts";
import type { Between } from "./pairs.ts";
import { sinceThen } from "./since-then.ts";
import { overSpanBefore } from "./span-before.ts";

/** The years that the words of a change tell it lies between, by all that they may say of it. */
export const betweenTold = (it: Case): Between =>
	inYearSpokenOf(it) ??
	onBaseForAll(
		it,
		overSpanBefore(
			it,
			upToYearBefore(
				it,
				upToNow(
					it,
					byThen(
						it,
						sinceThen(it, fromYearBefore(it, yearsOn(it, endsTold(it.scene, it.sentence, it.mention)))),
					),
				),
			),
		),
	);

/** "Rose just 2% that year": in the year spoken of before, on the one before it. */
function inYearSpokenOf({ scene, sentence: within, mention, state, ends }: Case): Between | null {
	if (state.period === null || inside(scene.times, within).length > 0 || ends.some(({ near }) => near))
		return null;
	return /^ (?:in |during |over )?(?:that|the same) (?:financial )?year(?![a-z])/.test(
		between(scene, mention.end, within.end),
	)
		? { earlier: [shiftYears(state.period, -1)], later: [state.period], gap: null, part: false }
		: null;
}

/** "The 2020/21 figure was 25,281, so the increase is 22%": from the year it tells of up to the one the text is about. */
function upToNow({ scene, sentence: within, mention, state }: Case, words: Between): Between {
	const [only, ...more] = inside(scene.times, within).filter(({ type }) => type === "year");
	const first = only?.type === "year" ? only.periods[0] : undefined;
	const now = state.reportYear;
	if (only?.type !== "year" || first === undefined || more.length > 0 || now === null) return words;
	const isBase =
		now.start > first.start &&
		only.end <= mention.start &&
		/(?:was|were|stood at|had) (?:[a-z]+ ){0,3}[\d,]+[^.;]{0,40}, (?:so|making|which makes|meaning|which means|giving) [^.;]*$/.test(
			between(scene, only.end, mention.start),
		);
	return isBase ? { ...words, earlier: only.periods, later: [now], gap: null } : words;
}

/** "It was 933 in 2020/21. The next year there were 200 more": so many years on from the year spoken of last. */
function yearsOn({ scene, sentence: within, state }: Case, words: Between): Between {
	const [only, ...more] = inside(scene.times, within);
	if (only?.type !== "back" || only.years >= 0 || !Number.isInteger(only.years)) return words;
	if (more.length > 0 || state.period === null || words.earlier !== null || words.later !== null)
		return words;
	return { ...words, earlier: [state.period], later: [shiftYears(state.period, -only.years)], gap: null };
}

const opensClause =
	/^ ?(?:(?:it|that|this|which|is|was|a|an|up|down|by|about|around|nearly|almost|just|over|more|than|some|roughly|rise|increase|fall|drop|jump|of) )*$/;

/** "Recorded 3,626 in 2021/22 - 5% down on 2020/21": a change that opens its clause is up to the year named before. */
function upToYearBefore({ scene, sentence: within, mention }: Case, words: Between): Between {
	const { earlier, later, gap } = words;
	const clause = clauseAt(scene, within, mention.start);
	const base = earlier?.[0];
	if (base === undefined || later !== null || gap !== null) return words;
	if (!opensClause.test(between(scene, clause.start, mention.start))) return words;
	// "148 more than in 2021/22 but 23 fewer than in 2020/21": both up to what stands before them.
	const before = inside(scene.times, { start: within.start, end: clause.start }).findLast(
		({ start }) => !isBaseAhead.test(between(scene, Math.max(within.start, start - 20), start)),
	);
	const first = before?.type === "year" ? before.periods[0] : undefined;
	return before?.type !== "year" || first === undefined || first.start <= base.start
		? words
		: { ...words, later: before.periods };
}

const isBaseAhead = /(?<![a-z])(?:than|on|from|against)(?: in)?(?: the)? (?:in )?$/;
