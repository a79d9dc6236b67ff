import type { Figure, Table } from "../../answer.ts";
import type { Measure } from "../../statistics/measure.ts";
import { changeCell } from "../../wording/change-words.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import type { Comparison } from "./comparisons.ts";
import { hasNumber } from "./figures.ts";

/** Both counts and the change in every row (D6); a range is shown and never enters a percentage, a year without a figure says why (D29). Null with nothing to compare. */
export function comparisonTable(
	main: Figure,
	measure: Measure,
	comparisons: readonly Comparison[],
): Table | null {
	if (main.value === null || !comparisons.some((it) => hasNumber(it.figure))) return null;
	const later = main.value;
	return {
		caption: `Compared with ${count(later)} in ${periodLabel(main)}`,
		columns: [
			{ label: "Compared with", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			{ label: `Change to ${count(later)}`, align: "left" },
		],
		rows: comparisons.map(({ figure, label }) => [
			[periodLabel(figure), label].filter((it) => it !== "").join(", "),
			marked(figure),
			changeTo(figure, later),
		]),
	};
}

function changeTo(figure: Figure, later: number): string {
	if (figure.value !== null) return changeCell(figure.value, later);
	return hasNumber(figure) ? "no change given: not an exact count" : "nothing to compare with";
}

/** A value forced by arithmetic is always marked as such. */
export const marked = (figure: Figure): string =>
	figure.status === "derived" ? `${figureWords(figure)} (worked out)` : figureWords(figure);
