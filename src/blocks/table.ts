import type { AnyBlock, DataTableBlock, RawNumberElement, RawTextElement, TableBlock } from "@slack/types";
import type { Table } from "../core/answer.ts";
import { count } from "../core/wording/numbers.ts";
import { LIMITS } from "./limits.ts";

/** From here on a table is a ranking: sortable, in pages, with its caption. */
const LONG = 10;
const PAGE = 10;
const EMPTY = "–";

/** A small table, or a sortable one with a caption that names the source. */
export function tableBlock(table: Table, source: string): AnyBlock {
	return table.rows.length > LONG ? longTable(table, source) : shortTable(table);
}

/** "200 of 260 rows shown; the CSV has all." Empty where all are. */
export function rowsShown({ rows }: Table): string {
	const most = LIMITS.dataTable.rows - 1;
	return rows.length > most ? shownOf(most, rows.length) : "";
}

/** Said wherever a table is cut. */
export const shownOf = (shown: number, all: number): string =>
	`${count(shown)} of ${count(all)} rows shown; the CSV has all.`;

function shortTable({ columns, rows }: Table): TableBlock {
	return {
		type: "table",
		column_settings: columns.map(({ align }) => (align === "right" ? { align } : { is_wrapped: true })),
		rows: [columns.map(({ label }) => text(label)), ...rows.map((row) => row.map(text))],
	};
}

function longTable({ caption, columns, rows }: Table, source: string): DataTableBlock {
	return {
		type: "data_table",
		caption: [caption, source].filter((part) => part !== "").join(" · ") || EMPTY,
		page_size: PAGE,
		rows: [
			columns.map(({ label }) => text(label)),
			...rows
				.slice(0, LIMITS.dataTable.rows - 1)
				.map((row) => row.map((cell, at) => (columns[at]?.align === "right" ? number(cell) : text(cell)))),
		],
	};
}

function text(cell: string): RawTextElement {
	return { type: "raw_text", text: cell.trim() === "" ? EMPTY : cell };
}

/** Sorts as the number it reads as: "1,133", "−4", "20.4%". */
function number(cell: string): RawNumberElement | RawTextElement {
	const digits = cell.replaceAll(",", "").replace("−", "-").replace(/%$/, "");
	return /^-?\d+(\.\d+)?$/.test(digits)
		? { type: "raw_number", value: Number(digits), text: cell }
		: text(cell);
}
