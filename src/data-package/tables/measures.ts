import { z } from "zod";
import type { Measure } from "../../core/statistics/measure.ts";
import { optionalList, required, textOrEmpty } from "../cell.ts";
import { id, list, oneOf, text } from "../cell-kinds.ts";
import { cellOf, type Table } from "../table.ts";

const row = z.object({
	id: required(id),
	name: required(text),
	noun: required(text),
	producer: required(text),
	collection: required(text),
	definition: required(text),
	coverage: required(text),
	periodicity: required(oneOf(["financial-year", "quarter", "calendar-year"])),
	caveats: required(list),
	status: required(text),
	terms: required(list),
	related: optionalList(list),
	difference: textOrEmpty,
});

export const measures: Table<Measure> = {
	name: "measures",
	columns: Object.keys(row.shape),
	numbers: [],
	read: row,
	write: (measure) => ({
		...measure,
		caveats: cellOf(measure.caveats),
		terms: cellOf(measure.terms),
		related: cellOf(measure.related),
	}),
};
