import { lowered } from "../notes.ts";
import type { Sheet } from "../sheets.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";

/** Footnotes below a table, by number or letter: "3. Currently, ...", "8 '..' indicates ...", "[e] Includes ...". */
export function footnotesBelow(rows: readonly Row[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { cells } of rows) {
		const text = lowered(cellText(cells[0]));
		const match =
			/^\[(?:note\s*)?(\d{1,2}|[a-z])\]:?\s*(.+)$/is.exec(text) ??
			/^(\d{1,2})(?:[.)]\s*|\s+)(\D.*)$/s.exec(text) ??
			/^([a-z])[.)]\s+(.+)$/is.exec(text) ??
			/^([*†‡§¶])\s*([^*†‡§¶].*)$/su.exec(text);
		if (match !== null) found.set((match[1] ?? "").toLowerCase(), (match[2] ?? "").trim());
	}
	return found;
}

/** Notes of a sheet of their own, as newer workbooks have: "note 3", 3 or [e] in the first column, its text in the second. */
export function notesOfWorkbook(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const sheet of sheets.filter(({ name }) => /\bnotes?\b/i.test(name.replaceAll("_", " ")))) {
		for (const { cells } of sheet.rows) {
			const number = /^\[?(?:note\s*)?(\d{1,2}|[a-z])\]?$/i.exec(cellText(cells[0]))?.[1]?.toLowerCase();
			const text = cellText(cells[1]);
			if (number !== undefined && text !== "") found.set(number, text);
		}
	}
	return found;
}
