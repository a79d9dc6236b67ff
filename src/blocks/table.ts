import type { AnyBlock, DataTableBlock, RawNumberElement, RawTextElement, TableBlock } from "@slack/types";
import type { Table } from "../core/answer.ts";
import { ORDINALS } from "../core/statistics/number-words.ts";
import { count } from "../core/wording/numbers.ts";
import { LIMITS } from "./limits.ts";

/** From here on a table is a ranking: sortable, in pages, with its caption. */
const LONG = 10;
const PAGE = 10;
const EMPTY = "–";
/** Characters left for the caption and the heads of the columns. */
const HEADS = 2_000;

/** A small table, or a sortable one with a caption that names the source. */
export function tableBlock(table: Table, source: string): AnyBlock {
	return table.rows.length > LONG ? longTable(table, source) : shortTable(table);
}

/** "200 of 260 rows shown; the CSV has all." Empty where all are. */
export function rowsShown({ rows }: Table): string {
	const most = rows.length > LONG ? fitting(rows) : rows.length;
	return rows.length > most ? shownOf(most, rows.length) : "";
}

/** How many rows a long table has room for, in rows and in characters. */
function fitting(rows: Table["rows"]): number {
	let left = LIMITS.message.dataTableCharacters - HEADS;
	const first = rows.findIndex((row) => {
		left -= row.reduce((sum, cell) => sum + Math.max(1, cell.length), 0);
		return left < 0;
	});
	return Math.min(LIMITS.dataTable.rows - 1, first < 0 ? rows.length : Math.max(1, first));
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
	// The first column names the row; any other sorts by its numbers where each of its cells has one.
	const isSorted = columns.map(
		({ align }, at) =>
			align === "right" ||
			(at > 0 && rows.every((row) => isEmpty(row[at] ?? "") || sortsAs(row[at] ?? "") !== null)),
	);
	return {
		type: "data_table",
		caption: [caption, source].filter((part) => part !== "").join(" · ") || EMPTY,
		page_size: PAGE,
		rows: [
			columns.map(({ label }) => text(label)),
			...rows
				.slice(0, fitting(rows))
				.map((row) => row.map((cell, at) => (isSorted[at] === true ? number(cell) : text(cell)))),
		],
	};
}

function text(cell: string): RawTextElement {
	return { type: "raw_text", text: cell.trim() === "" ? EMPTY : cell };
}

const isEmpty = (cell: string): boolean => ["", EMPTY].includes(cell.trim());

function number(cell: string): RawNumberElement | RawTextElement {
	const value = sortsAs(cell);
	return value === null ? text(cell) : { type: "raw_number", value, text: cell };
}

/** The number a cell sorts as: that of "1,133", "−4", "20.4%", "364 to 582 (worked out)", "up 52 (20.4%)", "joint third" or "seventh to 10th". */
function sortsAs(cell: string): number | null {
	const [, place = ""] = /^(?:joint )?([a-z]+|\d+(?:st|nd|rd|th))(?: (?:or|to) \S+)?$/.exec(cell) ?? [];
	if (/^\d/.test(place)) return Number.parseInt(place, 10);
	if (ORDINALS.includes(place)) return ORDINALS.indexOf(place) + 1;
	const [, way, digits] =
		/^(up |down |more than |fewer than )?([-−]?\d[\d,]*(?:\.\d+)?)%?(?: (?:or|to) [\d,.]+%?)?(?: \(.*\))?$/.exec(
			cell,
		) ?? [];
	if (digits === undefined) return cell === "no change" ? 0 : null;
	const value = Number(digits.replaceAll(",", "").replace("−", "-"));
	return way === "down " ? -value : value;
}
