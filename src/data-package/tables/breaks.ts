import { z } from "zod";
import type { Break } from "../../core/statistics/break.ts";
import { optional, required } from "../cell.ts";
import { day, id, oneOf, text, trueOrFalse } from "../cell-kinds.ts";
import { cell, type Table } from "../table.ts";

const row = z.object({
	id: required(id),
	measure: optional(id),
	geography: optional(id),
	date: required(day),
	until: optional(day),
	kind: required(
		oneOf([
			"source",
			"records-system",
			"definition",
			"boundary",
			"name",
			"partial-year",
			"coverage",
			"regime",
		]),
	),
	text: required(text),
	short: required(text),
	source: required(text),
	comparable: required(trueOrFalse),
});

export const breaks: Table<Break> = {
	name: "breaks",
	columns: Object.keys(row.shape),
	numbers: [],
	read: row,
	write: (item) => ({
		...item,
		measure: cell(item.measure),
		geography: cell(item.geography),
		until: cell(item.until),
		comparable: cell(item.comparable),
	}),
};
