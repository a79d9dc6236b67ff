import { afterAll, describe, expect, test } from "vitest";
import { asking, changesOf } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a change names both ends and has both counts (D6, D21)", () => {
	test.each([
		["change cumbria 2016 to 2021", "Up 159 (107.4%) in five years: from 148 in 2016/17 to 307 in 2021/22"],
		["change cumbria 2021", "Up 52 (20.4%) in a year: from 255 in 2020/21 to 307 in 2021/22"],
		["change dyfed powys 2017", "Down 88 (24.2%) in a year: from 363 in 2016/17 to 275 in 2017/18"],
		["change wales 2017/18", "Up 21 (1.5%) in a year: from 1,437 in 2016/17 to 1,458 in 2017/18"],
		["change south wales 2017/18", "Up 15 (2.8%) in a year: from 528 in 2016/17 to 543 in 2017/18"],
		["change cumbria", "Up 64 (20.8%) in a year: from 307 in 2021/22 to 371 in 2022/23"],
		[
			"change gwent since 2012 code 86",
			"Up 458 in 10 years: from 31 in 2012/13 to 489 in 2022/23; 31 is too few for a percentage",
		],
		["change city of london 2021 code 86", "Unchanged: 3 in 2020/21 and in 2021/22"],
		["change city of london 2019 code 86", "Down from 3 in 2018/19 to none in 2019/20"],
		["change city of london 2020 code 86", "Up from none in 2019/20 to 3 in 2020/21"],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "change", finding });
	});

	test("over five years is the latest against five years earlier", () => {
		const it = answer("gwent 5 year change code 86");
		expect(it.question.periods.map((period) => period.label)).toEqual(["2017/18", "2022/23"]);
		expect(changesOf(it)).toEqual([
			{ from: 238, to: 489, difference: 251, percent: "105.5", comparable: true },
		]);
		expect(it.question.assumed).toEqual(["“5 year change” read as 2022/23 against 2017/18"]);
	});

	test("an earlier count under 50 carries no percentage (D10)", () => {
		expect(changesOf(answer("change cumbria 2012 to 2022 code 86"))).toEqual([
			{ from: 23, to: 378, difference: 355, percent: null, comparable: true },
		]);
	});

	test("a range enters no percentage, and says so", () => {
		const it = answer("cumbria 5 year change");
		expect(it.finding).toBe("From 220 or 221 in 2017/18 to 371 in 2022/23");
		expect(it.changes).toEqual([]);
		expect(it.lines).toContain("No percentage is worked out from a range or a bound.");
	});
});

describe("a change across a break", () => {
	const it = answer("change gmp 2018/19 to 2020/21 code 86");

	test("warns, and the finding holds the counts side by side only (D24)", () => {
		expect(it.warnings.join()).toContain("new records system in July 2019");
		expect(it.finding).toBe("1,237 in 2018/19, 1,704 in 2020/21");
		expect(changesOf(it)).toMatchObject([{ from: 1237, to: 1704, comparable: false }]);
	});

	test("the line to paste carries the short form", () => {
		expect(it.copy).toContain("(after a change of records system in July 2019)");
	});
});

describe("what cannot be told is not told", () => {
	test("a year that is not held leaves no change, and the measure that holds it is offered", () => {
		const it = answer("change essex 2021");
		expect(it.finding).toBe("No NSPCC figure is held for 2021/22");
		expect(it.figures.filter((figure) => figure.measure === it.question.measure)).toMatchObject([
			{ value: null },
			{ value: null },
		]);
		expect(it.copy).toBe("");
		expect(it.choices).toEqual([
			{ label: "Home Office Measure", question: "change Essex 2020/21 vs 2021/22 obscene publications" },
		]);
	});

	test("totals of some of an area's forces make no change (D27)", () => {
		const it = answer("change england");
		expect(it.kind).toBe("not-held");
		expect(it.figures.filter((figure) => figure.measure === it.question.measure)).toEqual([]);
	});

	test("without a name it asks which", () => {
		const it = answer("change 2021");
		expect(it.kind).toBe("clarify");
		expect(it.choices.length).toBeGreaterThan(2);
	});
});

test("where the later year has no figure the earlier one is still told", () => {
	expect(answer("dorset 2019/20 vs 2021/22").finding).toBe(
		"No NSPCC figure is held for 2021/22; 226 offences in 2019/20",
	);
});

describe("a change from before the first year held", () => {
	test.each([
		["lancashire ten year change", "2016/17 to 2021/22", "change Lancashire 2016/17 vs 2021/22"],
		["change dorset 2001 to 2020", "2016/17 to 2020/21", "change Dorset 2016/17 vs 2020/21"],
	])("%s: offered from the first one on, to the end that was asked for", (text, label, question) => {
		const it = answer(text);
		expect(it.kind).toBe("not-held");
		expect(it.choices).toContainEqual({ label, question });
	});
});

test("years that no measure holds together are offered each in the one that has it", () => {
	const it = answer("met 2022/23 vs 2023/24");
	expect(it.choices).toEqual([
		{ label: "2022/23, Home Office", question: "Metropolitan Police 2022/23 obscene publications" },
		{
			label: "2023/24, Home Office",
			question: "Metropolitan Police 2023/24 child sexual abuse image offences home office",
		},
	]);
	expect(it.lines.join()).toContain("no change can be told between them");
	expect(answer("kent 2019 vs 2021").choices.map(({ label }) => label)).toEqual(["Home Office Measure"]);
});

test("the other measure is offered over the years that were asked for", () => {
	expect(answer("merseyside five year change").choices.map(({ question }) => question)).toEqual([
		"change Merseyside 2017/18 vs 2022/23 obscene publications",
	]);
	expect(answer("total north east last five years").choices.map(({ question }) => question)).toEqual([
		"total North East 2018/19 to 2022/23 obscene publications",
	]);
});

describe("a change by the year, on average", () => {
	test.each([
		[
			"average yearly increase sussex 2016/17 to 2021/22 code 86",
			/^Up [\d.]+ a year on average, \d+ in five years: from /,
		],
		[
			"mean annual rise in gwent code 86",
			/^Up 45\.8 a year on average, 458 in 10 years: from 31 in 2012\/13/,
		],
		[
			"kent yearly rise on average 2018/19 to 2022/23 code 86",
			/^Up 120\.8 a year on average, 483 in four years/,
		],
	])("%s", (text, finding) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe("change");
		expect(it.finding).toMatch(finding);
		expect(it.finding).not.toContain("%");
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test.each([
		"average yearly rise kent 2021/22 to 2022/23 code 86",
		"average yearly rise greater manchester 2016/17 to 2022/23 code 86",
	])("%s: none within a year, nor over a break", (text) => {
		const it = answer(text, { style: "sentence" });
		expect(it.finding).not.toContain("on average");
		expect(it.lines.join()).toContain("No yearly average is worked out here");
	});

	test.each(["change kent 2018/19 to 2022/23 code 86", "yearly average kent 2018/19 to 2022/23 code 86"])(
		"%s: none is asked for",
		(text) => expect(answer(text).finding).not.toMatch(/^Up [\d.]+ a year on average/),
	);
});

describe("of several years without a figure for the first, the change is told from the first that has one", () => {
	test.each([
		[
			"need kents 3 yr run 20/21 21/22 22/23",
			"Up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23; no figure for 2020/21",
		],
		[
			"kent 2019/20 2020/21 2021/22 2022/23",
			"Up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23; no figure for 2019/20 or 2020/21",
		],
		["kent 2020/21 2022/23", "1,568 offences in 2022/23, and nothing to compare it with"],
		[
			"kent 2016/17 2017/18 2018/19",
			"No NSPCC figure is held for 2018/19; 381 offences in 2016/17, 1,042 in 2017/18",
		],
		["cumbria 2019/20 2020/21 2021/22", "Up 84 (37.7%) in two years: from 223 in 2019/20 to 307 in 2021/22"],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ finding });
	});

	test("the line to paste tells the same change", () => {
		const line = answer("copy kent 2020/21 2021/22 2022/23").finding;
		expect(line).toContain("from 1,356 in 2021/22");
		expect(line).toContain("to 1,568 in 2022/23");
	});
});

describe("where one of the years is not held, those that are stand beside", () => {
	test.each([
		["cambs 22-23 up or down", "Held for Cambridgeshire: 2016/17, 2017/18 and 2022/23."],
		["change cambridgeshire 2021 to 2022", "Held for Cambridgeshire: 2016/17, 2017/18 and 2022/23."],
		["essex 2022 v 2021", "Held for Essex: 2016/17 and 2017/18."],
	])("%s", (text, line) => {
		const it = answer(text, { style: "sentence" });
		expect(it.lines).toContain(line);
		expect(it.changes.filter(({ from }) => it.figures[from]?.measure === "child-abuse-images-foi")).toEqual(
			[],
		);
	});

	test("none is told where both are", () =>
		expect(answer("change kent 2021 to 2022").lines.join()).not.toContain("Held for"));
});
