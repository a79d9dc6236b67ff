/** A cell is text or a number; a number is written so that any program reads one. */
export type Cell = string | number | null;

/** What a spreadsheet may take for the beginning of a formula, however wide it is written, and what may hide one. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A cell as CSV has it (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in front and stays
 * text; numbers, negative ones too, stay numbers.
 */
export function csvCell(cell: Cell): string {
	if (cell === null) return "";
	if (typeof cell === "number") return String(cell);
	const text = FORMULA.test(cell) ? `'${cell}` : cell;
	return /[",\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Rows of equal length as a file: UTF-8 with a byte order mark, lines ended as RFC 4180 has them. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
	BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
