import { afterAll, describe, expect, test } from "vitest";
import { whatToDraw } from "../../../src/core/chart/what-to-draw.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a series by its two ends, both named (D21)", () => {
	test.each([
		["trend cumbria", "Up 223 (150.7%) in six years: from 148 in 2016/17 to 371 in 2022/23"],
		["trend gwent", "Up 143 (55.2%) in five years: from 259 in 2016/17 to 402 in 2021/22"],
		["scotland since 2018", "Up 194 (35.0%) in five years: from 554 in 2018/19 to 748 in 2023/24"],
		["trend gmp code 86", "104 in 2012/13, 1,860 in 2022/23"],
	])("%s: %s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "trend", finding });
	});

	test("one that begins in a range has no change over the whole of it; between which years there is one is said", () => {
		const it = answer("scotland trend");
		expect(it.finding).toBe("655 to 661 in 2016/17, 748 in 2023/24");
		expect(it.lines[0]).toBe(
			"Between exact counts only, up 194 (35.0%) in five years: from 554 in 2018/19 to 748 in 2023/24.",
		);
		expect(answer("scotland since 2018").lines.join()).not.toContain("exact counts only");
		expect(answer("trend cumbria").lines.join()).not.toContain("exact counts only");
	});

	test("a bound is no end of it", () => {
		expect(answer("trend uk").finding).toBe("18,574 in 2016/17, 30,925 in 2021/22");
	});
});

describe("one of a place's own changes", () => {
	test.each([
		[
			"when did devon and cornwall last fall",
			"The latest fall among the four changes of a year that can be told: down 11 (1.6%) in a year: from 686 in 2018/19 to 675 in 2019/20.",
		],
		[
			"what was the biggest yearly increase in devon and cornwall",
			"The biggest rise by number among the four changes of a year that can be told: up 318 (62.2%) in a year: from 511 in 2016/17 to 829 in 2017/18.",
		],
		[
			"which year saw the steepest rise in the wales total, code 86",
			"The biggest rise by number among the 10 changes of a year that can be told: up 561 (62.2%) in a year: from 902 in 2015/16 to 1,463 in 2016/17. By percentage: up 331 (120.8%) in a year: from 274 in 2013/14 to 605 in 2014/15.",
		],
		[
			"in which year did the uk have its biggest jump",
			"The only change of a year that can be told: up 4,202 (22.7%) in a year: from 18,522 in 2016/17 to 22,724 in 2017/18.",
		],
		["last time kent saw a fall", "No fall is among the two changes of a year that can be told."],
		[
			"biggest fall in greater manchester since 2018 code 86",
			"No fall is among the two changes of a year that can be told.",
		],
	])("%s", (text, line) => {
		expect(answer(text)).toMatchObject({ kind: "trend", lines: expect.arrayContaining([line]) });
	});

	test.each([
		"biggest increase in wales",
		"which force in wales had the biggest rise in which year",
		"where did kent come for biggest rise",
		"biggest rise in kent 2022/23",
	])("%s is among forces", (text) => {
		expect(answer(text).kind).toBe("rank");
	});
});

test("years without a figure for the same reason are told together", () => {
	expect(answer("trend gwent").lines).toContain("No figure: 2018/19 to 2020/21 (not held).");
	expect(answer("trend scotland").lines.join()).not.toContain("No figure");
});

test("a break of a force inside it is drawn with the force's name, its own in a few words", () => {
	const texts = (text: string) => answer(text).chart?.breaks.map((it) => it.text) ?? [];
	expect(
		texts("trend uk").filter((it) => /^(Cheshire|Lancashire|Greater Manchester) .*[^.]$/.test(it)).length,
	).toBe(3);
	expect(texts("trend lancashire code 86")).toEqual(["after a change of records system in November 2018"]);
});

test("a force's answer that looks incomplete is told of where its year is one of those of its area, also in the picture", () => {
	const { warnings, chart } = answer("trend uk");
	expect(warnings.join(" ")).toContain("Thames Valley (a figure that looks incomplete)");
	expect(chart?.notes).toEqual([
		expect.stringMatching(/^Thames Valley’s 300 for 2020\/21 looks like an incomplete answer/),
	]);
	expect(chart?.breaks).toContainEqual({ before: 6, text: "from 35 forces only" });
	expect(whatToDraw(answer("trend uk"))?.notes).toEqual(expect.arrayContaining(chart?.notes ?? []));
	expect(answer("trend north west code 86").chart?.notes).toBeUndefined();
});

test("a file of one year that is named is of that year, one without a year is of all of them", () => {
	expect(answer("cumbria 2021 csv")).toMatchObject({ kind: "figure", figures: [{ value: 307 }, {}, {}, {}] });
	expect(answer("csv cumbria").kind).toBe("trend");
	expect(answer("csv cumbria 2016 to 2021").kind).toBe("trend");
});

describe("years that are named and not held are not passed over for those that are", () => {
	test.each([
		["lancs since 2022", ["2022/23"], "Held for Lancashire: 2016/17 to 2021/22."],
		["trend essex 2021", ["2021/22"], "Held for Essex: 2016/17 and 2017/18."],
		["devon and cornwall after 2022", ["2022/23"], "Held for Devon and Cornwall: 2016/17 to 2020/21."],
		[
			"essex from 2019/20 on",
			["2019/20", "2020/21", "2021/22", "2022/23"],
			"Held for Essex: 2016/17 and 2017/18.",
		],
	])("%s", (text, years, line) => {
		const it = answer(text);
		expect(it.question.periods.map(({ label }) => label)).toEqual(years);
		const own = it.figures.filter((figure) => figure.measure === it.question.measure);
		expect(own.map(({ value }) => value)).toEqual(years.map(() => null));
		expect(it.finding).toMatch(/^No figures? (?:is|are) held/);
		expect(it.lines).toContain(line);
		expect(it.choices.map(({ label }) => label)).toEqual(["Home Office Measure"]);
	});
});

describe("every change is told where all of them are asked after", () => {
	test.each([
		["has dorset fallen two years running", "Both changes of a year that can be told are falls."],
		[
			"has devon and cornwall fallen two years in a row",
			"Of the two changes of a year that can be told, one is a rise (2020/21) and one is a fall (2019/20).",
		],
		[
			"has merseyside gone up every single year since 2012/13 code 86",
			"Of the 10 changes of a year that can be told, nine are rises and one is a fall (2019/20).",
		],
		[
			"is 22/23 the first fall in north wales since 19/20 code 86",
			"Of the three changes of a year that can be told, two are rises and one is a fall (2022/23).",
		],
	])("%s", (text, line) => {
		expect(answer(text).lines).toContain(line);
	});

	test("dorset last two years asks after no run of them", () => {
		expect(answer("dorset last two years").lines.join()).not.toContain("changes of a year");
	});
});

describe("years counted back from a latest that is not the latest there is", () => {
	test.each([
		[
			"devon and cornwall past five yrs",
			"“past five yrs” read as 2016/17 to 2020/21: NSPCC figures for Devon and Cornwall go no further",
		],
		[
			"essex past two years",
			"“past two years” read as 2016/17 to 2017/18: NSPCC figures for Essex go no further",
		],
	])("%s: which years they are", (text, notice) => {
		expect(answer(text).notices).toContain(notice);
	});

	test.each([
		"lancashire last 3 years code 86",
		"devon and cornwall 2016/17 to 2020/21",
		"devon and cornwall trend",
	])("nothing to say of %s", (text) => {
		expect(answer(text).notices.join()).not.toContain("go no further");
	});
});
