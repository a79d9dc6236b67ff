import { afterAll, describe, expect, test } from "vitest";
import { asking, changesOf } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("several places in one year", () => {
	const it = answer("cumbria vs lancashire 2021");

	test("each with its own figure and change, in the order named", () => {
		expect(it.finding).toBe("Cumbria 307, Lancashire 1,133 in 2021/22");
		expect(it.figures.map((figure) => figure.value)).toEqual([307, 1133, 255, 933]);
		expect(changesOf(it)).toEqual([
			{ from: 255, to: 307, difference: 52, percent: "20.4", comparable: true },
			{ from: 933, to: 1133, difference: 200, percent: "21.4", comparable: true },
		]);
	});

	test("a rate beside each, with its population and year", () => {
		expect(it.table?.rows).toEqual([
			["Cumbria", "255", "307", "up 52 (20.4%)", "61.3"],
			["Lancashire", "933", "1,133", "up 200 (21.4%)", "73.9"],
		]);
		expect(it.lines.join()).toContain("per 100,000 residents at mid-2021 (Office for National Statistics");
	});

	test.each<[string, readonly string[]]>([
		[
			"does scotland have fewer offences per head than england",
			[
				"Which has more or fewer per head cannot be told: no number of people is held for Scotland and no figure for England.",
			],
		],
		[
			"does wales have more offences per head than northern ireland",
			["Which has more or fewer per head cannot be told: no number of people is held for Northern Ireland."],
		],
		["does kent have more offences per head than essex", []],
		["kent vs scotland 2022/23", []],
	])("where rates are asked for, which have none is told: %s", (text, lines) => {
		expect(answer(text).lines.filter((line) => line.includes("per head"))).toEqual(lines);
	});

	test("says that forces differ in population (D30)", () => {
		expect(it.caveats[0]).toContain("Forces differ in population");
	});

	test.each([
		["cumbria v durham v northumbria 21/22 code 86", "Cumbria 346, Durham 478, Northumbria 920 in 2021/22"],
		["dorset or devon", "Dorset 212, Devon and Cornwall 931 in 2020/21"],
		["kent vs essex 2021", "Kent 1,356 in 2021/22; no figure for Essex"],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "compare", finding });
	});

	test("a part of a force's area is said to be one", () => {
		expect(answer("dorset or devon").notices.join()).toContain(
			"Devon is policed by Devon and Cornwall Police",
		);
	});
});

describe("by how many two places differ", () => {
	test.each([
		[
			"how many more in south wales than gwent 17/18",
			"In 2017/18 the count for South Wales was 276 higher than for Gwent.",
		],
		["difference between essex and kent 2017", "In 2017/18 the count for Essex was 275 lower than for Kent."],
	])("%s", (text, line) => {
		expect(answer(text).lines).toContain(line);
	});

	test.each([
		"gwent vs south wales 17/18",
		"how many more in gwent than essex 21/22",
		"gap between kent and scotland 22/23",
	])("not said where nobody asked, or there is none to say: %s", (text) => {
		expect(answer(text).lines.join()).not.toContain("the count for");
	});
});

describe("an average of a named country or region", () => {
	test.each([
		["gwent vs the welsh average 17/18", "Gwent 267, Wales 1,458 in 2017/18"],
		["is gwent above the wales average 17/18", "Gwent 267, Wales 1,458 in 2017/18"],
		["kent against the average for england 21/22", "Kent 1,356 in 2021/22; no figure for England"],
	])("%s: beside that one, and no average", (text, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "compare", finding });
		expect(it.notices[0]).toContain("No average is given");
	});

	test("the country a force is held against anyway: its share of that", () => {
		expect(answer("kent against the uk average 21/22").finding).toContain("4.4% of the UK total");
	});
});

describe("Scotland beside England (D25)", () => {
	const it = answer("scotland vs england");

	test("warns first, ranks nothing, and makes no total of some forces", () => {
		expect(it.kind).toBe("compare");
		expect(it.question.geographies).toEqual(["scotland", "england"]);
		expect(it.warnings[0]).toContain("not directly comparable");
		expect(it.finding).toBe("Scotland 748 in 2023/24; no figure for England");
		expect(it.figures.find((figure) => figure.geography === "england")).toMatchObject({
			value: null,
			status: "not-held",
		});
	});

	test("offers the nation of which a total is held", () => {
		expect(it.choices).toEqual([
			{ label: "With England and Wales", question: "compare Scotland vs England and Wales" },
		]);
		expect(answer("compare Scotland vs England and Wales").finding).toBe(
			"Scotland 662, England and Wales 29,736 to 29,742 in 2021/22",
		);
	});
});

describe("one place in several years", () => {
	test("across a change of records system: the warning, and both figures", () => {
		const it = answer("gmp 2018 vs 2020 code 86");
		expect(it).toMatchObject({ kind: "compare", finding: "1,237 in 2018/19, 1,704 in 2020/21" });
		expect(it.warnings.join()).toContain("July 2019");
	});

	test("without a break: the change", () => {
		expect(answer("cumbria 2019 vs 2021").finding).toBe(
			"Up 84 (37.7%) in two years: from 223 in 2019/20 to 307 in 2021/22",
		);
	});
});

describe("several places over years", () => {
	const it = answer("compare kent and essex over the last three years code 86");

	test("a row each, with the change between the ends", () => {
		expect(it.question.periods.map((period) => period.label)).toEqual(["2020/21", "2021/22", "2022/23"]);
		expect(it.table?.rows).toEqual([
			["Kent", "1,444", "1,612", "1,738", "up 294 (20.4%)"],
			["Essex", "945", "1,162", "1,261", "up 316 (33.4%)"],
		]);
	});

	test("each percentage has both counts beside it (D6)", () => {
		expect(it.finding).toBe(
			"Kent: up 294 (20.4%) in two years: from 1,444 in 2020/21 to 1,738 in 2022/23. Essex: up 316 (33.4%) in two years: from 945 in 2020/21 to 1,261 in 2022/23",
		);
	});

	test("from four years on a chart, of the same figures as the table", () => {
		const longer = answer("compare kent vs essex 2018 to 2022 code 86");
		expect(longer.chart?.series).toEqual([
			{ name: "Kent", values: [1255, 1223, 1444, 1612, 1738] },
			{ name: "Essex", values: [817, 997, 945, 1162, 1261] },
		]);
		expect(longer.chart?.categories).toEqual(
			longer.table?.columns.slice(1, -1).map((column) => column.label),
		);
	});

	test("of more than two only how many rose and fell", () => {
		expect(answer("compare kent vs dyfed-powys vs essex 2020/21 to 2022/23 code 86").finding).toBe(
			"Up in all three from 2020/21 to 2022/23",
		);
	});
});

describe("against the national average", () => {
	const it = answer("how does kent compare with the national average code 86", { style: "sentence" });

	test("no average: the share of the total and both changes", () => {
		expect(it.kind).toBe("compare");
		expect(it.question.geographies).toEqual(["kent", "england-and-wales"]);
		expect(it.finding).toBe("4.3% of the England and Wales total: 1,738 of 40,468 offences in 2022/23");
		expect(it.lines.join()).toContain("A national average is not shown");
		expect(it.table?.rows[0]).toEqual(["Kent", "1,612", "1,738", "up 126 (7.8%)"]);
		expect(it.table?.rows[1]?.slice(0, 3)).toEqual(["England and Wales", "35,383", "40,468"]);
	});
});

test("a total published for just these forces is told where not each has a figure", () => {
	const it = answer("kent surrey and sussex 2021/22");
	expect(it.kind).toBe("compare");
	expect(it.lines[0]).toBe("Published for Kent, Surrey and Sussex together: 2,653 offences.");
	expect(it.figures).toContainEqual(
		expect.objectContaining({ geography: "kent-surrey-and-sussex", value: 2653 }),
	);
	expect(answer("kent surrey and essex 2021/22").lines.join()).not.toContain("together");
});

describe("the average of an area's own forces", () => {
	test.each([
		[
			"average of the south west forces 2020/21",
			"1,143 offences in two of five forces, the only ones with a figure",
		],
		["south west average 2020/21", "1,143 offences in two of five forces, the only ones with a figure"],
		[
			"average for the south east 2021/22",
			"2,274 offences in two of five forces, the only ones with a figure",
		],
		["mean per force in wales 2021/22", "2,061 offences"],
		["average for wales 2017/18", "1,458 offences"],
		["average of south west forces", "More than 2,700 offences in 2021/22"],
	])("%s: no average, and how many of them the figure is of", (text, finding) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe("total");
		expect(it.finding).toContain(finding);
		expect(it.notices[0]).toContain("No average is given");
		expect(it.lines.join()).toContain("The two measures must not be compared.");
	});

	test.each([
		["how does the south west compare with the national average", "compare"],
		["compare the south west with the average 2020/21", "compare"],
		["is the south west above average 2020/21", "compare"],
		["how does kent compare with the south east average 2022/23", "compare"],
		["gwent average 2017/18", "compare"],
		["average for lancashire", "total"],
	])("%s is held against something, or is of a force's own years", (text, kind) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe(kind);
		expect(kind === "total" && it.notices.join().includes("No average is given")).toBe(false);
	});
});

test("what lies in no larger area is shown alone, and why it has no average", () => {
	expect(answer("how does the uk compare").finding).toBe("30,925 offences in 2021/22");
	expect(answer("uk average")).toMatchObject({
		kind: "total",
		notices: expect.arrayContaining([expect.stringMatching(/^No average is given/)]),
	});
	expect(answer("compare btp 2021/22 code 86").kind).toBe("figure");
});

describe("whether one place is so many times another is told with both counts and the multiple", () => {
	const line = "In 2017/18 the count for Kent was 275 higher than for Essex: 1.36 times as many.";
	test.each([
		["is kent double essex", line],
		["was kent twice essex in 2017/18", line],
		["is kent more than double that of essex", line],
		["is kent three times as many as essex 2017/18", line],
		[
			"was essex half of kent in 2017/18",
			"In 2017/18 the count for Essex was 275 lower than for Kent: 0.74 times as many.",
		],
	])("%s", (question, told) => {
		const { kind, lines } = answer(question);
		expect([kind, lines[0]]).toEqual(["compare", told]);
	});

	test.each(["has kent doubled since 2016", "is kent double last year"])("%s is of one place", (question) => {
		expect(answer(question).kind).toBe("check");
	});

	test.each(["is kent higher than essex", "compare kent and essex 2017/18"])(
		"%s asks for no multiple",
		(question) => {
			expect(answer(question).lines.join()).not.toContain("times as many");
		},
	);

	test("none of a count too small for it", () => {
		expect(answer("is kent double the city of london code 86 2022/23").lines[0]).toMatch(
			/higher than for the City of London\.$/,
		);
	});
});

test.each([
	["which is higher, kent or essex, and by how much, 2017/18", "Kent 1,042, Essex 767 in 2017/18"],
	["compare kent and essex 2017/18, by how much do they differ", "Kent 1,042, Essex 767 in 2017/18"],
	["by how much did kent and essex rise in 2017/18", "Kent: up 661 (173.5%) in a year"],
	["which rose more, kent or essex, and by how much", "Kent: up 661 (173.5%) in a year"],
])("%s: between places, or a change of each", (text, finding) => {
	expect(answer(text, { style: "sentence" }).finding).toMatch(
		new RegExp(`^${finding.replace(/[()]/g, "\\$&")}`),
	);
});

describe("which of two places was ahead over the years, and since when", () => {
	test.each([
		[
			"has west midlands overtaken gmp home office",
			"West Midlands has been above Greater Manchester since 2021/22: 1,794 to 1,779, after 1,438 to 1,704 in 2020/21; above in 2012/13 and 2013/14 as well.",
		],
		[
			"when did kent overtake essex code 86",
			"Kent has been above Essex since 2017/18: 1,209 to 786, after 507 to 591 in 2016/17; above in 2012/13 to 2014/15 as well.",
		],
		[
			"has cumbria ever overtaken kent home office",
			"Cumbria was below Kent in every year in which both have an exact count: 2012/13 to 2022/23.",
		],
	])("%s", (text, told) => {
		expect(answer(text, { style: "sentence" }).lines).toContain(told);
	});

	test.each(["compare scotland and kent since 2016/17", "compare kent, essex and cumbria since 2016/17"])(
		"%s: none by other rules, none of three",
		(text) => {
			expect(answer(text).lines.join()).not.toMatch(/has been (?:above|below)|in every year in which both/);
		},
	);
});

describe("an average of the changes of several places is said not to be given", () => {
	test.each([
		"average rise for kent and essex since 2016 code 86",
		"mean change for kent and essex 2021 to 2022 code 86",
		"average increase across kent, cumbria and essex 2016 to 2022 obscene publications",
	])("%s", (text) =>
		expect(answer(text, { style: "sentence" }).notices.join()).toContain(
			"No average of the changes is given",
		),
	);

	test.each(["rise for kent and essex since 2016 code 86", "average yearly rise in kent since 2016 code 86"])(
		"%s: asks for none of several",
		(text) =>
			expect(answer(text, { style: "sentence" }).notices.join()).not.toContain("No average of the changes"),
	);
});
