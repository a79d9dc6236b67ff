import { count } from "../../../wording/numbers.ts";
import { listed } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import type { Case } from "../case.ts";
import { measuresOf } from "../changes/mixed-measures.ts";
import { producerOf } from "../words.ts";

/**
 * Why the sum of these counts is none: each stands in the data set, but no one measure holds them all (D26), as of 570 in
 * Surrey by one and 1,568 in Kent by another. Null where one does, or where it is not known of each.
 */
export function mixedSum(
	it: Pick<Case, "scene" | "place" | "counts" | "state">,
	run: readonly CountMention[],
): string | null {
	const { scene, counts, state } = it;
	const told = [...state.counts, ...counts];
	const parts = run.map((mention) => {
		const own = told.find((one) => one.mention.start === mention.start);
		return { mention, measures: own === undefined || own.foreign ? [] : measuresOf(it, own) };
	});
	if (parts.some(({ measures }) => measures.length === 0)) return null;
	const shared = parts.reduce(
		(all, { measures }) => all.filter((id) => measures.includes(id)),
		parts[0]?.measures ?? [],
	);
	if (shared.length > 0) return null;
	const byMeasure = Map.groupBy(parts, ({ measures }) => measures[0] ?? "");
	const whose = [...byMeasure].map(
		([id, those]) =>
			`${listed(those.map(({ mention }) => count(mention.quantity.value.over)))} by the ${producerOf(scene, id)}’s count`,
	);
	return `The counts are of different measures (${whose.join(", ")}), which must never make one sum.`;
}
