import { afterAll, describe, expect, test } from "vitest";
import { FEW } from "../../../src/core/wording/few.ts";
import { PLAIN_STYLE } from "../../../src/core/wording/house-style.ts";
import { readStyles } from "../../../src/data-package/read-styles.ts";
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

describe("what is held beside financial years (D22)", () => {
	test("a place with several calendar years in one number is not said to have nothing", () => {
		const figure = answer("cleveland 2013");
		expect(figure.finding).toBe("No NSPCC figure is held for 2013/14");
		expect(figure.lines).toContain("Held for Cleveland: 2013 to 2015 (calendar years) together.");
		const trend = answer("metropolitan trend");
		expect(trend.finding).toBe("No NSPCC figure is held for the Metropolitan Police by financial year.");
		for (const { choices } of [figure, trend]) {
			const [span] = choices.filter(({ label }) => label === "2013 to 2015 (calendar years)");
			expect(answer(span?.question ?? "").kind).toBe("total");
		}
		expect(answer("warwickshire 2021").finding).toBe("No NSPCC figure is held for Warwickshire");
	});

	test("a series without figures tells the one number for all its years, with its release, and warns of nothing", () => {
		const it = answer("trend cleveland calendar 2013 to 2015");
		expect(it.finding).toBe("No figures are held for these years");
		expect(it.lines).toEqual([
			"No figure: 2013 to 2015 (calendar years, not held).",
			"Published for the three years together: 113 offences.",
		]);
		expect(it.caveats).toEqual([]);
		expect(it.provenance).toContain("release of 1 September 2016");
	});

	test("calendar years are compared with calendar years", () => {
		expect(answer("uk calendar 2013 vs 2015").finding).toBe(
			"Up 6,288 (138.8%) in two years: from 4,530 in 2013 (calendar year) to 10,818 in 2015 (calendar year)",
		);
	});
});

test("a published total of years that are not held by themselves lacks nothing", () => {
	expect(answer("total south west 2016/17 to 2020/21").lines).toEqual([
		"A published total.",
		"None of its years is held by itself.",
	]);
});

test("no rate, nothing to know about rates", () => {
	const it = answer("rate durham nspcc");
	expect(it.lines).toEqual([]);
	expect(it.caveats).toEqual([]);
});

describe("many places side by side", () => {
	const it = answer("compare north east, north west, east midlands, south east and south west 2021 code 86");

	test("the finding tells the fewest and the most", () => {
		expect(it.finding).toBe(
			"From 1,940 in the North East to 5,309 in the South East: offences in five places in 2021/22",
		);
		expect(answer("compare kent, essex, scotland, wales and dorset 2021").finding).not.toMatch(/^From/);
	});

	test("a note says of which place it is", () => {
		expect(it.notices).toContain("The South East · Without London.");
	});
});

test("a change of a share that the rounded shares do not give says when it was rounded (D1)", () => {
	expect(answer("share of cumbria in north west 2021 code 86").lines[0]).toContain(
		"up 1.0 percentage points on 6.0% in 2020/21 (259 of 4,323), worked out before rounding.",
	);
	expect(answer("share of wales in england and wales 2022 code 86").lines[0]).toMatch(
		/\(2,084 of 35,383\)\.$/,
	);
});

test("a short form is written out", () => {
	expect(answer("what does IIOC mean").lines[0]).toBe("IIOC stands for “indecent images of children”.");
	expect(answer("define code 86").lines.join()).not.toContain("stands for");
});

test("a reply is asked of a force, never of an area (D50)", () => {
	expect(answer("contact wales")).toMatchObject({ kind: "clarify" });
	expect(answer("pack uk 2021").lines.join()).not.toContain("Right of reply");
	expect(answer("pack gwent 2021").lines).toContain(
		"Right of reply: no press contact is held for Gwent Police.",
	);
});

test("a pack warns of the breaks in its own table (D24)", () => {
	expect(answer("pack lancashire 2016/17").warnings.join()).toContain("November 2018");
});

test("why there is no line to paste is said, and a line that is offered is one", () => {
	const range = answer("copy dyfed-powys 2021/22");
	expect(range.notices[0]).toBe("There is no line to paste here: one is written of an exact count");
	expect(answer(range.choices[0]?.question ?? "").copy).toContain(
		"275 child abuse image offences in 2017/18",
	);
	const sum = answer("copy england 2021/22");
	expect(sum.notices[0]).toContain("added up here");
	expect(sum.choices).toEqual([]);
});

test("what says itself that figures do not compare is not said so twice", () => {
	expect(answer("wales vs scotland 2021/22").text).not.toMatch(/comparable.*not directly comparable/i);
	expect(answer("thames valley 2021/22").text).toContain("Not directly comparable: Thames Valley’s 300");
});

describe("a line to paste", () => {
	const styles = [PLAIN_STYLE, ...readStyles("data")];
	const line = (text: string) => answer(text, { styles }).copy;

	test("the name of a house style is no part of the question", () => {
		expect(line("copy uk 2021 style=regional")).toContain("police in the UK recorded 30,925");
		expect(line("copy how many forces saw a rise code 86 2021 style=regional")).toContain(
			"of 43 police forces",
		);
	});

	test("figures of two releases are not told by the day of one", () => {
		expect(line("copy kent 2017/18")).toMatch(
			/the 381 of 2016\/17, according to NSPCC figures from freedom-of-information requests\.$/,
		);
		expect(line("copy change kent 2016/17 to 2022/23")).toMatch(/freedom-of-information requests\.$/);
		expect(line("copy share kent uk 2021")).toMatch(/freedom-of-information requests\.$/);
		expect(line("copy cumbria 2021")).toMatch(/published in February 2023\.$/);
	});

	test("what is put in between commas has both", () => {
		expect(line("copy england and wales 2023/24 style=regional")).toContain(
			"as published by the NSPCC in February 2025, show that",
		);
	});
});

describe("what is asked is answered, or said not to be", () => {
	test("forces that doubled are counted, small bases aside, and the same again", () => {
		const it = answer("how many forces have doubled code 86 since 2016/17?", { style: "sentence" });
		expect(it.finding).toMatch(
			/^Of 39 forces with exact figures in both years, 23 at least doubled; 37 rose/,
		);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
		const twice = (it.table?.rows ?? []).filter(([, from = "", to = ""]) => {
			const [before, now] = [from, to].map((cell) => Number(cell.replaceAll(",", "")));
			return before !== undefined && now !== undefined && before >= 50 && now >= 2 * before;
		});
		expect(twice).toHaveLength(23);
		expect(answer("how many forces halved since 2016 code 86").finding).toContain(
			"none fell by half or more",
		);
	});

	test("one year of several is said to be the last of them", () => {
		const read = "“2016 to 2022” read as 2021/22, the last of those years with a figure";
		expect(answer("share of kent 2016 to 2022", { style: "sentence" }).notices).toContain(read);
		expect(answer("share of kent 2021").notices.join()).not.toContain("the last of those");
	});
});

test("a count of more kinds of offence that is the lower one is pointed out", () => {
	const line =
		"Though it takes in more kinds of offence, the Home Office count is the lower of the two: ask the force why before printing either.";
	expect(answer("north yorkshire 2017/18").lines).toContain(line);
	expect(answer("north yorkshire 2017/18 code 86").lines).toContain(line);
	expect(answer("cumbria 2021").lines).not.toContain(line);
	expect(answer("lancashire 2021/22").lines).not.toContain(line);
});

test("a figure that one measure lacks is not said to be lacking altogether", () => {
	expect(answer("check The City of London recorded 4 offences in 2022/23").text).toContain(
		"No NSPCC figure is held for the City of London in 2022/23.",
	);
});
