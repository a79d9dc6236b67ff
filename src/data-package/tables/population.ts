import { z } from "zod";
import type { Population } from "../../core/statistics/data-set.ts";
import { optional, required } from "../cell.ts";
import { id, wholeNumber } from "../cell-kinds.ts";
import { cell, type Table } from "../table.ts";

const row = z.object({
	geography: required(id),
	mid_year: required(wholeNumber),
	all: required(wholeNumber),
	under18: optional(wholeNumber),
	release: required(id),
});

export const population: Table<Population> = {
	name: "population",
	columns: Object.keys(row.shape),
	numbers: ["mid_year", "all", "under18"],
	read: row.transform(({ mid_year, ...rest }) => ({ ...rest, midYear: mid_year })),
	write: ({ midYear, ...rest }) => ({
		...rest,
		mid_year: cell(midYear),
		all: cell(rest.all),
		under18: cell(rest.under18),
	}),
};
