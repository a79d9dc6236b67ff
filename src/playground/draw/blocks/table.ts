import { z } from "zod";
import { drawElement } from "../elements/elements.ts";
import { type Html, html } from "../html.ts";
import { below, type Place } from "../place.ts";
import { RichText, richText, richTextAsText } from "../rich-text.ts";
import { blockDrawing } from "./block-drawing.ts";

const Cell = z.discriminatedUnion("type", [
	z.object({ type: z.literal("raw_text"), text: z.string() }),
	z.object({ type: z.literal("raw_number"), value: z.number(), text: z.string().optional() }),
	RichText,
	z.object({ type: z.literal("action_cell"), element: z.unknown() }),
]);
type Cell = z.infer<typeof Cell>;

const Columns = z.array(
	z
		.object({ align: z.enum(["left", "center", "right"]).optional(), is_wrapped: z.boolean().optional() })
		.nullable(),
);

const Table = z.object({ rows: z.array(z.array(Cell)).min(1), column_settings: Columns.default([]) });

/** A column of longer texts than this, in characters, is not squeezed to a word a line where others reach past the side. */
const LONG = 24;

/** The first row names the columns and the first cell of each other row names the row, for those who hear the table. */
export const table = blockDrawing("table", Table, ({ rows, column_settings }, place) => {
	const style = (column: number) => {
		const { align = "left", is_wrapped = false } = column_settings[column] ?? {};
		const isLong = rows.some((row) => textOf(row[column]).length > LONG);
		return `${align} ${is_wrapped ? (isLong ? "wrapped long" : "wrapped") : "unwrapped"}`;
	};
	const [head = [], ...body] = rows;
	return html`<div class="table-block"><table>
		<thead><tr>${head.map((cell, at) => html`<th scope="col" class="${style(at)}">${drawCell(cell, place)}</th>`)}</tr></thead>
		<tbody>${body.map((row) => html`<tr>${row.map((cell, at) => drawRowCell(cell, at === 0 && row.length > 1, style(at), place))}</tr>`)}</tbody>
	</table></div>`;
});

function drawRowCell(cell: Cell, namesRow: boolean, style: string, place: Place): Html {
	const inner = drawCell(cell, place);
	return namesRow
		? html`<th scope="row" class="${style}">${inner}</th>`
		: html`<td class="${style}">${inner}</td>`;
}

function textOf(cell: Cell | undefined): string {
	if (cell?.type === "rich_text") return richTextAsText(cell);
	return cell?.type === "raw_text" ? cell.text : "";
}

function drawCell(cell: Cell, place: Place): Html {
	if (cell.type === "rich_text") return richText(cell, place.names);
	if (cell.type === "action_cell")
		return drawElement(cell.element, { ...below(place, "element"), acts: true, isLabelled: false });
	return html`${cell.type === "raw_number" ? (cell.text ?? String(cell.value)) : cell.text}`;
}

const DataTable = z.object({
	caption: z.string(),
	rows: z.array(z.array(Cell)).min(1),
	page_size: z.number().default(5),
	row_header_column_index: z.number().default(0),
});

/** A table that can be sorted and leafed through: the page's script does both, without it every row is there. */
export const dataTable = blockDrawing("data_table", DataTable, (block, place) => {
	const [head = [], ...body] = block.rows;
	const align = (column: number) =>
		body.every((row) => row[column]?.type === "raw_number") ? "right" : "left";
	return html`<div class="table-block" data-table data-page-size="${block.page_size}"><table>
		<caption><span>${block.caption}</span></caption>
		<thead><tr>${head.map(
			(cell, at) =>
				html`<th scope="col" class="${align(at)}"><button type="button" data-sort="${at}">${drawCell(cell, place)}</button></th>`,
		)}</tr></thead>
		<tbody>${body.map(
			(row, rowAt) =>
				html`<tr>${row.map((cell, at) => {
					const where = below(below(below(place, "rows"), rowAt + 1), at);
					const inner = drawCell(cell, where);
					return at === block.row_header_column_index
						? html`<th scope="row" class="${align(at)}" data-value="${sortValue(cell)}">${inner}</th>`
						: html`<td class="${align(at)}" data-value="${sortValue(cell)}">${inner}</td>`;
				})}</tr>`,
		)}</tbody>
	</table></div>`;
});

function sortValue(cell: Cell): string {
	return cell.type === "raw_number" ? String(cell.value) : textOf(cell);
}
