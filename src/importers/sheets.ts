import { ImportError } from "./import-error.ts";
import type { SourceFile } from "./source-file.ts";
import { type Cell, cellNumber, cellText, type Row } from "./spreadsheet/cell.ts";
import type { Merged } from "./spreadsheet/merged.ts";

/** A sheet held whole, for tables that are read by how their parts lie to each other. */
export interface Sheet {
	readonly name: string;
	readonly rows: readonly Row[];
	cell(row: number, column: number): Cell;
	/** The text of a cell; empty when there is none. */
	text(row: number, column: number): string;
	/** The merged cells that begin in a cell; undefined where it is none or not the first of one. */
	merged(row: number, column: number): Merged | undefined;
	/** The nearest text in the row at or to the left of a column, no further than `from`, unless it is merged and ends before. */
	nearestLeft(row: number, column: number, from: number): string;
}

/** Rows of a workbook that is held whole. */
const MOST = 50_000;

/** All sheets of a small workbook. */
export async function readSheets(file: SourceFile): Promise<readonly Sheet[]> {
	const sheets = new Map<string, Row[]>();
	let count = 0;
	for await (const rows of file.rows()) {
		count += rows.length;
		if (count > MOST)
			throw new ImportError(
				file.name,
				null,
				`holds more than ${MOST} rows, too many for tables of this kind`,
			);
		for (const row of rows) {
			const known = sheets.get(row.sheet);
			if (known === undefined) sheets.set(row.sheet, [row]);
			else known.push(row);
		}
	}
	const merged = new Map<string, Merged[]>();
	for await (const rows of file.rows({ merged: true })) {
		for (const { sheet, cells } of rows) {
			const [row = 0, column = 0, lastRow = 0, lastColumn = 0] = cells.map(cellNumber);
			const range = { row, column, lastRow, lastColumn };
			merged.set(sheet, [...(merged.get(sheet) ?? []), range]);
		}
	}
	return [...sheets].map(([name, rows]) => makeSheet(name, rows, merged.get(name)));
}

export function makeSheet(name: string, rows: readonly Row[], ranges: readonly Merged[] = []): Sheet {
	const beginning = new Map(ranges.map((range) => [`${range.row} ${range.column}`, range]));
	const merged = (row: number, column: number): Merged | undefined => beginning.get(`${row} ${column}`);
	const byNumber = new Map(rows.map((row) => [row.number, row]));
	const cell = (row: number, column: number): Cell => byNumber.get(row)?.cells[column] ?? null;
	const text = (row: number, column: number): string => cellText(cell(row, column));
	return {
		name,
		rows,
		cell,
		text,
		merged,
		nearestLeft(row, column, from) {
			for (let at = column; at >= from; at--) {
				const found = text(row, at);
				if (found !== "") return (merged(row, at)?.lastColumn ?? column) < column ? "" : found;
			}
			return "";
		},
	};
}
