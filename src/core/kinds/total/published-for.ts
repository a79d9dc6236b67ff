import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { countWords } from "../../wording/figure-words.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import type { Sum } from "../figures/sums.ts";

export const forcesOf = ({ id, members }: Geography): readonly string[] =>
	members.length === 0 ? [id] : members;

/** What a publisher made of just these forces (D28); null where none did, and where one place lies in another. */
export function publishedFor(
	data: DataSet,
	measure: Measure,
	places: readonly Geography[],
	period: Period,
): Figure | null {
	const all = places.flatMap(forcesOf);
	const forces = new Set(all);
	if (forces.size < all.length) return null;
	const same = data
		.geographies()
		.filter((it) => it.members.length === forces.size && it.members.every((id) => forces.has(id)));
	return same.map((it) => figureFor(data, measure, it.id, period)).find(hasNumber) ?? null;
}

/** What was published for the very forces that a sum could count, where it is not the sum of the whole (D27, D28). */
export function publishedOfCounted(
	data: DataSet,
	measure: Measure,
	main: Figure,
	sum: Sum | null,
): readonly string[] {
	if (sum === null || main.status !== "summed" || sum.left.length === 0) return [];
	const counted = sum.counted.flatMap(({ geography }) => data.geography(geography) ?? []);
	const published = counted.length < 2 ? null : publishedFor(data, measure, counted, main);
	const area = published === null ? undefined : data.geography(published.geography);
	return published === null || area === undefined ? [] : [togetherLine(area.name, published, measure)];
}

/** "Published for Kent, Surrey and Sussex: 2,653 offences", or worked out where nobody printed it. */
export const togetherLine = (name: string, figure: Figure, measure: Measure): string =>
	`${figure.status === "derived" ? "Worked out from published figures" : "Published"} for ${name}: ${countWords(figure, measure)}.`;
