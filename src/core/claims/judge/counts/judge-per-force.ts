import { count, ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between } from "../../bind/scene.ts";
import { dividedBy, rational } from "../../rational.ts";
import { type Case, type Judged, judged, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

const averageForce = /(?<![a-z])(?:average|mean) (?:police )?(?:force|area|constabulary)[^.;\d]{0,50}$/;
const typicalForce = /(?<![a-z])(?:typical|median) (?:police )?(?:force|area|constabulary)[^.;\d]{0,50}$/;
const each = /^(?: [a-z]+){0,6} (?:each|apiece|per force|a force|for each force)(?![a-z])/;

/** "Welsh forces recorded 2,116, an average of 529 each": an area's count by how many forces it has. Null for anything else. */
export function judgePerForce(it: Case<CountMention>, when: CountTime): Judged | null {
	const { scene, sentence: within, mention, place, subject, state } = it;
	const says =
		averageForce.test(between(scene, within.start, mention.start)) ||
		each.test(between(scene, mention.end, within.end));
	if (typicalForce.test(between(scene, within.start, mention.start)))
		return uncheckable("rate", "It is told of a typical force, which is not worked out.");
	const areas = place.options.filter((id) => (scene.data.geography(id)?.members.length ?? 0) > 1);
	if (!says || place.several || areas.length === 0) return null;
	const trials = areas.flatMap((id) => {
		const forces = scene.data.geography(id)?.members.length ?? 1;
		return subject.options.flatMap((measure) =>
			periodsFor(when, yearsKnown(scene.data, scene.look, measure, id), state, scene.page.terse).flatMap(
				({ period, plain }) =>
					scene
						.look(measure, id, period)
						.filter(isExact)
						.map((known): Trial => {
							const actual = dividedBy(rational(known.low), rational(forces));
							return {
								result: fit(mention.quantity, actual).fits,
								reading: readingOf(scene, id, period, measure),
								working: `${placeName(scene, id)}, ${periodLabel(period)}: ${count(known.low)} by ${count(forces)} forces is ${ratio(actual.over, actual.under, 1)} each`,
								why: "",
								figures: known.figures,
								plain,
								actual,
							};
						}),
			),
		);
	});
	if (trials.length === 0) return uncheckable("rate", "The figures it would take are not held.");
	const firm = firmness(when, state) === "named" && subject.how === "stated" && place.how === "stated";
	const decision = decide(trials, firm);
	return judged("rate", decision, it, sentence(decision.trial?.working ?? ""));
}
