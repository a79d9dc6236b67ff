import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a number is looked up where it may say which place or year is meant", () => {
	test("of two places named, which it is of", () => {
		const it = answer("west mids police or west mids region - which one is the 1,822");
		expect(it.finding).toBe("West Midlands 1,822, the West Midlands region 3,801 in 2023/24");
		expect(it.notices[0]).toMatch(/^1,822 is the figure for West Midlands in 2023\/24, /);
		expect(answer("kent or essex, which is the 1,356?").notices[0]).toMatch(
			/^1,356 is the figure for Kent in 2021\/22, /,
		);
	});

	test("a number of none of them is told to be held against nothing", () => {
		expect(answer("kent or essex, which is the 9,999?").notices.join()).toContain(
			"9,999 was typed and is held against nothing here",
		);
	});

	test.each([
		["can u explain what the 30,925 is", "explain", "uk", "2021/22"],
		["where is the 38,685 from", "source", "england-and-wales", "2023/24"],
	])("of no place: %s", (text, kind, place, year) => {
		const it = answer(text);
		expect(it.kind).toBe(kind);
		expect(it.question.geographies).toEqual([place]);
		expect(it.question.periods.map(({ label }) => label)).toEqual([year]);
	});

	test("a force and the region it lies in are not told together", () => {
		for (const text of [
			"west midlands police and west midlands region 2021/22",
			"west mids police or west mids region - which one is the 1,822",
		])
			expect(answer(text).text).not.toMatch(/Published for .* together/);
	});
});

describe("figures typed beside their years and asked about are each held against the one held", () => {
	test("the one that is wrong is told", () => {
		const it = answer(
			"cumbria 2019/20 223 cumbria 2020/21 265 cumbria 2021/22 307 - are these three still right",
		);
		expect(it.kind).toBe("check");
		expect(it.table?.rows.map(([, verdict]) => verdict)).toEqual(["Holds", "Does not hold", "Holds"]);
	});

	test("typed alone, one that is not the one held is told", () => {
		expect(answer("cumbria 2019/20 223 cumbria 2020/21 265").notices.join()).toContain("265 was typed");
	});
});

describe("a place is printed back as it was typed", () => {
	test("with its accent, where it has one", () => {
		expect(answer("Ynys Môn 2016/17").notices.join()).toContain("Ynys Môn is policed by North Wales Police");
		expect(answer("Ynys Mon 2016/17").notices.join()).toContain("Ynys Mon is policed by North Wales Police");
	});
});
