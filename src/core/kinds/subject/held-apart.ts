import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { figuresOf } from "../../wording/producer.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { wholeYears } from "../figures/sums.ts";

/** The years that measures which count nearly the same hold of a place, each for itself (D26). */
export const heldApart = (
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
): readonly { readonly measure: string; readonly held: readonly Period[] }[] =>
	(geography === null ? [] : measure.related).flatMap((id) => {
		const other = data.measure(id);
		const held = other === undefined || geography === null ? [] : wholeYears(data, other, geography);
		return held.length === 0 ? [] : [{ measure: id, held }];
	});

/** The same as it is told where none of them has the year asked for. */
export const heldApartLines = (data: DataSet, measure: Measure, geography: Geography): readonly string[] =>
	heldApart(data, measure, geography).flatMap(({ measure: id, held }) => {
		const other = data.measure(id);
		return other === undefined ? [] : [`Counted apart, ${figuresOf(other, data)}: ${yearRuns(held)}.`];
	});
