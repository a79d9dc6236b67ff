import type { Choice, Problem } from "../problem.ts";
import type { CanonicalQuestion } from "../question/canonical.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { link } from "./draft.ts";
import { areaYears } from "./sums.ts";

/** The same question of the related measures that can answer it: offered, never put in the place of this one (D26). */
export function elsewhere(
	data: DataSet,
	measure: Measure,
	question: CanonicalQuestion,
	holds: (other: Measure) => boolean,
): readonly Choice[] {
	return measure.related.flatMap((id) => {
		const other = data.measure(id);
		if (other === undefined || !holds(other)) return [];
		return [link(`${other.producer} Measure`, { ...question, measure: id }, data)];
	});
}

/** Nothing at all in this measure; those that hold the geography are offered. */
export function nothingHeld(measure: Measure, geography: Geography, data: DataSet, kind: string): Problem {
	const choices = data
		.measures()
		.filter((it) => it.id !== measure.id && areaYears(data, it, geography).length > 0)
		.map((it) =>
			link(
				`${it.producer} Measure`,
				{ kind, geographies: [geography.id], periods: [], measure: it.id },
				data,
			),
		);
	return { type: "geography-not-held", geography: geography.id, measure: measure.id, choices };
}
