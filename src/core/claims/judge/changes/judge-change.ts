import { shiftYears } from "../../../statistics/period.ts";
import { speaksOfNothingElse } from "../../bind/of-what.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import {
	type Case,
	forPlaces,
	type Judged,
	judged,
	notOurs,
	OF_NO_OFFENCES_SAID,
	sentence,
	uncheckable,
} from "../case.ts";
import { decide } from "../decide.ts";
import { goesOnFromElse } from "../is-perhaps-of-else.ts";
import { isNear, type Trial } from "../trial.ts";
import { onBaseForAll } from "./base-for-all.ts";
import { byThen } from "./by-then.ts";
import { type ChangeSaid, ownTrial } from "./changes.ts";
import { endsTold } from "./ends-told.ts";
import { fromItsCount } from "./from-its-count.ts";
import { fromPeak } from "./from-peak.ts";
import { fromTheFirst } from "./from-the-first.ts";
import { heldTrials } from "./held-changes.ts";
import { isInThatYear } from "./in-that-year.ts";
import { isClear, isOfTwoYears } from "./is-clear.ts";
import { jointChange } from "./joint-change.ts";
import { isOverMoreYears } from "./judge-span.ts";
import { likeForLike } from "./like-for-like.ts";
import { mixedMeasures } from "./mixed-measures.ts";
import { ifOfOtherForces } from "./of-other-forces.ts";
import { isOfUnheldPart } from "./of-unheld-part.ts";
import { otherPair } from "./other-pairs.ts";
import {
	isOfAnotherClause,
	isOfSameEnds,
	isSpelledOut,
	OTHER_SETS,
	ofItsSize,
	tellsOtherSets,
} from "./own-ends.ts";
import type { Between } from "./pairs.ts";
import { placeOfItsCount } from "./place-of-its-count.ts";
import { isSinceUnnamed, sinceThen } from "./since-then.ts";
import { overSpanBefore } from "./span-before.ts";
import { inOrderTold, toldOfEarlier } from "./told-of-earlier.ts";
import { upToItsCount } from "./up-to-its-count.ts";
import { smallBase, whyChangeFails, whyChangeIsOpen } from "./why-change-fails.ts";
import { yearOnYear } from "./year-on-year.ts";

/** A percentage, multiple, fraction or difference that tells a change. */
export function judgeChange(told: Case, kind: Claim["kind"], said: ChangeSaid): Judged {
	const it = placeOfItsCount(told);
	const other = fromPeak(it) ?? fromTheFirst(it);
	if (other !== null)
		return ofThose(it, kind, said, other, "Which year that was, and what was told then, is not sure.");
	const moved = fromItsCount(it);
	if (moved !== null && !moved.sure)
		return ofThose(it, kind, said, moved, "In which year it was that many is not sure.");
	if (moved !== null) return judgeBetween(it, kind, said, moved);
	const then = toldOfEarlier(it);
	if (then === null) return judgeBetween(it, kind, said, null);
	const found = judgeBetween({ ...it, ends: [] }, kind, { ...said, backwards: true }, then);
	return then.sure || found.verdict.startsWith("holds") ? found : judgeBetween(it, kind, said, null);
}

/** A change between years that its words tell only perhaps: it may hold, and is else left open. */
function ofThose(it: Case, kind: Claim["kind"], said: ChangeSaid, years: Between, why: string): Judged {
	const found = judgeBetween({ ...it, ends: [] }, kind, said, years);
	return found.verdict.startsWith("holds") ? found : uncheckable(kind, why);
}

/** A change between the years its words tell, which are `known` where other words than its own tell them. */
function judgeBetween(it: Case, kind: Claim["kind"], said: ChangeSaid, known: Between | null): Judged {
	const mixed = it.ends[0] === undefined ? null : mixedMeasures(it, it.ends[0]);
	if (mixed !== null) return uncheckable(kind, mixed);
	const own = it.ends.map((ends) => ({
		...ofItsSize(
			said,
			ownTrial(said, inOrderTold(it, said, ends), ends.near && !isOfAnotherClause(it, ends)),
		),
		...ifOfOtherForces(it, said, ends),
		...(isOverMoreYears(it, ends)
			? { result: "unknown" as const, why: "the two counts lie more than the one year apart that is told" }
			: {}),
		...(tellsOtherSets(it, ends) ? { result: "unknown" as const, why: OTHER_SETS } : {}),
	}));
	const plainOwn = own.some((trial) => trial.plain && trial.result !== "unknown");
	const missing = notOurs(it);
	if (missing !== null && !plainOwn) {
		const held = decide(own, false);
		return held.verdict === "cannot-be-checked"
			? uncheckable(kind, missing)
			: judged(kind, held, it, sentence(held.trial?.working ?? ""));
	}
	const named = known ?? betweenTold(it);
	const upTo = missing === null && known === null ? upToItsCount(it, named) : null;
	const told = upTo?.words ?? named;
	const words = isInThatYear(it, told) ? { ...told, inThatYear: true } : told;
	const held =
		missing !== null ||
		words.part ||
		it.ends.some((ends) => isOverMoreYears(it, ends) || (ends.near && isSpelledOut(it, ends)))
			? []
			: (jointChange(it, said, words) ??
				forPlaces(it.place, (place) =>
					heldTrials(it.scene, said, place, upTo?.measures ?? it.subject.options, words, it.state),
				));
	if (words.part && own.length === 0)
		return uncheckable(kind, "It is about a part of a year, for which nothing is held.");
	// The text's own ends decide; figures held can only confirm then.
	const trials = [
		...own,
		...(plainOwn
			? held
					.filter(
						(trial) =>
							trial.plain &&
							(words.earlier !== null || words.gap !== null) &&
							!it.ends.some((ends) => ends.near && isOfSameEnds(it, ends, trial)),
					)
					.map((trial) => ({ ...trial, plain: false }))
			: held),
	];
	const may = upTo === null ? mayRefute(it, said, words, trials, plainOwn) : isClear(it, said, upTo, trials);
	const first = decide(trials, may);
	const other =
		first.verdict === "does-not-hold" && !(upTo !== null && isOfTwoYears(it, upTo))
			? otherPair(it, said, words)
			: null;
	const yearly =
		first.verdict === "cannot-be-checked" && missing === null ? yearOnYear(it, said, named) : null;
	const decision = yearly ?? (other === null ? first : decide([other], false));
	if (decision.verdict === "does-not-hold" && !plainOwn && it.place.how === "carried" && goesOnFromElse(it))
		return uncheckable(kind, OF_NO_OFFENCES_SAID);
	const reason =
		decision.verdict === "does-not-hold"
			? whyChangeFails(it, said, decision, words)
			: decision.verdict === "cannot-be-checked"
				? sentence(whyChangeIsOpen(it, decision.trial, upTo === null ? words : named))
				: `${sentence(decision.trial?.working ?? "")}${smallBase(it, said, decision.trial)}`;
	return judged(kind, decision, it, reason);
}

const betweenTold = (it: Case): Between =>
	inYearSpokenOf(it) ??
	onBaseForAll(
		it,
		overSpanBefore(
			it,
			upToYearBefore(
				it,
				upToNow(it, byThen(it, sinceThen(it, yearsOn(it, endsTold(it.scene, it.sentence, it.mention))))),
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

/** Where even the measure is assumed, only a slip of the pen is called one. */
const ASSUMED_REACH = 20;

function mayRefute(
	it: Case,
	said: ChangeSaid,
	words: Between,
	trials: readonly Trial[],
	plainOwn: boolean,
): boolean {
	if (plainOwn) return true;
	// "A year before it was 14% lower": some tell it of the earlier count all the same.
	if (said.backwards === true && said.type !== "difference") return false;
	if (it.place.how === "assumed" || it.place.several || likeForLike(it)) return false;
	if (isSinceUnnamed(it, words) || isOfUnheldPart(it)) return false;
	const { earlier, later, gap } = words;
	const reach = it.subject.how === "assumed" ? ASSUMED_REACH : undefined;
	const near = trials.some((trial) => trial.plain && isNear(said.quantity, trial.actual, reach));
	const both = (earlier !== null && later !== null) || (later !== null && gap !== null);
	if (it.subject.how !== "assumed")
		return (
			both ||
			((earlier !== null || gap !== null || later !== null) &&
				(it.scene.page.terse || it.state.reportYear !== null)) ||
			near
		);
	if (!it.scene.page.terse || !speaksOfNothingElse(it.scene, it.sentence, it.mention)) return false;
	return (
		both ||
		earlier !== null ||
		near ||
		trials.some((trial) => trial.plain && trial.actual === null && trial.result === "no")
	);
}
