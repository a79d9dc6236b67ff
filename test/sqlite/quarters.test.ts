import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/core/statistics/observation.ts";
import {
	calendarYear,
	financialYear,
	type Period,
	quarter,
	samePeriod,
	yearEnding,
} from "../../src/core/statistics/period.ts";
import { quartersIn } from "../../src/sqlite/data-set/spans.ts";
import { opened, realContent } from "./built.ts";
import { count, quarters, record, SHOPLIFTING } from "./imported.ts";

const content = realContent();
const [first, second] = [record("r-one", "2023-10-19"), record("r-two", "2024-01-25")];
const withFigures = (observations: readonly Observation[]) =>
	opened({
		...content,
		measures: [...content.measures, ...first.measures],
		releases: [...content.releases, first.release, second.release],
		observations,
	});

describe("a year is the sum of its four quarters", () => {
	const data = withFigures([
		...quarters("cumbria", 2020, [10, 20, 30, 40], "r-one"),
		...quarters("cumbria", 2021, [-1, 2, 3, 4], "r-one"),
		...quarters("cumbria", 2021, [1, 2, 3, 5], "r-two"),
		...quarters("cumbria", 2022, [5], "r-two"),
		...quarters("kent", 2021, [1, null, 3, 4], "r-one"),
	]);
	const value = (geography: string, period: Period) =>
		data.observation(SHOPLIFTING, geography, period)?.value;

	test("financial, calendar, ending with any quarter", () => {
		expect(value("cumbria", financialYear(2020))).toBe(100);
		expect(value("cumbria", financialYear(2021))).toBe(11);
		expect(value("cumbria", calendarYear(2021))).toBe(40 + 1 + 2 + 3);
		expect(value("cumbria", yearEnding(2021, 9))).toBe(30 + 40 + 1 + 2);
		expect(value("cumbria", yearEnding(2022, 6))).toBe(2 + 3 + 5 + 5);
	});

	test("with its working, the newest release in it and the cell of each quarter", () => {
		expect(data.observation(SHOPLIFTING, "cumbria", calendarYear(2021))).toMatchObject({
			status: "derived",
			working: "40 + 1 + 2 + 3 = 46",
			release: "r-two",
			locator:
				"sheet 'S', cell H2101 | sheet 'S', cell H2104 | sheet 'S', cell H2107 | sheet 'S', cell H2110",
		});
	});

	test("as it was: negative counts are counts", () => {
		expect(data.at("2023-12-01").observation(SHOPLIFTING, "cumbria", financialYear(2021))?.value).toBe(8);
		expect(
			data.vintages(SHOPLIFTING, "cumbria", financialYear(2021)).map((one) => [one.release, one.value]),
		).toEqual([
			["r-two", 11],
			["r-one", 8],
		]);
		expect(data.vintages(SHOPLIFTING, "cumbria", financialYear(2020)).map((one) => one.release)).toEqual([
			"r-one",
		]);
	});

	test("not of three quarters, of no year, of two years, of a month", () => {
		expect(value("cumbria", financialYear(2022))).toBeUndefined();
		expect(value("cumbria", { start: "2021-02-01", end: "2022-01-31" })).toBeUndefined();
		expect(value("cumbria", { start: "2020-04-01", end: "2022-03-31" })).toBeUndefined();
		expect(value("cumbria", { start: "2021-04-01", end: "2021-04-30" })).toBeUndefined();
	});

	test("absent where a quarter is absent", () => {
		expect(data.observation(SHOPLIFTING, "kent", financialYear(2021))).toMatchObject({
			value: null,
			status: "missing",
			working: "",
		});
	});

	test("in a series beside its quarters, and across", () => {
		const years = data
			.series(SHOPLIFTING, "cumbria")
			.filter(({ period }) => samePeriod(period, financialYear(Number(period.start.slice(0, 4)))));
		expect(years.map(({ period, value: sum }) => [period.start, sum])).toEqual([
			["2020-04-01", 100],
			["2021-04-01", 11],
		]);
		expect(data.series(SHOPLIFTING, "cumbria")).toHaveLength(9 + 2);
		expect(data.across(SHOPLIFTING, financialYear(2021)).map((one) => [one.geography, one.value])).toEqual([
			["cumbria", 11],
			["kent", null],
		]);
	});
});

test("a printed year stands against quarters of the same or an earlier release, not of a newer", () => {
	const data = withFigures([
		...quarters("cumbria", 2020, [10, 20, 30, 40], "r-one"),
		count("cumbria", financialYear(2020), 101, "r-one"),
		...quarters("kent", 2020, [1, 1, 1, 1], "r-two"),
		count("kent", financialYear(2020), 5, "r-one"),
	]);
	expect(data.observation(SHOPLIFTING, "cumbria", financialYear(2020))).toMatchObject({
		value: 101,
		status: "published",
	});
	expect(data.observation(SHOPLIFTING, "kent", financialYear(2020))).toMatchObject({
		value: 4,
		status: "derived",
	});
});

test("quarters that come one release at a time add up too", () => {
	const data = withFigures([
		...quarters("cumbria", 2020, [10, 20], "r-one"),
		...quarters("cumbria", 2020, [10, 21, 30, 40], "r-two").slice(1),
	]);
	expect(data.observation(SHOPLIFTING, "cumbria", financialYear(2020))).toMatchObject({
		value: 101,
		release: "r-two",
	});
});

test("sums are what adding up by hand gives", () => {
	const numbers = ["r-one", "r-two"].flatMap((release) =>
		[2019, 2020, 2021].flatMap((year) =>
			([1, 2, 3, 4] as const).map((part) => ({ release, period: quarter(year, part) })),
		),
	);
	const values = fc.array(fc.option(fc.integer({ min: -50, max: 9999 }), { freq: 4 }), {
		minLength: numbers.length,
		maxLength: numbers.length,
	});
	fc.assert(
		fc.property(values, (list) => {
			const rows = numbers.flatMap(({ release, period }, at) => {
				const value = list[at] ?? null;
				return value === null ? [] : [count("cumbria", period, value, release)];
			});
			const data = withFigures(rows);
			for (const end of [3, 6, 9, 12]) {
				for (const year of [2020, 2021, 2022]) {
					const period = yearEnding(year, end);
					const parts = quartersIn(period).map(
						(part) => rows.findLast((row) => samePeriod(row.period, part))?.value,
					);
					const sum = parts.includes(undefined)
						? undefined
						: parts.reduce<number>((all, part) => all + (part ?? 0), 0);
					expect(data.observation(SHOPLIFTING, "cumbria", period)?.value).toBe(sum);
				}
			}
		}),
		{ numRuns: 20 },
	);
});
