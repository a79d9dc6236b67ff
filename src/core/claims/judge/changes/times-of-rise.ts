import { ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import { timesAround } from "../../bind/times-around.ts";
import { dividedBy, rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notOurs, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { arithmetic } from "./changes.ts";
import { betweenOf, pairsOf } from "./pairs.ts";

const ofRise =
	/(?<![a-z])(?:rise|increase|growth|jump|surge|climb|fall|drop|decrease|decline)(?![a-z])[^.;]{0,60} (?:is|was|are|were|has been|had been)(?: [a-z]+ly)? ?$/;
const thatOf =
	/^(?: as (?:large|big|great|high|steep|sharp|much) as)? (?:that|the (?:one|rise|increase|growth|jump|fall|drop|decrease))(?: (?:seen|recorded|reported|found))? ?(?:(?:of|in|for|across|by)(?: the)? )?$/;
/** "The national rise". */
const theNational = /^(?: as (?:large|big|great|high|steep|sharp|much) as)? (?:the|that of the) $/;

/**
 * "The increase in Cheshire has been more than three times that seen nationally": the growth of one place against that of
 * another. In per cent it is confirmed; whether numbers were meant the words do not tell, so it is never refuted.
 */
export function judgeTimesOfRise(it: Case<Extract<Mention, { type: "multiple" }>>): Judged | null {
	const { scene, sentence, mention, place, subject, state } = it;
	const named = inside(scene.places, sentence).filter(({ binds, part }) => binds && !part);
	const other = named.find((one) => one.start >= mention.end);
	if (mention.verb || other === undefined) return null;
	const gap = between(scene, mention.end, other.start);
	if (!ofRise.test(between(scene, sentence.start, mention.start))) return null;
	if (!thatOf.test(gap) && !theNational.test(gap)) return null;
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("comparison", missing);
	const own = named.findLast((one) => one.end <= mention.start)?.geographies ?? place.options;
	const words = betweenOf(scene, timesAround(scene, sentence, mention));
	const trials = subject.options.flatMap((measure) =>
		own.flatMap((a) =>
			pairsOf(words, yearsKnown(scene.data, scene.look, measure, a), state, scene.page.terse)
				.filter(({ plain }) => plain)
				.flatMap(({ earlier, later }) =>
					other.geographies.flatMap((b): readonly Trial[] => {
						const four = [a, b].flatMap((id) =>
							[earlier, later].flatMap((year) => scene.look(measure, id, year).find(isExact) ?? []),
						);
						const [a1, a2, b1, b2] = four;
						if (a1 === undefined || a2 === undefined || b1 === undefined || b2 === undefined) return [];
						if (a1.low < BASE || b1.low < BASE || b2.low === b1.low) return [];
						const times = dividedBy(
							rational((a2.low - a1.low) * b1.low),
							rational((b2.low - b1.low) * a1.low),
						);
						const told = (id: string, from: bigint, to: bigint) =>
							`${placeName(scene, id)}: ${arithmetic({ type: "percentage" }, from, to)}`;
						return [
							{
								result: fit(mention.quantity, times).fits === "no" ? "unknown" : "after-rounding",
								reading: readingOf(scene, a, `${periodLabel(earlier)} to ${periodLabel(later)}`, measure),
								working: `${told(a, a1.low, a2.low)}; ${told(b, b1.low, b2.low)}; the one is ${ratio(times.over, times.under, 1)} times the other`,
								why: "whether the rises are compared in per cent or in numbers is not told",
								figures: four.flatMap(({ figures }) => figures),
								plain: true,
								actual: null,
							},
						];
					}),
				),
		),
	);
	const decision = decide(trials, false);
	const { trial, verdict } = decision;
	const reason = verdict === "cannot-be-checked" ? "A comparison of one change with another" : trial?.working;
	return judged("comparison", decision, it, `${reason ?? ""}.`);
}

/** Fewer than this at the start make no percentage (D10). */
const BASE = 50n;
