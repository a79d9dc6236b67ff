import type { Table } from "./table.ts";

/** The lines of a table's file, its heading first, each with its line break. */
export function* tableLines<Value>(table: Table<Value>, values: Iterable<Value>): Generator<string> {
	yield csvLine(table.columns);
	for (const value of values) {
		const cells = table.write(value);
		yield csvLine(table.columns.map((column) => cells[column] ?? ""));
	}
}

/** Quoted only where a reader would take the text for more than one cell. */
const csvLine = (cells: readonly string[]): string =>
	`${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
