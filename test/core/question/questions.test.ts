import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { QuestionParts } from "../../../src/core/question/parts.ts";
import { readQuestion } from "../../../src/core/question/read-question.ts";
import { publishedData } from "../../support/published-data.ts";
import { readingInWords } from "../../support/reading-words.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());

const [head = "", ...lines] = readFileSync(join(import.meta.dirname, "../../questions.tsv"), "utf8")
	.trimEnd()
	.split("\n");
const columns = head.split("\t");
const rows = lines.map((line) => {
	const cells = line.split("\t");
	return columns.map((_, at) => cells[at] ?? "");
});

function read(text: string, after: string, style: QuestionParts["style"]): QuestionParts {
	const reader = { style, data, today: "2026-11-24" };
	return readQuestion(text, after === "" ? reader : { ...reader, previous: readQuestion(after, reader) });
}

test("the corpus has the columns the tests read", () => {
	expect(columns).toEqual(["text", "after", "geographies", "period", "measure", "kind", "options"]);
	expect(rows.length).toBeGreaterThan(500);
});

test.each(rows)("“%s” after “%s”", (text = "", after = "", ...expected) => {
	for (const style of text === "" ? (["sentence"] as const) : (["command", "sentence"] as const)) {
		const { geographies, period, measure, kind, options } = readingInWords(read(text, after, style));
		expect([geographies, period, measure, kind, options]).toEqual(expected);
	}
});
