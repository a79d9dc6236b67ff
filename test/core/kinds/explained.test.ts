import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());
const answer = asking(data);

const [, ...rows] = readFileSync(new URL("../../answers.tsv", import.meta.url), "utf8")
	.trimEnd()
	.split("\n");
const asked = rows.map((row) => row.split("\t").slice(1, 3));

/** The usual measure goes without saying, also where only another has figures. */
const OF_ANOTHER = "West Yorkshire 2023/24";

test("what stands behind Explain tells the working of the answer above it, of whatever kind", () => {
	const wrong = asked.flatMap(([text = "", before = ""]) => {
		const it = answer(text, { style: "sentence", ...(before === "" ? {} : { previous: before }) });
		const { canonical } = it.question;
		if (it.working.length === 0 || canonical.startsWith("explain ") || canonical === OF_ANOTHER) return [];
		const told = answer(`explain ${canonical}`);
		const isTold = told.kind === "explain" && it.working.every((line) => told.lines.includes(line));
		return isTold ? [] : [`${it.kind}: ${canonical}`];
	});
	expect(wrong).toEqual([]);
}, 120_000);

test.each([
	"check Kent recorded 381 offences in 2016/17. Cumbria recorded 402 in 2021/22.",
	"check Offences have doubled in five years in Northern Ireland",
	`check ${"Kent recorded 381 offences in 2016/17. ".repeat(60).trim()}`,
])("a check is explained number by number: %.60s", (text) => {
	const { working, question } = answer(text);
	const { kind, lines, about, next } = answer(`explain ${question.canonical}`);
	expect([kind, about]).toEqual(["explain", "How this was worked out · Check of figures"]);
	expect(lines).toEqual(working);
	expect(next).toEqual([{ label: "The Answer", question: question.canonical }]);
});

test.each(["explain check", "explain the check"])("“%s” asks what", (text) => {
	expect(answer(text).kind).toBe("clarify");
});
