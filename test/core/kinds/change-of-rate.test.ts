import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("whether the rate of one place moved", () => {
	const moved = "p 14.5%, from 73.0 in 2021/22 to 83.5 in 2022/23: offences per 100,000 people";
	test.each([
		["has kent's rate risen by more than 10%", `Yes, u${moved}`],
		["has kent's rate risen by more than fifteen per cent", `No, u${moved}`],
		["has kent's rate risen by at least 14.5%", `No, u${moved.replace("14.5%", "14.485%")}`],
		["has kent's rate risen by at least 14.4%", `Yes, u${moved}`],
		["has kent's rate risen by more than 10", `Yes, u${moved}`],
		["has kent's rate risen by more than 11", `No, u${moved}`],
		["has kent's rate fallen by more than 5 per cent", `No, u${moved}`],
		["did kent's rate rise", `U${moved}`],
		["kent per head 2021/22 and 2022/23", `U${moved}`],
		[
			"change in kent's rate since 2017/18",
			"Up 46.0%, from 57.2 in 2017/18 to 83.5 in 2022/23: offences per 100,000 people",
		],
	])("%s", (text, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "rate", finding });
		expect(it.lines).toContain("1,568 offences ÷ 1,877,110 residents × 100,000 = 83.5 in 2022/23.");
		expect(answer(it.question.canonical).finding).toBe(finding);
	});

	test("after a rate in a thread", () => {
		const it = answer("has it risen by more than 10%", { previous: "rate Kent 2022/23" });
		expect(it.question.canonical).toBe("rate Kent 2021/22 vs 2022/23 rises by more than 10%");
	});

	test("without a population it is not told", () => {
		expect(answer("did scotland's rate rise by more than 10%")).toMatchObject({
			kind: "not-held",
			finding: "No number of people is held for Scotland in 2023/24, so no rate is given.",
		});
	});

	test("across a break no change is told", () => {
		const it = answer("has thames valley's rate risen by more than 10% in 2021/22");
		expect(it.finding).toBe("From 12.0 in 2020/21 to 36.4 in 2021/22: offences per 100,000 people");
		expect(it.lines).toContain("It cannot be told whether the rate rose by more than 10%.");
		expect(it.warnings.length).toBeGreaterThan(0);
	});

	test.each([
		["is kent above 50 per 100,000", "rate Kent 2022/23 more than 50 per 100,000 people"],
		["kent change 2022/23 and rate per head", "rate Kent 2022/23"],
		["did kent rise by more than 10%", "change Kent 2021/22 vs 2022/23 rises by more than 10%"],
	])("%s asks for something else", (text, question) => {
		expect(answer(text).question.canonical).toBe(question);
	});

	test.each([
		"which forces' rate rose by more than 10%",
		"how many forces rose per head",
		"rank forces by rise in rate",
	])("of many forces it is not counted or ranked by their counts instead: %s", (text) => {
		expect(answer(text).kind).toBe("clarify");
	});

	test("of no place it is asked of which", () => {
		expect(answer("the rate has risen by more than 10").finding).toBe("Which force or area?");
	});
});
