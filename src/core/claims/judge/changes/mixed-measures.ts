import { type Period, samePeriod } from "../../../statistics/period.ts";
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
	const [of, by] = [one, two].map((id) => producerOf(scene, id));
	const names = of === by ? [one, two].map((id) => scene.data.measure(id)?.name ?? id) : [of, by];
	return `The two counts are of different measures (${names.join(" and ")}), which must never make one percentage.`;
}

/** The measures in which a count stands for its own place and year; for any year where the text tells none, or tells it from another. */
export function measuresOf(
	{ scene, place }: Pick<Case, "scene" | "place">,
	{ quantity, time, places }: TextCount,
): readonly string[] {
	const isTelling = quantity.value.over >= TELLING * quantity.value.under;
	if (quantity.hedge !== "none" || (time?.type !== "year" && !isTelling)) return [];
	const ids = places.length > 0 ? places : place.options;
	const isItsYear = (year: Period): boolean =>
		time?.type !== "year" || time.periods.some((period) => samePeriod(period, year));
	return scene.data
		.measures()
		.map((it) => it.id)
		.filter((measure) =>
			ids.some((id) =>
				yearsKnown(scene.data, scene.look, measure, id)
					.filter(isItsYear)
					.some((year) =>
						scene
							.look(measure, id, year)
							.some((known) => isExact(known) && triedCount(quantity, known)?.fits === "exactly"),
					),
			),
		);
}

/** Smaller numbers stand in one year or another of many a measure. */
const TELLING = 200n;
