import type { Figure, Table } from "../answer.ts";
import { changeCell } from "../wording/change-words.ts";
import { figureWords } from "../wording/figure-words.ts";
import { count } from "../wording/numbers.ts";
import { periodLabel } from "../wording/periods.ts";
import type { Comparison } from "./comparisons.ts";

/** Both counts and the change in every row (D6); a range is shown and never enters a percentage. Null with nothing to compare. */
export function comparisonTable(main: Figure, comparisons: readonly Comparison[]): Table | null {
	if (main.value === null || comparisons.length === 0) return null;
	const later = main.value;
	return {
		caption: `Compared with ${count(later)} in ${periodLabel(main)}`,
		columns: [
			{ label: "Compared with", align: "left" },
			{ label: "Offences", align: "right" },
			{ label: `Change to ${count(later)}`, align: "left" },
		],
		rows: comparisons.map(({ figure, label }) => [
			[periodLabel(figure), label].filter((it) => it !== "").join(", "),
			marked(figure),
			figure.value === null ? "no change given: not an exact count" : changeCell(figure.value, later),
		]),
	};
}

/** A value forced by arithmetic is always marked as such. */
export const marked = (figure: Figure): string =>
	figure.status === "derived" ? `${figureWords(figure)} (worked out)` : figureWords(figure);
