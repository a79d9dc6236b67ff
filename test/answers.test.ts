import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { asking } from "./support/asking.ts";
import { withDataSet } from "./support/data-set.ts";

type Row = Readonly<Record<string, string>>;

/** The rows of a table of tab-separated values, by the names of its columns. */
function rowsOf(file: string): readonly Row[] {
	const [head = "", ...lines] = readFileSync(join(import.meta.dirname, file), "utf8")
		.trimEnd()
		.split("\n");
	const columns = head.split("\t");
	return lines.map((line) => {
		const cells = line.split("\t");
		return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""]));
	});
}

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

/**
 * What reporters ask, and what the answer is about: its kind, geographies by id and periods by label, with commas between;
 * the measure where it is not the first. `both`: typed as a command and said in a message; `thread`: said after `before`.
 */
describe("what is asked is answered, typed as a command and said in a message", () => {
	const rows = rowsOf("answers.tsv");
	const asked = rows.flatMap((row) => [
		...(row["surface"] === "both" ? [{ row, style: "command" as const }] : []),
		{ row, style: "sentence" as const },
	]);

	test("there are many", () => {
		expect(rows.length).toBeGreaterThan(200);
	});

	test.each(asked)("$style: $row.before $row.text", ({ row, style }) => {
		const { text = "", before = "", kind, geographies, periods, measure = "" } = row;
		const it = answer(text, { style, ...(before === "" ? {} : { previous: before }) });
		expect({
			kind: it.kind,
			geographies: it.question.geographies.join(),
			periods: it.question.periods.map((period) => period.label).join(),
			measure: measure === "" ? "" : it.question.measure,
		}).toEqual({ kind, geographies, periods, measure });
	});
});

/** How each kind that is read may be answered; those that are not here are not for the core to answer. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
	"": ["figure", "total", "trend", "change", "compare", "clarify", "not-held", "help"],
	figure: ["figure", "total", "trend", "clarify", "not-held"],
	total: ["total"],
	trend: ["trend", "not-held"],
	chart: ["trend"],
	csv: ["trend", "figure"],
	change: ["change", "compare", "not-held"],
	compare: ["compare", "not-held"],
	rank: ["rank"],
	rate: ["rate", "not-held"],
	count: ["count"],
	record: ["record"],
	share: ["share", "clarify", "not-held"],
	quote: ["quote"],
	source: ["source"],
	explain: ["explain", "clarify"],
	definition: ["definition"],
	list: ["list"],
	contact: ["contact"],
	angles: ["angles"],
	pack: ["pack"],
	help: ["help"],
	about: ["about"],
	greeting: ["greeting", "help"],
	thanks: ["thanks"],
	images: ["refused"],
	"personal-data": ["refused"],
	forecast: ["out-of-scope"],
	cause: ["out-of-scope"],
	"below-force": ["out-of-scope"],
	"story-writing": ["out-of-scope"],
	"other-subject": ["out-of-scope"],
	"quote-edit": ["out-of-scope"],
	convictions: ["not-held"],
	"not-a-force": ["not-held"],
};

describe("what is read is answered as such", () => {
	const rows = rowsOf("questions.tsv").filter((row) => (row["kind"] ?? "") in ANSWERS);

	test("there are many", () => {
		expect(rows.length).toBeGreaterThan(500);
	});

	test.each(rows)("$after $text: $kind", (row) => {
		const { text = "", after = "", kind = "" } = row;
		for (const style of ["command", "sentence"] as const) {
			const it = answer(text, { style, ...(after === "" ? {} : { previous: after }) });
			const ofOne = it.notices.some((notice) => / one police force: | are not told apart: /.test(notice));
			expect(ofOne ? ["change", "figure"] : ANSWERS[kind]).toContain(it.kind);
		}
	});
});
