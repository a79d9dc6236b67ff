import { createHash } from "node:crypto";
import type { Statement } from "../../core/statistics/statement.ts";
import type { ImportSetting } from "../importer.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";

export const COLUMNS = [
	"text",
	"speaker",
	"role",
	"organisation",
	"body",
	"date",
	"outlet",
	"source",
	"geography",
	"period_start",
	"period_end",
	"measure",
	"release",
] as const;

export type StatementColumn = (typeof COLUMNS)[number];

export const BODIES: readonly Statement["body"][] = [
	"force",
	"charity",
	"government",
	"commissioner",
	"regulator",
	"company",
	"other",
];

const DATE = /^\d{4}-\d\d(?:-\d\d)?$/;

/** The words stay as they are, character for character; everything around them is trimmed (D37). */
export function readStatement(
	row: Row,
	heading: readonly string[],
	setting: ImportSetting,
): Omit<Statement, "position"> | { readonly problem: string } {
	const cell = (name: StatementColumn) => row.cells[heading.indexOf(name)];
	const value = (name: StatementColumn): string | null => cellText(cell(name)) || null;
	const text = cell("text");
	if (typeof text !== "string" || text.trim() === "") return { problem: "there are no words in it" };
	const source = value("source");
	if (source === null) return { problem: "no source is given" };
	const bodyName = value("body") ?? "other";
	const body = BODIES.find((one) => one === bodyName);
	if (body === undefined)
		return { problem: `'${bodyName}' is no kind of body; it is one of ${BODIES.join(", ")}` };
	const date = value("date");
	if (date !== null && !DATE.test(date))
		return { problem: `'${date}' is no date such as 2023-02-22 or 2023-02` };
	const place = value("geography");
	const geography =
		place === null ? null : (setting.geographies.byId(place) ?? setting.geographies.byName(place));
	if (geography === undefined) return { problem: `'${place}' is no geography that is known` };
	const measure = value("measure");
	if (measure !== null && setting.measures.every(({ id }) => id !== measure))
		return { problem: `'${measure}' is no measure that is held` };
	const [start, end] = [value("period_start"), value("period_end")];
	if ((start === null) !== (end === null))
		return { problem: "a period needs both period_start and period_end" };
	const hash = createHash("sha256").update(text).digest("hex");
	return {
		id: `statement-${hash.slice(0, 12)}`,
		text,
		speaker: value("speaker"),
		role: value("role"),
		organisation: value("organisation"),
		body,
		date,
		outlet: value("outlet") ?? "",
		source,
		geography: geography?.id ?? null,
		period: start === null || end === null ? null : { start, end },
		measure,
		release: value("release"),
		hash,
	};
}
