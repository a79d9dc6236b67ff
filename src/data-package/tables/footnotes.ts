import { z } from "zod";
import type { ReleasedFootnote } from "../../core/statistics/footnote.ts";
import { optional, required, textOrEmpty } from "../cell.ts";
import { id, text } from "../cell-kinds.ts";
import { cell, type Table } from "../table.ts";

const row = z.object({
	release: required(id),
	sheet: textOrEmpty,
	mark: textOrEmpty,
	text: required(text),
	measure: optional(id),
	geography: optional(id),
});

export const footnotes: Table<ReleasedFootnote> = {
	name: "footnotes",
	columns: Object.keys(row.shape),
	numbers: [],
	read: row.transform(({ mark, ...rest }) => ({ ...rest, number: mark })),
	write: ({ number, ...rest }) => ({
		...rest,
		mark: number,
		measure: cell(rest.measure),
		geography: cell(rest.geography),
	}),
};
