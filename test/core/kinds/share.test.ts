import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a share of a total", () => {
	test.each([
		["share of cumbria 2021", ["cumbria", "uk"], "1.0% of the UK total: 307 of 30,925 offences in 2021/22"],
		[
			"share of gwent in wales 2017/18",
			["gwent", "wales"],
			"18.3% of the Wales total: 267 of 1,458 offences in 2017/18",
		],
		[
			"share of kent 2021 code 86",
			["kent", "england-and-wales"],
			"4.6% of the England and Wales total: 1,612 of 35,383 offences in 2021/22",
		],
		["share scotland", ["scotland", "uk"], "2.1% of the UK total: 662 of 30,925 offences in 2021/22"],
		[
			"share of wales in the uk 2021",
			["wales", "uk"],
			"6.7% of the UK total: 2,061 of 30,925 offences in 2021/22",
		],
	])("%s", (text, geographies, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "share", finding });
		expect(it.question.geographies).toEqual(geographies);
	});

	test("its change is in percentage points, with both counts (D14)", () => {
		expect(answer("share of gwent in wales 2017/18").lines).toContain(
			"The share is up 0.3 percentage points on 18.0% in 2016/17 (259 of 1,437).",
		);
		expect(answer("share of cumbria 2021").lines.join()).toContain("down less than 0.1 percentage points");
	});

	test.each([
		"has the Met's slice of the E&W total grown 17/18 -> 22/23? code 86",
		"the met's share of england and wales since 2017/18 code 86, has it grown",
		"how has the met's share of england and wales changed 2017/18 to 2022/23 home office",
		"share of the met in england and wales 2017/18 v 2022/23, HO, in points",
	])("%s: two years are set against each other, and no other", (text) => {
		const it = answer(text);
		expect(it.finding).toBe(
			"9.3% of the England and Wales total: 3,774 of 40,468 offences in 2022/23; up 0.7 percentage points on 8.7% in 2017/18",
		);
		expect(it.lines).toContain(
			"The share is up 0.7 percentage points on 8.7% in 2017/18 (2,011 of 23,225), worked out before rounding.",
		);
		expect(it.notices.join()).not.toContain("read as 2022/23");
		expect(answer(it.question.canonical, { style: "command" }).finding).toBe(it.finding);
	});

	test("of a year without an exact figure there is none, and it is said", () => {
		expect(answer("share of essex in the east of england 2016/17 v 2017/18").finding).toContain(
			"No share for 2017/18",
		);
		expect(answer("share of gwent in wales 2012/13 v 2017/18").finding).toContain("no share for 2012/13");
	});

	test("a total that joins Scotland to the rest says so (D25)", () => {
		expect(answer("share of cumbria 2021").caveats.join()).toContain(
			"Scotland records crime under rules of its own",
		);
	});

	test("without an exact figure there is none, and the measure that has one is offered", () => {
		const it = answer("share of essex 2021");
		expect(it.finding).toBe("No share for 2021/22: no exact figure for Essex (not held)");
		expect(it.choices[0]?.question).toBe("share Essex 2021/22 obscene publications");
	});

	test("of the whole of everything there is no share", () => {
		expect(answer("share uk").kind).toBe("clarify");
	});
});

test("the shares of several places are offered one by one", () => {
	expect(
		answer("what share of the uk is kent and lancashire 2021/22").choices.map((it) => it.question),
	).toEqual(["share Kent + UK 2021/22", "share Lancashire + UK 2021/22"]);
});

test("of two years named the shares of both are told", () => {
	expect(answer("kent share of uk 2021/22 and 2016/17").finding).toBe(
		"4.4% of the UK total: 1,356 of 30,925 offences in 2021/22; up 2.3 percentage points on 2.1% in 2016/17",
	);
});

describe("a whole of more than one meaning is asked about, never another's share given", () => {
	test.each([
		["met share of london code 86 2022/23", "london", "London region"],
		["met share of greater london code 86 2022/23", "greater london", "London region"],
		["what share of london is the met", "london", "London region"],
		["west yorkshire share of yorkshire code 86 2022/23", "yorkshire", "Yorkshire and the Humber"],
		[
			"what proportion of yorkshire's offences were in west yorkshire",
			"yorkshire",
			"Yorkshire and the Humber",
		],
		["share of west yorkshire in yorkshire", "yorkshire", "Yorkshire and the Humber"],
		["west midlands share of the midlands code 86 2022/23", "the midlands", "West Midlands region"],
		["derbyshire share of the midlands", "the midlands", "East Midlands"],
		["northumbria share of newcastle", "newcastle", "North East"],
		["kent share of the south 2017/18", "the south", "South East"],
	])("%s", (text, typed, first) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "clarify", finding: `Which do you mean by “${typed}”?` });
		expect(it.choices[0]?.label).toBe(first);
		expect(answer(it.choices[0]?.question ?? "").about).toContain(` in `);
	});

	test.each([
		["kent share of the south east 2021/22 code 86", ["kent", "south-east"]],
		["met share of london region code 86", ["metropolitan", "london"]],
		["share of newport in wales code 86", ["gwent", "wales"]],
		["kent police in kent share of uk 2017/18", ["kent", "uk"]],
	])("a whole of one meaning is none: %s", (text, geographies) => {
		expect(answer(text)).toMatchObject({ kind: "share", question: { geographies } });
	});
});

describe("the share of several years together", () => {
	test.each([
		[
			"dorset five yr total 2016/17-2020/21 + the share of the south west",
			"16.8% of the South West total: 1,154 of 6,852 offences in the five years 2016/17 to 2020/21 together",
		],
		[
			"kent share of south east 2017/18 to 2022/23 home office",
			"28.3% of the South East total: 8,481 of 29,939 offences in the six years 2017/18 to 2022/23 together",
		],
	])("%s", (text, finding) => {
		const it = answer(text);
		expect(it.finding).toBe(finding);
		expect(answer(it.question.canonical)).toMatchObject({ finding, id: it.id });
	});

	test.each([
		["share of kent 2016/17 to 2022/23", "2021/22"],
		["share of gwent in wales 2016/17 to 2017/18", "2017/18"],
	])("%s is of one year, and says so", (text, year) => {
		const it = answer(text);
		expect(it.question.periods.map(({ label }) => label)).toEqual([year]);
		expect(it.notices.join()).toContain(`read as ${year}, the last of those years`);
	});
});

describe("a share since a year is of both ends", () => {
	test.each([
		[
			"kent share of uk since 2017/18",
			["2017/18", "2021/22"],
			"4.4% of the UK total: 1,356 of 30,925 offences in 2021/22; down 0.2 percentage points on 4.6% in 2017/18",
		],
		[
			"kent share of uk over five years",
			["2016/17", "2021/22"],
			"up 2.3 percentage points on 2.1% in 2016/17",
		],
	])("%s", (text, years, finding) => {
		const it = answer(text);
		expect(it.question.periods.map(({ label }) => label)).toEqual(years);
		expect(it.finding).toContain(finding);
	});

	test.each(["kent share of england since 2022/23 home office", "kent share of uk 2021/22"])(
		"%s is of one year",
		(text) => {
			expect(answer(text).question.periods).toHaveLength(1);
		},
	);
});
