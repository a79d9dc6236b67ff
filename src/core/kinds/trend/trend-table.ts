import type { Figure, Table } from "../../answer.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { breakNotes } from "../../wording/break-warnings.ts";
import { changeCell } from "../../wording/change-words.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { marked } from "../figures/comparison-table.ts";
import { periodOf } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";

/** Every year and its change on the year before, where both are exact. */
export function trendTable(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	figures: readonly Figure[],
): Table {
	const breaks = (from: Figure, to: Figure) =>
		breaksOver(data, measure.id, reach(geography), periodOf(from), periodOf(to));
	return {
		caption: "Each year and the change on the year before",
		columns: [
			{ label: "Year", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			{ label: "On the year before", align: "left" },
		],
		rows: figures.map((it, at) => {
			const before = figures[at - 1];
			if (before === undefined || before.value === null || it.value === null)
				return [periodLabel(it), marked(it), "–"];
			const beside = figureBeside(data, measure, geography, periodOf(before), it).value ?? before.value;
			const other = beside === before.value ? "" : ` on ${count(beside)}, as the same release has it`;
			const after = breakNotes(data, geography, breaks(before, it)).map((words) => `, ${words}`);
			return [periodLabel(it), marked(it), changeCell(beside, it.value) + other + after.join("")];
		}),
	};
}
