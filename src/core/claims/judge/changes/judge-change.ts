import { speaksOfNothingElse } from "../../bind/of-what.ts";
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
import { changeAsHeld } from "./as-held.ts";
import { betweenTold } from "./between-told.ts";
import { type ChangeSaid, ownTrial } from "./changes.ts";
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
import { isSinceUnnamed, isUpToLater } from "./since-then.ts";
import { inOrderTold, toldOfEarlier } from "./told-of-earlier.ts";
import { upToItsCount } from "./up-to-its-count.ts";
import { smallBase, whyChangeFails, whyChangeIsOpen } from "./why-change-fails.ts";
import { yearOnYear } from "./year-on-year.ts";
import { upToTheYearNamed } from "./year-stays.ts";

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
			ownTrial(
				said,
				inOrderTold(it, said, ends),
				ends.near && !isOfAnotherClause(it, ends) && !isUpToLater(it, ends),
			),
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
					upToTheYearNamed(
						it,
						words,
						heldTrials(it.scene, said, place, upTo?.measures ?? it.subject.options, words, it.state),
					),
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
	const asHeld =
		other === null && first.verdict === "does-not-hold" && plainOwn ? changeAsHeld(it, said) : null;
	const decision =
		yearly ?? (other === null ? (asHeld === null ? first : decide([asHeld], false)) : decide([other], false));
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
