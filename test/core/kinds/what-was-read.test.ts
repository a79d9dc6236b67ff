import { afterAll, describe, expect, test } from "vitest";
import { KINDS } from "../../../src/core/kinds/kinds.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("what was read is said wherever it is not what was typed", () => {
	test.each(KINDS.map((it) => it.name))("%s cumbira", (kind) => {
		const it = answer(`${kind} cumbira`);
		const isAboutIt = it.question.geographies.includes("cumbria");
		expect(!isAboutIt || it.text.includes("“cumbira”")).toBe(true);
	});

	test.each([
		["nottinghmashire 2021", "Showing Nottinghamshire: you typed “nottinghmashire”"],
		["cumbira 1999", "“cumbira” read as Cumbria"],
		["cumbira 1999", "1999 read as the financial year 1999/00"],
		["nottinghmashire june 2021", "“nottinghmashire” read as Nottinghamshire"],
		["knife crime nottinghmashire", "“nottinghmashire” read as Nottinghamshire"],
		["nottinghmashire sheep 2021", "“nottinghmashire” read as Nottinghamshire"],
		[
			"leeds and bradferd 2021/22",
			"Leeds and Bradford are policed by West Yorkshire Police: the figure covers Bradford, Calderdale, Kirklees, Leeds and Wakefield.",
		],
		[
			"is leedz worse than bradferd",
			"Leeds and Bradford are not told apart: West Yorkshire Police has one figure.",
		],
		["carlisle 1999", "Carlisle is policed by Cumbria Constabulary"],
		[
			"durham city 2015",
			"Durham City is policed by Durham Constabulary: the figure covers County Durham and Darlington.",
		],
		["carlsile knife crime", "“carlsile” read as Carlisle"],
		["yorkshire 2021", "2021 read as the financial year 2021/22"],
	])("%s: %s", (text, notice) => {
		const it = answer(text);
		expect(it.notices).toContain(notice);
		expect(it.question.assumed.concat(it.notices)).toContain(notice);
	});

	test.each(["nottinghamshire 1999/00", "knife crime cumbria", "why did it rise in cumbira"])(
		"%s needs no such words",
		(text) => {
			expect(answer(text).notices).toEqual([]);
		},
	);
});

describe("half the name of one force is asked about, with that force to choose", () => {
	test.each([
		["mercia", ["West Mercia"]],
		["mercia 2021/22", ["West Mercia 2021/22"]],
		["how many in mercia?", ["West Mercia"]],
		["trend mercia", ["trend West Mercia"]],
		["mercia vs kent 2021/22", ["compare West Mercia vs Kent 2021/22"]],
		["thames 2021/22 vs 2022/23", ["compare Thames Valley 2021/22 vs 2022/23"]],
	])("%s", (text, questions) => {
		const it = answer(text);
		expect(it.kind).toBe("clarify");
		expect(it.lines).toEqual(["This is the nearest name."]);
		expect(it.choices.map(({ question }) => question)).toEqual(questions);
	});

	test.each([
		["wessex", "clarify"],
		["quote mercia", "quote"],
		["northern kent 2021/22", "clarify"],
		["kent 2021/22 for the ministry", "clarify"],
		["fife", "figure"],
	])("%s: not so", (text, kind) => {
		const it = answer(text);
		expect(it.kind).toBe(kind);
		expect(it.lines).not.toContain("This is the nearest name.");
	});
});

test("a day that an answer should be as of is told to be passed over, and only where one is named", () => {
	const told = (text: string) => answer(text).notices.filter((it) => it.includes("as-of"));
	expect(told("cumbria 2021 as-of=2022-06-01")).toEqual([
		"“as-of” is not looked up here: shown is what is newest; at a terminal, --as-of gives what was out on a day",
	]);
	expect(told("cumbria 2021")).toEqual([]);
});
