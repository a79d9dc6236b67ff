import type { Period } from "../../../statistics/period.ts";
import { reachedBefore } from "../../bind/reached-before.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import type { Case, Judged } from "../case.ts";
import { judged, notOurs, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import type { Trial } from "../trial.ts";
import type { ChangeSaid } from "./changes.ts";
import { endsTold } from "./ends-told.ts";
import { heldTrials } from "./held-changes.ts";
import { isInThatYear } from "./in-that-year.ts";
import { toldOfEarlier } from "./told-of-earlier.ts";

type DirectionMention = Extract<Mention, { type: "direction" }>;

const onlyOne =
	/(?<![a-z])only (?:[a-z-]+ ){0,4}(?:forces?|areas?|count(?:y|ies)|constabular(?:y|ies)|ones?|nations?|regions?)(?![a-z])[^.;]{0,60}$/;

/** "Rose", "down slightly": only told as a claim where place, measure and years are clear; else it is prose. */
export function judgeDirection(it: Case<DirectionMention>): Judged | null {
	const { scene, mention, state } = it;
	if (notOurs(it) !== null || it.place.how === "assumed" || isOfForces(it)) return null;
	// "The only Welsh force where they rose" says more than that one did.
	if (onlyOne.test(between(scene, it.sentence.start, mention.start))) return null;
	// "Had been falling for two years before rising to 353 in 2021/22": up to another year than the one named.
	if (turning.test(between(scene, mention.end, it.sentence.end))) return null;
	const latest = lastYear(it);
	const year = yearBeside(it) ?? (latest === null ? null : [latest.year]);
	const then = toldOfEarlier(it);
	if (then?.sure === false) return null;
	const told =
		then ??
		(year === null
			? endsTold(scene, it.sentence, mention)
			: { earlier: null, later: year, gap: 1, part: false });
	const words = isInThatYear(it, told) ? { ...told, gap: 1 } : told;
	const named = words.earlier !== null || words.later !== null || words.gap !== null;
	if (words.part || (it.subject.how === "assumed" && !scene.page.terse)) return null;
	if (!named && (!scene.page.terse || it.subject.how === "carried")) return null;
	const said: ChangeSaid = {
		type: "difference",
		quantity: { value: rational(0), step: rational(1), hedge: "over", fraction: false },
		direction: mention.direction,
		backwards: then !== null,
		verb: false,
		more: "never",
	};
	const trials: readonly Trial[] = it.place.options.flatMap((place) =>
		heldTrials(scene, said, place, it.subject.options, words, state),
	);
	const steep = (trial: Trial) =>
		mention.slight && trial.result !== "no" && trial.figures.length === 2 && isSteep(trial);
	const decision = decide(
		trials.map((trial) =>
			steep(trial) ? { ...trial, result: "unknown" as const, why: "the change is more than slight" } : trial,
		),
		it.subject.how !== "assumed" &&
			latest?.isNamed !== false &&
			words.later !== null &&
			(words.earlier !== null || it.subject.how === "stated"),
	);
	if (decision.trial === null) return null;
	// "Went up every year but one": of several ways a sentence tells, which years each is of is not sure enough.
	const ways = inside(scene.mentions, it.sentence).filter(({ type }) => type === "direction");
	if (decision.verdict === "does-not-hold" && ways.length > 1 && year === null) return null;
	return judged(
		"direction",
		decision,
		it,
		sentence(
			decision.verdict === "cannot-be-checked"
				? decision.trial.why || decision.trial.working
				: decision.trial.working,
		),
	);
}

const turning =
	/(?<![a-z])(?:before|until|only to|and then|but then)(?: [a-z]+){0,2}? (?:ris(?:e|ing)|rose|climb(?:ing|ed)?|jump(?:ing|ed)?|fall(?:ing)?|fell|drop(?:ping|ped)?|recover(?:ing|ed)?|rebound(?:ing|ed)?|surg(?:ing|ed)|leap(?:ing|t)|dip(?:ping|ped)?)(?![a-z])/;

/** "All 43 were up", "most saw a fall": told of the forces of an area, not of the area. */
const isOfForces = ({ scene, sentence: within, mention }: Case<DirectionMention>): boolean =>
	/(?<![a-z])(?:(?:all|every|each|no|not one|none|few|many|some|several)(?: [a-z'-]+){0,5}? (?:forces?|areas?|constabular(?:y|ies))|all (?:the |of the |its )?(?:\d+|of them)|every (?:one|single)|each (?:of|one)|most (?:of|forces|areas|saw)|none|half (?:of )?(?:the|them))(?![a-z])(?: [a-z]+){0,6} $/.test(
		between(scene, clauseAt(scene, within, mention.start).start, mention.start),
	);

/** More than a twentieth is not slight. */
function isSteep({ figures: [a, b] }: Trial): boolean {
	if (typeof a?.value !== "number" || typeof b?.value !== "number") return false;
	return Math.abs(b.value - a.value) * 20 > a.value;
}

const turns =
	/^["“' ]*(?:but|however|yet|although|though|while|in|back|by|that|this|it|previously|before|after|earlier)(?![a-z])/;

/** "Fell slightly last year": in the year the text is about, on the year before; whether the sentence after it goes on with that year. */
function lastYear({ scene, sentence: within, mention, state }: Case<DirectionMention>): {
	readonly year: Period;
	readonly isNamed: boolean;
} | null {
	const time = inside(scene.times, { start: mention.end, end: within.end })[0];
	const year = state.reportYear;
	if (time?.type !== "latest" || year === null || reachedBefore(scene, within, mention) !== null) return null;
	if (!/^ (?:by a little )?$/.test(between(scene, mention.end, time.start))) return null;
	const next = scene.page.sentences.find(({ start }) => start >= within.end);
	// "But in 2022/23 there were", "rose in 2022/23": another year than the last.
	const goesOn = next !== undefined && !turns.test(between(scene, next.start, next.end)) ? next : null;
	const isNamed =
		goesOn !== null &&
		inside(scene.times, { start: within.start, end: within.end }).length === 1 &&
		inside(scene.times, goesOn).some((one) => one.type === "year" && one.periods[0]?.start === year.start);
	return { year, isNamed };
}

/** "A dip in 2020/21": a way told of one year is on the year before. */
function yearBeside({ scene, sentence: within, mention }: Case<DirectionMention>): readonly Period[] | null {
	const next = inside(scene.times, within).find((time) => time.start >= mention.end);
	const isNoun = /^an? /.test(between(scene, mention.start, mention.end));
	return isNoun &&
		next?.type === "year" &&
		/^ (?:in |during )?$/.test(between(scene, mention.end, next.start))
		? next.periods
		: null;
}
