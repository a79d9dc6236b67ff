import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const answer = (text: string, previous?: string) =>
	asking(data)(text, { style: "sentence", ...(previous === undefined ? {} : { previous }) });

test.each([
	[
		"how did you get to 1,254 for Cumbria 2017/18 to 2021/22?",
		"explain total Cumbria 2017/18 to 2021/22",
		"1,254",
	],
	[
		"how did you work out 1254 for cumbria 2017/18 to 2021/22",
		"explain total Cumbria 2017/18 to 2021/22",
		"1,254",
	],
	["how did you get 1,356 for kent 2021/22", "explain Kent 2021/22", "1,356"],
	["how did you get the 15.6% rise in kent", "explain change Kent 2021/22 vs 2022/23", "15.6%"],
	["explain kent 2021/22", "explain Kent 2021/22", "1,356"],
])("%s", (text, question, number) => {
	const it = answer(text);
	expect(it.question.canonical).toBe(question);
	expect([it.finding, ...it.lines].join("\n")).toContain(number);
	expect(it.notices).toEqual([]);
});

test.each([
	["how is the rate worked out for kent 2022/23", "explain rate Kent 2022/23"],
	["how was Kent's rate calculated in 2022/23", "explain rate Kent 2022/23"],
	["how was kent's share of the uk in 2021/22 worked out", "explain share Kent + UK 2021/22"],
	["how did you work out the ranking for kent 2017/18", "explain rank Kent 2017/18"],
	["how is the count worked out for kent 2022/23", "explain Kent 2022/23"],
])("%s explains %s", (text, question) => {
	expect(answer(text).question.canonical).toBe(question);
});

test("a number that is none of ours is said to be none", () => {
	const it = answer("how did you get 5,000 for kent 2021/22");
	expect(it.notices).toEqual(["5,000 is no figure held or worked out here for this; what is, is explained"]);
	expect(it.question.canonical).toBe("explain Kent 2021/22");
});

describe("has it been revised", () => {
	test.each([
		[
			"uk 2016/17",
			"Revised: 18,522 in the release of 13 September 2018 and 18,574 in that of 22 February 2023",
		],
		[
			"gwent 2016/17",
			"Not revised: the releases of 13 September 2018 and 22 February 2023 give the same figure",
		],
		["kent 2022/23", "Published once, in the release of March 2024: no revision of it is held"],
	])("%s", (previous, told) => {
		expect(answer("has this been revised?", previous).notices).toEqual([told]);
		expect(answer("has that changed since it was published", previous).notices).toEqual([told]);
		expect(answer("show me the working", previous).notices).toEqual([]);
	});
});

test.each([
	"both published figures for the uk 2016/17",
	"which of the two 2016/17 numbers for the uk did you use",
])("%s: tells both", (text) => {
	expect(answer(text).notices.join()).toContain("18,522 in the release of 13 September 2018 and 18,574");
});

test("an earlier figure of a total stands beside it", () => {
	expect(answer("uk 2016/17").lines.join()).toContain("an earlier release gave 18,522");
	expect(answer("uk 2017/18").lines.join()).not.toContain("an earlier release");
});

describe("a health warning that is asked for", () => {
	test.each([
		["have the gmp 2022/23 numbers got a health warning", /moved to a new records system in July 2019/],
		["any caveats on devon and cornwall 2022/23", /moved to a new records system in November 2022/],
		["devon and cornwall 2022/23 safe to use?", /moved to a new records system in November 2022/],
		["kent 2022/23 safe to use?", /^No break is on record/],
	])("%s", (text, told) => {
		expect(answer(text).notices.join("; ")).toMatch(told);
	});
});

test("where there is nothing to explain, another measure's working is offered", () => {
	expect(answer("explain gmp 2022/23").choices).toEqual([
		{
			label: "Home Office Measure",
			question: "explain Greater Manchester 2022/23 obscene publications",
		},
	]);
});

describe("whether there is a break is said first", () => {
	test.each([
		["lancashire since 2016", "A break is on record in 2016/17 to 2021/22"],
		["devon and cornwall since 2016", "No break is on record in 2016/17 to 2020/21"],
	])("%s", (previous, notice) => {
		const it = answer("is there a break anywhere in that", previous);
		expect(it.notices[0]).toBe(notice);
	});

	test("one of other years is told too", () => {
		const previous = "devon and cornwall since 2016";
		expect(answer("any breaks in that?", previous).notices[1]).toContain(
			"On record for other years: Devon and Cornwall Police moved to a new records system in November 2022",
		);
	});

	test.each(["explain lancashire since 2016", "how was that worked out"])("%s asks after none", (text) => {
		expect(answer(text, "lancashire since 2016").notices.join()).not.toContain("on record");
	});
});

describe("two numbers for one thing, and why (D43)", () => {
	test("both releases are told, and no cause", () => {
		const it = answer("why is the UK 2016/17 number 18,522 in one story and 18,574 in the next");
		expect(it.notices).toEqual([
			"Revised: 18,522 in the release of 13 September 2018 and 18,574 in that of 22 February 2023",
		]);
	});

	test("the number of another measure is told as that", () => {
		const it = answer("the guardian has 1,612 for kent 2021/22, you have 1,356. why?");
		expect(it.lines.join()).toContain("Home Office, counted apart: 1,612 obscene publications offences");
		expect(it.notices.join()).not.toContain("1,612 is no figure held");
	});

	test("a number that is nobody's is said to be none", () => {
		expect(
			answer("why does one paper say 1,999 for kent 2021/22 and you say 1,356").notices.join(),
		).toContain("1,999 is no figure held or worked out here for this");
	});
});
