import { afterAll, describe, expect, test } from "vitest";
import { FEW } from "../../../src/core/wording/few.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("where figures come from (D17, D36)", () => {
	test.each([
		[
			"calendar years",
			"total wales calendar 2013 to 2015",
			"2013 to 2015 (calendar years) is January 2013 to December 2015",
		],
		[
			"several releases of one year are told together, oldest first",
			"biggest percentage rise 2017/18",
			"2017/18 from those of 13 September 2018, December 2021, 22 February 2023 and March 2024",
		],
		["one other release", "trend kent", "2017/18, 2021/22 and 2022/23 from that of March 2024"],
	])("%s", (_, text, words) => {
		expect(answer(text).provenance).toContain(words);
	});

	test("nothing is from “that” of a release before one is named", () => {
		const texts = [
			"compare uk calendar 2013 vs 2015/16",
			"cumbria vs north west 2021/22",
			"kent vs essex 2022/23",
		];
		for (const text of texts)
			expect(answer(text).provenance).not.toMatch(/requests; .* from th(?:at|ose) of/);
	});
});

test("a count under five is thought of wherever it is shown (D13)", () => {
	for (const text of [
		"angles code 86 2022/23",
		"share of city of london 2021 code 86",
		"per head code 86 2021",
		"city of london 2013/14 code 86",
		"city of london 2021",
		"london region code 86 2021",
		"record city of london code 86 2013",
		"compare city of london with the national average 2021 code 86",
	])
		expect(answer(text).caveats, text).toContain(FEW);
	expect(answer("kent 2021").caveats).not.toContain(FEW);
});

test("a break of one force inside an area is not told as the area's own (D24)", () => {
	const row = answer("trend uk").table?.rows.find(([year]) => year === "2021/22");
	expect(row?.at(-1)).toBe(
		"up 5,644 (22.3%), not comparable for Thames Valley (a figure that looks incomplete)",
	);
	const own = answer("trend thames valley").table?.rows.find(([year]) => year === "2021/22");
	expect(own?.at(-1)).toBe("up 618 (206.0%), on a figure that looks incomplete");
});

test("a number out of all is told in words that agree", () => {
	expect(answer("rank wales 2021 code 86").lines).toContain("Ranked: all four forces in Wales.");
	expect(answer("rate kent and essex code 86 2021").lines).toContain("With a rate: both.");
});

test("the years held: a place shared is joint, and the last of them is the other extreme", () => {
	const shared = answer("record city of london code 86");
	expect(shared.table?.rows).toContainEqual(["2022/23", "4", "joint second"]);
	expect(answer("record low kent code 86").finding).toBe(
		"1,738 in 2022/23 is not the lowest but the highest in the 11 years held (2012/13 to 2022/23); the lowest is 136 in 2012/13",
	);
});

test("falls that are counted come first in the table", () => {
	const [first] = answer("how many forces saw a fall code 86 2022/23").table?.rows ?? [];
	expect(first?.[0]).toBe("Avon and Somerset");
});
