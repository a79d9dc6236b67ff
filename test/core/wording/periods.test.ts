import { describe, expect, test } from "vitest";
import {
	calendarYear,
	financialYear,
	quarter,
	spanning,
	yearEnding,
} from "../../../src/core/statistics/period.ts";
import {
	firstMention,
	labelWithSpan,
	listed,
	periodInStyle,
	periodLabel,
	withArticles,
} from "../../../src/core/wording/periods.ts";

const YEAR = financialYear(2021);
const SIX = spanning(financialYear(2016), YEAR);
const STYLES = ["2021/22", "2021-22", "year to March 2022"] as const;

test("D17: the full span at first mention", () => {
	expect(labelWithSpan(YEAR)).toBe("2021/22 (April 2021 to March 2022)");
	expect(STYLES.map((years) => firstMention(YEAR, years))).toEqual([
		"2021/22 (April 2021 to March 2022)",
		"2021-22 (April 2021 to March 2022)",
		"the year to March 2022",
	]);
});

describe("D20: a financial year is never written as a calendar year", () => {
	test.each(STYLES)("in the style %s", (years) => {
		for (const period of [YEAR, SIX, financialYear(1999)]) {
			expect(periodInStyle(period, years)).not.toMatch(/^(?:19|20)\d\d$/);
		}
	});

	test("spans of several years", () => {
		expect(STYLES.map((years) => periodInStyle(SIX, years))).toEqual([
			"2016/17 to 2021/22",
			"2016-17 to 2021-22",
			"the six years to March 2022",
		]);
	});

	test("the turn of a century", () => {
		expect(periodLabel(financialYear(1999))).toBe("1999/00");
	});
});

test.each([
	[calendarYear(2015), "2015 (calendar year)", "2015 (January to December 2015)"],
	[yearEnding(2022, 9), "year ending September 2022", "the year ending September 2022"],
	[quarter(2021, 4), "January to March 2022", "January to March 2022"],
	[
		spanning(calendarYear(2013), calendarYear(2015)),
		"2013 to 2015 (calendar years)",
		"2013 to 2015 (January 2013 to December 2015)",
	],
])("other periods: %o", (period, label, first) => {
	expect(periodLabel(period)).toBe(label);
	expect(firstMention(period, "year to March 2022")).toBe(first);
});

test("names in a row", () => {
	expect(listed(["Gwent", "North Wales", "South Wales"])).toBe("Gwent, North Wales and South Wales");
	expect(listed(["Gwent"])).toBe("Gwent");
	expect(listed([])).toBe("");
});

test.each([
	["2,073 offences in year ending June 2019", "2,073 offences in the year ending June 2019"],
	["down 58 on 2,131 in year ending June 2018", "down 58 on 2,131 in the year ending June 2018"],
	[
		"year ending June 2018 against year ending June 2017",
		"the year ending June 2018 against the year ending June 2017",
	],
	["Tables, year ending June 2019: sheet P1", "Tables, year ending June 2019: sheet P1"],
	["in the year ending June 2019", "in the year ending June 2019"],
	["in 2021/22", "in 2021/22"],
])("twelve months have their article inside a sentence: %s", (text, said) => {
	expect(withArticles(text)).toBe(said);
});
