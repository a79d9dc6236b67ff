import { count, ratio } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { between, clauseAt, inside } from "../bind/scene.ts";
import { isBreakdown } from "../bind/unit-after.ts";
import { dividedBy, rational, times } from "../rational.ts";
import type { Quantity } from "../read/quantity.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "./case.ts";
import { decide } from "./decide.ts";
import { fit } from "./fits.ts";
import { isExact, yearsKnown } from "./known.ts";
import { type CountTime, firmness, periodsFor } from "./periods-for.ts";
import { isNear, type Trial } from "./trial.ts";
import { placeName, readingOf } from "./words.ts";

/** A part of a whole: one area's offences among those of an area that contains it, in the same year. Other shares are not held. */
export function judgeShare(it: Case, quantity: Quantity, when: CountTime): Judged {
	const { scene, sentence: within, mention } = it;
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("share", missing);
	const clause = clauseAt(scene, within, mention.start);
	const tail = between(scene, mention.end, clause.end);
	const [whole] = inside(scene.places, within).filter(
		(place) => place.start >= mention.end && place.binds && !place.part,
	);
	const part = inside(scene.places, within).findLast(
		(place) => place.end <= mention.start && place.binds && !place.part,
	);
	if (
		whole === undefined ||
		isBreakdown(tail) ||
		!/^ ?(?:of|share of|share in) [^.;:]{0,110}$/.test(between(scene, mention.end, whole.start))
	)
		return uncheckable("share", "A share of something for which the parts are not held.");
	const parts =
		part === undefined ? it.place.options.filter((id) => !whole.geographies.includes(id)) : part.geographies;
	const trials = parts.flatMap((id) =>
		whole.geographies.flatMap((of) => shareTrials(it, id, of, quantity, when)),
	);
	const firm =
		firmness(when, it.state) === "named" || it.state.period !== null || it.state.reportYear !== null;
	const near = trials.some((trial) => trial.plain && isNear(quantity, trial.actual));
	const decision = decide(trials, it.subject.how === "assumed" ? it.scene.page.terse && near : firm || near);
	const reason =
		decision.trial === null || decision.verdict === "cannot-be-checked"
			? "the figures of the part or of the whole are not held for that year"
			: decision.trial.working;
	return judged("share", decision, it, sentence(reason));
}

function shareTrials(
	it: Case,
	part: string,
	whole: string,
	quantity: Quantity,
	when: CountTime,
): readonly Trial[] {
	const { scene, state } = it;
	return it.subject.options.flatMap((measure) => {
		const years = yearsKnown(scene.data, scene.look, measure, part);
		return periodsFor(when, years, state, scene.page.terse).flatMap(({ period, plain }) => {
			const [a, b] = [scene.look(measure, part, period), scene.look(measure, whole, period)];
			return a.flatMap((of) =>
				b.flatMap((among): readonly Trial[] => {
					if (!isExact(of) || !isExact(among) || among.low === 0n) return [];
					const actual = times(dividedBy(rational(of.low), rational(among.low)), rational(100));
					const working = `${placeName(scene, part)} ${count(of.low)} of ${placeName(scene, whole)} ${count(among.low)} in ${periodLabel(period)} is ${ratio(actual.over, actual.under, 1)}%`;
					return [
						{
							result: fit(quantity, actual).fits,
							reading: readingOf(scene, part, period, measure),
							working,
							why: "",
							figures: [...of.figures, ...among.figures],
							plain,
							actual,
						},
					];
				}),
			);
		});
	});
}
