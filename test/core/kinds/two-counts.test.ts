import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

test.each([
	[
		"can we compare 38,685 with 30,925?",
		"The 38,685 and the 30,925 do not compare: what was counted, the area and the year differ",
	],
	[
		"is the 38,685 comparable with the 30,925 of two years before",
		"The 38,685 and the 30,925 do not compare: what was counted, the area and the year differ",
	],
	[
		"compare 1,568 and 3,797",
		"The 1,568 and the 3,797 do not compare: what was counted, the area and the year differ",
	],
])("%s: each is told for what it is, with no percentage (D26)", (text, finding) => {
	const it = answer(text);
	expect([it.kind, it.finding, it.changes]).toEqual(["compare", finding, []]);
	expect(it.text).not.toMatch(/%/);
	expect(it.figures.map(({ value }) => value)).toHaveLength(2);
	expect(answer(it.question.canonical).finding).toBe(finding);
});

test("two of one place are its change, and whose they are is told", () => {
	const it = answer("is 1,568 comparable with 1,356");
	expect(it.finding).toBe("Up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23");
	expect(it.notices[0]).toContain("1,568 and 1,356 read as figures for Kent");
});

test.each(["compare 1,569 and 1,437", "compare 99,999 and 88,888"])(
	"%s: numbers that nothing held has",
	(text) => {
		expect(answer(text).kind).toBe("clarify");
	},
);
