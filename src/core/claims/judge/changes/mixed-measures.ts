import type { Ends, TextCount } from "../../bind/ends.ts";
import type { Case } from "../case.ts";
import { isExact, yearsKnown } from "../known.ts";
import { triedCount } from "../trial.ts";
import { producerOf } from "../words.ts";

/** Why a change between two counts is none: each stands in the data set, but in another measure (D26). Null where one measure holds both. */
export function mixedMeasures(it: Pick<Case, "scene" | "place">, { from, to }: Ends): string | null {
	const [a, b] = [measuresOf(it, from), measuresOf(it, to)];
	const [one] = a;
	const [two] = b;
	if (one === undefined || two === undefined || a.some((id) => b.includes(id))) return null;
	const { scene } = it;
	return `The two counts are of different measures (${producerOf(scene, one)} and ${producerOf(scene, two)}), which must never make one percentage.`;
}

/** The measures in which a count stands for its own place and year. */
function measuresOf({ scene, place }: Pick<Case, "scene" | "place">, { quantity, time, places }: TextCount) {
	if (time?.type !== "year" || quantity.hedge !== "none") return [];
	const ids = places.length > 0 ? places : place.options;
	return scene.data
		.measures()
		.map((it) => it.id)
		.filter((measure) =>
			ids.some((id) =>
				yearsKnown(scene.data, scene.look, measure, id)
					.filter((year) =>
						time.periods.some((period) => period.start === year.start && period.end === year.end),
					)
					.some((year) =>
						scene
							.look(measure, id, year)
							.some((known) => isExact(known) && triedCount(quantity, known)?.fits === "exactly"),
					),
			),
		);
}
