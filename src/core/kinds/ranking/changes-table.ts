import type { Table } from "../../answer.ts";
import { changeCell } from "../../wording/change-words.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { rowName } from "../figures/row-name.ts";
import type { Ends } from "../figures/two-ends.ts";
import { type ChangeAsked, changeAskedWords } from "./change-asked.ts";
import type { Move } from "./moves.ts";

/** Each force with both counts and its change; `those` says which of them are shown, where not all are. */
export function changesTable(
	told: readonly Move[],
	[earlier, later]: Ends,
	those: ChangeAsked | null,
): Table | null {
	if (told.length === 0) return null;
	const which = those === null ? "Each force" : `Forces that ${changeAskedWords(those)}, each`;
	return {
		caption: `${which} against its own figure of ${periodLabel(earlier)}`,
		columns: [
			{ label: "Force", align: "left" },
			{ label: periodLabel(earlier), align: "right" },
			{ label: periodLabel(later), align: "right" },
			{ label: "Change", align: "left" },
		],
		rows: told.map((it) => [
			rowName(it.force),
			count(it.earlier),
			count(it.later),
			changeCell(it.earlier, it.later),
		]),
	};
}
