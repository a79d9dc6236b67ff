import { createHash } from "node:crypto";
import { BODIES, type Statement } from "../../core/statistics/statement.ts";
import { isFarAhead } from "../far-ahead.ts";
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
	if (!isAddress(source))
		return { problem: `'${source}' is no address; a source begins with https:// or http://` };
	const outlet = value("outlet");
	if (outlet === null) return { problem: "no outlet is given: who published the words" };
	const bodyName = value("body") ?? "other";
	const body = BODIES.find((one) => one === bodyName);
	if (body === undefined)
		return { problem: `'${bodyName}' is no kind of body; it is one of ${BODIES.join(", ")}` };
	const date = value("date");
	if (date !== null && !isDayOrMonth(date))
		return { problem: `'${date}' is no date such as 2023-02-22 or 2023-02` };
	if (date !== null && isFarAhead(date, setting.today)) return { problem: `'${date}' is yet to come` };
	const place = value("geography");
	const geography =
		place === null ? null : (setting.geographies.byId(place) ?? setting.geographies.byName(place));
	if (geography === undefined) return { problem: `'${place}' is no geography that is known` };
	const measure = value("measure");
	if (measure !== null && setting.measures.every(({ id }) => id !== measure))
		return { problem: `'${measure}' is no measure that is held` };
	const release = value("release");
	if (release !== null && setting.releases.every(({ id }) => id !== release))
		return { problem: `'${release}' is no release that is held` };
	const [start, end] = [value("period_start"), value("period_end")];
	if ((start === null) !== (end === null))
		return { problem: "a period needs both period_start and period_end" };
	const noDay = [start, end].find((day) => day !== null && !(day.length === 10 && isDayOrMonth(day)));
	if (noDay !== undefined) return { problem: `'${noDay}' is no day such as 2021-04-01` };
	if (start !== null && end !== null && end < start)
		return { problem: `the period ends on ${end}, before it starts on ${start}` };
	const hash = createHash("sha256").update(text).digest("hex");
	return {
		id: `statement-${hash.slice(0, 12)}`,
		text,
		speaker: value("speaker"),
		role: value("role"),
		organisation: value("organisation"),
		body,
		date,
		outlet,
		source,
		geography: geography?.id ?? null,
		period: start === null || end === null ? null : { start, end },
		measure,
		release,
		hash,
	};
}

const isAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

function isDayOrMonth(text: string): boolean {
	if (!DATE.test(text)) return false;
	try {
		Temporal.PlainDate.from(text.length === 7 ? `${text}-01` : text, { overflow: "reject" });
		return true;
	} catch {
		return false;
	}
}
