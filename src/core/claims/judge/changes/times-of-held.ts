import type { TextCount } from "../../bind/ends.ts";
import { compare, rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import type { PlaceMention } from "../../read/places.ts";
import { type Case, type Judged, judged } from "../case.ts";
import { decide } from "../decide.ts";
import { isExact } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { arithmetic, changeFits } from "./changes.ts";

/**
 * "Cumbria recorded 255; Lancashire's count was 3.7 times as large": what is held of the one, which the text does not tell,
 * against the count it tells of the other, where that is just what is held of it for that year. Null where it is not.
 */
export function timesOfHeld(
	it: Case<Extract<Mention, { type: "multiple" }>>,
	owner: PlaceMention,
	last: TextCount,
): Judged | null {
	const { scene, mention, state, subject } = it;
	const year = last.time?.type === "year" ? last.time.periods[0] : state.period;
	if (year == null || last.quantity.hedge !== "none" || subject.how === "assumed") return null;
	const said = { ...mention, type: "multiple" as const, direction: null };
	const trials = subject.options.flatMap((measure) =>
		last.places.flatMap((other) =>
			owner.geographies.flatMap((id): readonly Trial[] => {
				const base = scene
					.look(measure, other, year)
					.find((one) => isExact(one) && compare(rational(one.low), last.quantity.value) === 0);
				const own = scene.look(measure, id, year).find(isExact);
				if (base === undefined || own === undefined) return [];
				const fits = changeFits(said, rational(base.low), rational(own.low));
				return [
					{
						result: fits?.fits ?? "unknown",
						reading: readingOf(scene, id, year, measure),
						working: `${placeName(scene, other)} to ${placeName(scene, id)}: ${arithmetic(said, base.low, own.low)}`,
						why: "",
						figures: [...base.figures, ...own.figures],
						plain: true,
						actual: null,
					},
				];
			}),
		),
	);
	if (trials.length === 0) return null;
	const decision = decide(trials, true);
	return judged("comparison", decision, it, `${decision.trial?.working ?? ""}.`);
}
