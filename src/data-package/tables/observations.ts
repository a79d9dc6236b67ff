import { z } from "zod";
import { type Observation, STATUSES } from "../../core/statistics/observation.ts";
import { optional, required, textOrEmpty } from "../cell.ts";
import { day, id, oneOf, text, wholeNumber } from "../cell-kinds.ts";
import { cell, type Table } from "../table.ts";

const row = z.object({
	measure: required(id),
	geography: required(id),
	period_start: required(day),
	period_end: required(day),
	release: required(id),
	value: optional(wholeNumber),
	low: optional(wholeNumber),
	high: optional(wholeNumber),
	status: required(oneOf(STATUSES)),
	working: textOrEmpty,
	note: textOrEmpty,
	locator: required(text),
});

export const observations: Table<Observation> = {
	name: "observations",
	columns: Object.keys(row.shape),
	numbers: ["value", "low", "high"],
	read: row.transform(({ period_start, period_end, ...rest }) => ({
		...rest,
		period: { start: period_start, end: period_end },
	})),
	write: ({ period, ...rest }) => ({
		...rest,
		period_start: period.start,
		period_end: period.end,
		value: cell(rest.value),
		low: cell(rest.low),
		high: cell(rest.high),
	}),
};
