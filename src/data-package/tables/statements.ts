import { z } from "zod";
import type { Statement } from "../../core/statistics/statement.ts";
import { optional, required } from "../cell.ts";
import { address, day, dayOrMonth, id, oneOf, sha256, text, wholeNumber } from "../cell-kinds.ts";
import { cell, type Table } from "../table.ts";

const BODIES = ["force", "charity", "government", "commissioner", "regulator", "company", "other"] as const;

const row = z.object({
	id: required(id),
	text: required(text),
	speaker: optional(text),
	role: optional(text),
	organisation: optional(text),
	body: required(oneOf(BODIES)),
	date: optional(dayOrMonth),
	outlet: required(text),
	source: required(address),
	geography: optional(id),
	period_start: optional(day),
	period_end: optional(day),
	measure: optional(id),
	release: optional(id),
	position: required(wholeNumber),
	hash: required(sha256),
});

/** A period with one end missing reads as none; `checks/statements.ts` refuses such a row. */
const periodOf = (start: string | null, end: string | null) =>
	start === null || end === null ? null : { start, end };

export const statements: Table<Statement> = {
	name: "statements",
	columns: Object.keys(row.shape),
	numbers: ["position"],
	read: row.transform(({ period_start, period_end, ...rest }) => ({
		...rest,
		period: periodOf(period_start, period_end),
	})),
	write: ({ period, ...rest }) => ({
		...rest,
		speaker: cell(rest.speaker),
		role: cell(rest.role),
		organisation: cell(rest.organisation),
		date: cell(rest.date),
		geography: cell(rest.geography),
		period_start: cell(period?.start ?? null),
		period_end: cell(period?.end ?? null),
		measure: cell(rest.measure),
		release: cell(rest.release),
		position: cell(rest.position),
	}),
};
