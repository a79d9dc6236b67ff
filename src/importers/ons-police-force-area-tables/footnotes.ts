import type { Sheet } from "../sheets.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";

/** Footnotes below a table, by number: "3. Currently, ..." or "8 '..' indicates ...". */
export function footnotesBelow(rows: readonly Row[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { cells } of rows) {
		const match = /^(\d{1,2})(?:[.)]\s*|\s+)(\D.*)$/s.exec(cellText(cells[0]));
		if (match !== null) found.set(match[1] ?? "", (match[2] ?? "").trim());
	}
	return found;
}

/** Notes of a sheet of their own, as newer workbooks have: "note 3" or 3 in the first column, its text in the second. */
export function notesOfWorkbook(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const sheet of sheets.filter(({ name }) => /\bnotes?\b/i.test(name))) {
		for (const { cells } of sheet.rows) {
			const number = /^\[?(?:note\s*)?(\d{1,2})\]?$/i.exec(cellText(cells[0]))?.[1];
			const text = cellText(cells[1]);
			if (number !== undefined && text !== "") found.set(number, text);
		}
	}
	return found;
}
