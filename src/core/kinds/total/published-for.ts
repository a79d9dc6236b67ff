import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { figureFor, hasNumber } from "../figures.ts";

export const forcesOf = ({ id, members }: Geography): readonly string[] =>
	members.length === 0 ? [id] : members;

/** What a publisher made of just these forces (D28); null where none did. */
export function publishedFor(
	data: DataSet,
	measure: Measure,
	places: readonly Geography[],
	period: Period,
): Figure | null {
	const forces = new Set(places.flatMap(forcesOf));
	const same = data
		.geographies()
		.filter((it) => it.members.length === forces.size && it.members.every((id) => forces.has(id)));
	return same.map((it) => figureFor(data, measure, it.id, period)).find(hasNumber) ?? null;
}
