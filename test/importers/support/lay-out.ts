import { lowered } from "../../../src/importers/notes.ts";
import type { Cell } from "../../../src/importers/spreadsheet/cell.ts";
import { readRows } from "../../../src/importers/spreadsheet/read-rows.ts";
import type { SheetToWrite, Value } from "./write-workbook.ts";

/** A sheet as a list of rows, to be laid out otherwise. */
export interface Layout {
	readonly name: string;
	readonly rows: readonly (readonly Value[])[];
}

/** The sheets of a workbook with every row in its place, empty ones too. */
export async function layoutsOf(path: string): Promise<readonly Layout[]> {
	const sheets = new Map<string, Value[][]>();
	for await (const batch of readRows(path)) {
		for (const { sheet, number, cells } of batch) {
			const rows = sheets.get(sheet) ?? [];
			rows[number - 1] = cells.map(valueOf);
			sheets.set(sheet, rows);
		}
	}
	return [...sheets].map(([name, rows]) => ({ name, rows: Array.from(rows, (row) => row ?? []) }));
}

/** Raised digits become plain ones, as they are in files that keep no formats. */
const valueOf = (cell: Cell): Value =>
	typeof cell === "string" ? lowered(cell) : typeof cell === "number" ? cell : null;

/** Changes every text of every sheet. */
export const inTexts =
	(change: (text: string) => string) =>
	(sheets: readonly Layout[]): readonly SheetToWrite[] =>
		sheets.map(({ name, rows }) => ({
			name,
			rows: rows.map((row) => row.map((value) => (typeof value === "string" ? change(value) : value))),
		}));

/** Changes the rows of every sheet. */
export const inRows =
	(change: (rows: Layout["rows"]) => Layout["rows"]) =>
	(sheets: readonly Layout[]): readonly SheetToWrite[] =>
		sheets.map(({ name, rows }) => ({ name, rows: change(rows) }));

/** Puts a column in, each cell by its row. */
export const withColumn = (at: number, cell: (row: readonly Value[]) => Value) =>
	inRows((rows) =>
		rows.map((row) => [
			...Array.from({ length: at }, (_, column) => row[column] ?? null),
			cell(row),
			...row.slice(at),
		]),
	);
