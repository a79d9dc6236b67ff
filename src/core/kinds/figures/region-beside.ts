import type { Choice } from "../../problem.ts";
import { regionOfSameName } from "../../question/refiners/whole-region.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { countWords } from "../../wording/figure-words.ts";
import { periodLabel } from "../../wording/periods.ts";
import { link } from "../draft.ts";
import { hasNumber } from "./figures.ts";
import { wholeFigure } from "./sums.ts";

/** Where a force has no figure for a year and the region it shares its name with has: that, in a line and a click away. */
export function regionBeside(
	data: DataSet,
	measure: Measure,
	force: Geography,
	year: Period,
): { readonly lines: readonly string[]; readonly choices: readonly Choice[] } {
	const id = regionOfSameName({ outcome: "matched", geographies: [force.id] }, data);
	const region = data.geography(id ?? "");
	const figure = region === undefined ? null : wholeFigure(data, measure, region, year);
	if (region === undefined || figure === null || !hasNumber(figure)) return { lines: [], choices: [] };
	const question = { kind: "total", geographies: [region.id], periods: [year], measure: measure.id };
	return {
		lines: [
			`The whole region of that name: ${countWords(figure, measure)} in ${periodLabel(year)}, which is no figure of the force.`,
		],
		choices: [link("The Region", question, data)],
	};
}
