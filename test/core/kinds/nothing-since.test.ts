import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a change since the latest year held", () => {
	test.each([
		["which of lincs and leics grew faster since 2017/18", "compare Lincolnshire vs Leicestershire"],
		["change hampshire since 2017", "change Hampshire and Isle of Wight"],
	])("%s is not that of the year before", (text, question) => {
		const it = answer(text);
		expect(it.kind).toBe("not-held");
		expect(it.finding).toMatch(/in 2018\/19\.$/);
		expect(it.choices).toEqual([
			{ label: "Home Office Measure", question: `${question} 2017/18 vs 2022/23 obscene publications` },
			{ label: "2017/18 on 2016/17", question: `${question} 2016/17 vs 2017/18` },
		]);
	});

	test.each([
		["change hampshire since 2016", "change"],
		["change hampshire 2017", "change"],
		["which of lincs and leics grew faster since 2017/18 home office", "compare"],
	])("%s is told", (text, kind) => {
		expect(answer(text).kind).toBe(kind);
	});
});

describe("which of several moved faster", () => {
	test.each([
		[
			"which of lincs and leics grew faster since 2017/18 home office",
			"The bigger rise by percentage: Lincolnshire (129.8%); by number: Leicestershire (426).",
		],
		[
			"kent and essex which rose fastest since 2016",
			"Which shows the bigger rise cannot be told: not all of them compare between these years.",
		],
		["kent vs gmp which fell faster since 2021 home office", "None of them shows a fall."],
	])("%s", (text, line) => {
		const it = answer(text);
		expect(it.lines).toContain(line);
		expect(it.notices.join()).not.toContain("Not understood");
	});
});

test("a year beside the one that was asked before, which is not held, is said not to be", () => {
	const it = answer("split by force then compare with the year before", {
		style: "sentence",
		previous: "total Wales 2023/24 child sexual abuse image offences home office",
	});
	expect(it.notices).toContain("Shown is 2023/24; this count holds no figure for 2022/23");
});
