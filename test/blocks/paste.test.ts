import { expect, test } from "vitest";
import { pasteMessage } from "../../src/blocks/paste.ts";
import { problemsIn } from "../../src/blocks/problems-in.ts";
import { FIGURE } from "../support/answers.ts";

test("a line of a published figure stands alone", () => {
	const { text, blocks } = pasteMessage(FIGURE);
	expect(text).toBe(FIGURE.copy);
	expect(blocks.map(({ type }) => type)).toEqual(["rich_text"]);
});

test.each([
	["derived", "It is worked out from published figures, not published itself."],
	["summed", "It is added up here from published figures, not published as a total."],
] as const)("below that of a %s figure stands how it came about", (status, told) => {
	const { text, blocks } = pasteMessage({
		...FIGURE,
		figures: FIGURE.figures.map((it) => ({ ...it, status })),
	});
	expect(text).toBe(`${FIGURE.copy}\n${told}`);
	expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "context"]);
	expect(JSON.stringify(blocks[0])).not.toContain(told);
	expect(problemsIn(blocks, "message")).toEqual([]);
});

test("below that of a doubtful one stands what makes it so", () => {
	const warnings = ["Kent’s <300> for 2020/21 looks like an incomplete answer."];
	const { text, blocks } = pasteMessage({ ...FIGURE, warnings });
	expect(text).toContain("Kent’s &lt;300&gt;");
	expect(JSON.stringify(blocks[1])).toContain("looks like an incomplete answer");
});
