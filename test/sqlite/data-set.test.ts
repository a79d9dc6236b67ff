import { describe, expect, test } from "vitest";
import { calendarYear, financialYear, spanning } from "../../src/core/statistics/period.ts";
import { opened, realContent } from "./built.ts";

const FOI = "child-abuse-images-foi";
const CODE86 = "obscene-publications-86";
const data = opened(realContent());

test("the newest figure for a measure, a geography and a period", () => {
	expect(data.observation(FOI, "cumbria", financialYear(2021))).toEqual({
		measure: FOI,
		geography: "cumbria",
		period: { start: "2021-04-01", end: "2022-03-31" },
		value: 307,
		low: null,
		high: null,
		status: "published",
		release: "nspcc-foi-2023-02",
		working: "",
		note: "",
		locator:
			"https://www.nwemail.co.uk/news/23336425.child-abuse-image-crimes-recorded-cumbria-constabulary-rise/",
	});
});

test("what is not held is undefined or empty, whatever is asked", () => {
	expect(data.observation("knife-crime", "cumbria", financialYear(2021))).toBeUndefined();
	expect(data.observation(FOI, "narnia", financialYear(2021))).toBeUndefined();
	expect(data.observation(FOI, "cumbria", financialYear(1998))).toBeUndefined();
	expect(data.observation(FOI, "btp", financialYear(2021))).toBeUndefined();
	expect(data.vintages(FOI, "narnia", financialYear(2021))).toEqual([]);
	expect(data.series("knife-crime", "cumbria")).toEqual([]);
	expect(data.series(FOI, "narnia")).toEqual([]);
	expect(data.across(FOI, financialYear(1998))).toEqual([]);
	expect(data.across("knife-crime", financialYear(2021))).toEqual([]);
	expect(data.measure("knife-crime")).toBeUndefined();
	expect(data.geography("narnia")).toBeUndefined();
	expect(data.release("none")).toBeUndefined();
	expect(data.population("scotland", 2021)).toBeUndefined();
	expect(data.contact("cumbria")).toBeUndefined();
});

describe("a figure that stands in two releases", () => {
	test("the newest is given, all can be seen", () => {
		expect(data.observation(FOI, "uk", financialYear(2016))?.value).toBe(18574);
		expect(
			data.vintages(FOI, "uk", financialYear(2016)).map(({ value, release }) => [value, release]),
		).toEqual([
			[18574, "nspcc-foi-2023-02"],
			[18522, "nspcc-foi-2018-09"],
		]);
	});

	test.each([
		["2018-09-12", undefined],
		["2018-09-13", 18522],
		["2023-02-21", 18522],
		["2023-02-22", 18574],
		["2030-01-01", 18574],
	])("as of %s", (day, value) => {
		expect(data.at(day).observation(FOI, "uk", financialYear(2016))?.value).toBe(value);
	});
});

describe("as of a day", () => {
	test("only what was out is seen, in every list", () => {
		const then = data.at("2021-12-31");
		expect(then.asOf).toBe("2021-12-31");
		expect(then.hash).toBe(data.hash);
		expect(then.releases().map(({ id }) => id)).toEqual([
			"nspcc-foi-2016-09",
			"nspcc-foi-2018-09",
			"nspcc-foi-2021-12",
		]);
		expect(then.release("nspcc-foi-2023-02")).toBeUndefined();
		expect(then.series(FOI, "cumbria").map(({ value }) => value)).toEqual([null, 223, 255]);
		expect(then.across(CODE86, financialYear(2020))).toEqual([]);
		expect(then.statements({})).toEqual([]);
		expect(then.population("cumbria", 2021)).toBeUndefined();
	});

	test("a month counts from its last day, when it was certainly out", () => {
		expect(data.at("2021-12-30").observation(FOI, "cumbria", financialYear(2020))).toBeUndefined();
		expect(data.at("2021-12-31").observation(FOI, "cumbria", financialYear(2020))?.value).toBe(255);
	});

	test("another day can be asked for from there", () => {
		const then = data.at("2018-10-01").at("2024-04-01");
		expect(then.observation(FOI, "cumbria", financialYear(2022))?.value).toBe(371);
	});

	test("what is no day is refused", () => expect(() => data.at("yesterday")).toThrow(RangeError));
});

test("a series is in order of time, each period once", () => {
	const series = data.series(FOI, "cambridgeshire");
	expect(series.map(({ period, value }) => [period.start, period.end, value])).toEqual([
		["2013-01-01", "2013-12-31", 59],
		["2015-01-01", "2015-12-31", 142],
		["2016-04-01", "2017-03-31", 209],
		["2016-04-01", "2018-03-31", 373],
		["2017-04-01", "2018-03-31", 164],
		["2022-04-01", "2023-03-31", 727],
	]);
	expect(series.find(({ value }) => value === 164)?.release).toBe("nspcc-foi-2024-03");
});

test("across: one row a geography", () => {
	const rows = data.across(CODE86, financialYear(2021));
	expect(rows).toHaveLength(44);
	expect(rows.find(({ geography }) => geography === "cumbria")?.value).toBe(346);
	expect(new Set(rows.map(({ geography }) => geography)).size).toBe(44);
});

test("derived figures keep their range and working, bounds their one end", () => {
	expect(data.observation(FOI, "cumbria", financialYear(2017))).toMatchObject({
		value: null,
		low: 220,
		high: 221,
		status: "derived",
		working: expect.stringContaining("68%"),
	});
	expect(data.observation(FOI, "uk", financialYear(2022))).toMatchObject({
		value: null,
		low: 33000,
		high: null,
		status: "bound",
	});
	expect(data.observation(FOI, "cumbria", spanning(financialYear(2016), financialYear(2021)))?.value).toBe(
		1402,
	);
	expect(data.observation(FOI, "uk", calendarYear(2015))?.value).toBe(10818);
});

describe("statements", () => {
	test("of a force, in the order of their source", () => {
		const found = data.statements({ geography: "cumbria" });
		expect(found.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test("by speaker, organisation and body, in any letters", () => {
		expect(data.statements({ speaker: "peter wanless" })).toHaveLength(3);
		expect(data.statements({ speaker: "Gray" }).map(({ role }) => role)).toEqual(["Detective Inspector"]);
		expect(data.statements({ speaker: "wan" })).toEqual([]);
		expect(data.statements({ speaker: "" })).toEqual([]);
		expect(data.statements({ organisation: "nspcc" })).toHaveLength(4);
		expect(data.statements({ body: "government" })).toHaveLength(2);
		expect(data.statements({ body: "force", organisation: "NSPCC" })).toEqual([]);
	});

	test("of a period: those that speak of it, and those that speak of none", () => {
		expect(data.statements({ geography: "cumbria", period: financialYear(2021) })).toHaveLength(6);
		expect(data.statements({ geography: "cumbria", period: financialYear(2018) })).toHaveLength(5);
	});
});

test("population is that of the newest edition published by the day, under-18s of the one that gave ages", () => {
	const content = realContent();
	const first = content.releases.find(({ id }) => id === "ons-mye-2023");
	if (first === undefined) throw new Error("data/ has changed");
	const next = { ...first, id: "ons-mye-2024", published: "2025-07-30" };
	const of = (midYear: number) => {
		const row = content.population.find((one) => one.geography === "cumbria" && one.midYear === midYear);
		if (row === undefined) throw new Error("data/ has changed");
		return row;
	};
	const [revised, kept] = [of(2020), of(2023)];
	const later = opened({
		...content,
		releases: [next, ...content.releases],
		population: [
			{ ...revised, all: revised.all + 10_000, under18: null, release: next.id },
			{ ...kept, under18: null, release: next.id },
			...content.population,
		],
	});
	const then = later.at("2024-12-01");
	expect(then.population("cumbria", 2020)).toEqual(revised);
	expect(later.population("cumbria", 2020)).toMatchObject({ all: revised.all + 10_000, release: next.id });
	expect(later.population("cumbria", 2023)).toEqual({ ...kept, release: next.id });
	expect(later.population("cumbria", 2022)).toEqual(of(2022));
});

test("population by force and year, under-18s where they are held", () => {
	expect(data.population("cumbria", 2021)).toMatchObject({ under18: null, release: "ons-mye-2023" });
	expect(data.population("cumbria", 2023)?.under18).toBeGreaterThan(80_000);
});
