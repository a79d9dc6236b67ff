import type { GeographyRead, QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { hasNumber } from "../figures/figures.ts";
import { wholeFigure } from "../figures/sums.ts";

const asksWhether =
	/(?<![a-z])(?:comparable|(?:be|can|can't|cannot|not) compared?|like[- ]for[- ]like)(?![a-z])/i;

/**
 * "Are the 2023/24 numbers comparable with 2022/23", of no place: the widest country whose figures for those years are held in
 * this measure, else in any. "The average per force" is of the widest. Null where neither is asked.
 */
export function wholeCountry(parts: QuestionParts, measure: Measure, data: DataSet): GeographyRead | null {
	const years = settlePeriods(parts.period?.reading ?? null, []).periods;
	const isOnAverage = parts.cues.some((it) => it.kind === "average");
	if (!isOnAverage && (years.length < 2 || !asksWhether.test(parts.text))) return null;
	const nations = data
		.geographies()
		.filter((it) => it.kind === "nation")
		.toSorted((a, b) => b.members.length - a.members.length);
	const isHeld = (it: Geography) =>
		isOnAverage || years.every((year) => wholeFigure(data, measure, it, year).value !== null);
	const isHeldElsewhere = (it: Geography) =>
		years.every((year) => data.measures().some((of) => hasNumber(wholeFigure(data, of, it, year))));
	const nation = nations.find(isHeld) ?? nations.find(isHeldElsewhere) ?? nations[0];
	if (nation === undefined) return null;
	return {
		start: 0,
		end: 0,
		text: "",
		certainty: "implied",
		outcome: "matched",
		geographies: [nation.id],
		how: "name",
		place: null,
		otherwise: [],
		note: `No force or area was named: shown is ${nation.name}.`,
	};
}
