import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("what the change of one place is held against is told, with both counts", () => {
	test.each([
		[
			"did kent rise by more than 10%",
			"Yes, up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23",
		],
		[
			"did kent rise by more than 20%",
			"No, up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23",
		],
		["is kent up more than 10%", "Yes, up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23"],
		[
			"did kent rise by 10% or more",
			"Yes, up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23",
		],
		[
			"did kent fall by more than 20 since 2016",
			"No, up 1,187 (311.5%) in six years: from 381 in 2016/17 to 1,568 in 2022/23",
		],
		[
			"did wales rise by at least 1% in 2017/18",
			"Yes, up 21 (1.5%) in a year: from 1,437 in 2016/17 to 1,458 in 2017/18",
		],
		[
			"did wales rise by more than 21 in 2017/18",
			"No, up 21 (1.5%) in a year: from 1,437 in 2016/17 to 1,458 in 2017/18",
		],
	])("%s", (question, finding) => {
		const { kind, finding: told, question: asked } = answer(question);
		expect([kind, told]).toEqual(["change", finding]);
		expect(answer(asked.canonical).finding).toBe(finding);
	});

	test.each([
		["did kent rise by more than 10% in 2021", "It cannot be told whether it rose by more than 10%."],
		[
			"did city of london rise by more than 10% code 86 2022/23",
			"It cannot be told whether it rose by more than 10%: the earlier count is too small.",
		],
	])("%s cannot be told", (question, line) => {
		const { finding, lines } = answer(question);
		expect(finding).not.toMatch(/^(?:Yes|No),/);
		expect(lines).toContain(line);
	});

	test.each([
		[
			"has kent ever risen by more than 200",
			"It rose by more than 200 in two of the two changes of a year that can be told: 2017/18 (from 381 to 1,042) and 2022/23 (from 1,356 to 1,568).",
		],
		[
			"has kent ever risen by more than 700",
			"It rose by more than 700 in none of the two changes of a year that can be told.",
		],
	])("%s", (question, line) => {
		const { kind, lines, question: asked } = answer(question);
		expect(kind).toBe("trend");
		expect(lines).toContain(line);
		expect(answer(asked.canonical).lines).toContain(line);
	});

	test.each([
		"did kent rise by nearly 10%",
		"has kent gone up 10% since 2021",
		"did kent go up by nearly a third",
	])("%s is checked", (question) => {
		expect(answer(question).kind).toBe("check");
	});

	test.each(["did kent rise", "how much did kent rise", "how did you get the 15.6% rise in kent"])(
		"%s is held against nothing",
		(question) => {
			expect(answer(question).finding).toMatch(/^Up 212 /);
		},
	);
});
