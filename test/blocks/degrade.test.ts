import { expect, test } from "vitest";
import { answerMessage } from "../../src/blocks/answer.ts";
import { forms } from "../../src/blocks/degrade.ts";
import { FIGURE, RANK, REFUSED, TREND } from "../support/answers.ts";

const formsOf = (answer: typeof FIGURE) => [...forms(answerMessage(answer, { privately: true }))];

test.each([
	["a figure", FIGURE, ["table", "rich_text", ""]],
	["a trend", TREND, ["data_visualization", "rich_text", ""]],
	["a ranking", RANK, ["data_table", "rich_text", ""]],
])("%s has three forms, the fullest first", (_, answer, newest) => {
	const all = formsOf(answer);
	expect(all).toHaveLength(3);
	for (const [at, type] of newest.entries())
		expect(all[at]?.blocks.some((block) => block.type === type)).toBe(type !== "");
	expect(all.at(-1)).toMatchObject({ text: answer.text, blocks: [] });
});

test("without newer blocks there is nothing between it and its text", () => {
	expect(formsOf(REFUSED)).toHaveLength(2);
});

test("the simpler form of a table keeps every figure, in columns", () => {
	const [, simpler] = formsOf(FIGURE);
	const text = JSON.stringify(
		simpler?.blocks.find((block) => JSON.stringify(block).includes("preformatted")),
	);
	expect(text).toContain(
		[
			"Compared with               Offences  Change to 307",
			"2020/21, the year before    255       up 52 (20.4%)",
			"2016/17, five years before  148       up 159 (107.4%)",
		].join("\\n"),
	);
});

test("the simpler form of a chart says its figures", () => {
	const text = JSON.stringify(formsOf(TREND)[1]?.blocks);
	expect(text).toContain("2016/17         148");
	expect(text).toContain("2022/23         371");
});

test("of a long ranking the first are shown and the rest counted", () => {
	const text = JSON.stringify(formsOf(RANK)[1]?.blocks);
	expect(text).toContain("1,500");
	expect(text).toContain("25 of 48 rows shown; the CSV has all.");
});

test("a form that has lost rows asks for the file with all of them, and no other does", () => {
	expect(formsOf(RANK).map(({ needsFile }) => needsFile === true)).toEqual([false, true, true]);
	expect(formsOf(FIGURE).map(({ needsFile }) => needsFile === true)).toEqual([false, false, false]);
});

test("what is folded up goes before anything else does", () => {
	const [full, simpler] = formsOf(FIGURE);
	const types = (blocks: readonly { readonly type: string }[] = []) => blocks.map(({ type }) => type);
	expect(types(full?.blocks)).toContain("container");
	expect(types(simpler?.blocks)).not.toContain("container");
});

test("a form that breaks a limit is left out", () => {
	const message = {
		text: "all of it",
		blocks: [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3_001) } }],
	};
	expect([...forms(message)]).toEqual([{ text: "all of it", blocks: [] }]);
});
