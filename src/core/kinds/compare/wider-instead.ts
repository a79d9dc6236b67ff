import type { Choice } from "../../problem.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { link } from "../draft.ts";
import { wholeYears } from "../figures/sums.ts";
import { enclosing } from "../subject/enclosing.ts";

/** With the nation around an area of which no total is held, where one is held of that. */
export function widerInstead(
	data: DataSet,
	measure: Measure,
	geographies: readonly Geography[],
): readonly Choice[] {
	return geographies.flatMap((area) => {
		if (area.members.length === 0 || wholeYears(data, measure, area).length > 0) return [];
		const others = geographies.filter((it) => it !== area);
		const wider = enclosing(data, area).find(
			(it) =>
				wholeYears(data, measure, it).length > 0 && others.every((other) => !it.members.includes(other.id)),
		);
		if (wider === undefined) return [];
		const ids = geographies.map((it) => (it === area ? wider.id : it.id));
		const question = { kind: "compare", geographies: ids, periods: [], measure: measure.id };
		return [link(`With ${wider.name}`, question, data)];
	});
}
