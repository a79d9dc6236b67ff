import { describe, expect, test } from "vitest";
import { type Break, breaksBetween, breaksWithin } from "../../../src/core/statistics/break.ts";
import { financialYear } from "../../../src/core/statistics/period.ts";

const SYSTEM: Break = {
	id: "gmp-2019",
	measure: null,
	geography: "greater-manchester",
	date: "2019-07-01",
	until: null,
	kind: "records-system",
	text: "A new records system.",
	short: "after a change of records system",
	source: "",
	comparable: false,
};
const INCOMPLETE: Break = {
	...SYSTEM,
	id: "incomplete",
	date: "2020-04-01",
	until: "2021-03-31",
	kind: "coverage",
};

const between = (it: Break, earlier: number, later: number) =>
	breaksBetween([it], "any", ["greater-manchester"], financialYear(earlier), financialYear(later)).length > 0;
const within = (it: Break, year: number) =>
	breaksWithin([it], "any", ["greater-manchester"], financialYear(year)).length > 0;

describe("a change that stays parts what was before from what comes after", () => {
	test.each([
		[2018, 2019, true],
		[2018, 2020, true],
		[2019, 2020, true],
		[2020, 2021, false],
		[2017, 2018, false],
	])("%i against %i: %s", (earlier, later, crosses) => {
		expect(between(SYSTEM, earlier, later)).toBe(crosses);
	});
});

describe("a figure incomplete for a year harms comparisons with that year, and no others", () => {
	test.each([
		[2019, 2020, true],
		[2020, 2021, true],
		[2019, 2021, false],
		[2018, 2019, false],
	])("%i against %i: %s", (earlier, later, crosses) => {
		expect(between(INCOMPLETE, earlier, later)).toBe(crosses);
	});
});

describe("what bears on a single year", () => {
	test.each([
		[SYSTEM, 2019, true],
		[SYSTEM, 2018, false],
		[SYSTEM, 2020, false],
		[INCOMPLETE, 2020, true],
		[INCOMPLETE, 2021, false],
		[{ ...SYSTEM, date: "2019-04-01" }, 2019, false],
		[{ ...SYSTEM, kind: "regime" as const }, 2019, false],
	])("%#", (it, year, bears) => {
		expect(within(it, year)).toBe(bears);
	});

	test("another measure or place is not touched", () => {
		const own = { ...SYSTEM, measure: "foi" };
		expect(breaksWithin([own], "other", ["greater-manchester"], financialYear(2019))).toEqual([]);
		expect(breaksWithin([SYSTEM], "any", ["kent"], financialYear(2019))).toEqual([]);
	});
});
