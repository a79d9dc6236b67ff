import type { Period } from "../../core/statistics/period.ts";
import type { Finding } from "../importer.ts";
import { readFinancialYear, readYearEnding } from "../periods.ts";
import type { SheetHead } from "../source-file.ts";
import { cellText } from "../spreadsheet/cell.ts";
import { placeOf } from "./read-counts.ts";

/** Years that a workbook says it has, on its cover or in its contents, and has not: their sheets were lost. */
export function toldYearFindings(
	heads: readonly SheetHead[],
	quarters: readonly Period[],
	sheets: readonly string[],
): readonly Finding[] {
	const first = quarters[0]?.start ?? "";
	const last = quarters.at(-1)?.end ?? "";
	const others = heads.filter(({ name }) => name !== "" && !sheets.includes(name));
	return others.flatMap(({ name, rows }) =>
		rows.flatMap((row) =>
			row.cells.flatMap((cell, column): Finding[] => {
				const text = cellText(cell);
				const from = ONWARDS.test(text) ? readYearEnding(text)?.period.start : undefined;
				const year = CONTENTS.test(name.replaceAll("_", " ")) ? readFinancialYear(text) : undefined;
				const isLost =
					(from !== undefined && from < first) ||
					(year !== undefined && (year.end < first || year.start > last));
				const words = `'${text}' is said here, but the figures are for ${first} to ${last}: a sheet may be lost`;
				return isLost ? [{ severity: "error", place: placeOf(row, column), text: words }] : [];
			}),
		),
	);
}

/** "Police force area tables, year ending March 2013 onwards" */
const ONWARDS = /\byear ending \p{L}+ \d{4}(?:\s*\[[^\]]*\])? onwards\b/iu;
const CONTENTS = /\bcontents?\b/i;
