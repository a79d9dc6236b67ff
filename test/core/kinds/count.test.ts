import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("how many forces rose and fell", () => {
	test.each([
		[
			"count 2019 code 86",
			"Of 40 forces with exact figures in both years, 25 rose and 15 fell; not comparable: three; not counted: British Transport Police (not tied to an area)",
		],
		[
			"count 2021 code 86",
			"Of 43 forces with exact figures in both years, 34 rose, eight fell and one is unchanged; not counted: British Transport Police (not tied to an area)",
		],
		["count 2017/18", "Of 21 forces with exact figures in both years, 17 rose and four fell"],
		[
			"how many forces saw a rise last year",
			"Of three forces with exact figures in both years, three rose and none fell; not counted: Scotland (recorded under different rules)",
		],
		["count wales 2017/18", "Of four forces with exact figures in both years, three rose and one fell"],
		[
			"how many forces rose in wales and scotland in 2017/18",
			"Of four forces with exact figures in both years, three rose and one fell; no exact figures for Scotland",
		],
		[
			"how many forces went up in scotland and northern ireland in 2022/23",
			"Of the one force with exact figures in both years, one rose and none fell; not counted: Scotland (recorded under different rules)",
		],
		[
			"how many forces fell in 2021 code 86",
			"Of 43 forces with exact figures in both years, eight fell, 34 rose and one is unchanged; not counted: British Transport Police (not tied to an area)",
		],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "count", finding });
	});

	test.each([
		["how many forces recorded fewer in the most recent year", "none fell and three rose"],
		["how many forces recorded less in 2022/23", "none fell and three rose"],
		["how many forces saw lower figures last year", "none fell and three rose"],
		["how many forces had fewer offences than the year before", "none fell and three rose"],
		["how many forces had fewer in 2022/23 than in 2021/22", "none fell and three rose"],
		["number of forces with fewer offences in 2022/23", "none fell and three rose"],
		["did any force record fewer in 2022/23", "none fell and three rose"],
		["how many forces recorded more in 2022/23", "three rose and none fell"],
		["how many forces recorded more or fewer in 2022/23", "three rose and none fell"],
	])("%s: %s", (text, told) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "count", finding: expect.stringContaining(told) });
		expect(it.notices.filter((notice) => notice.includes("left out")).join()).toBe(
			text.includes(" or ") ? "Not understood, and left out: “fewer”" : "",
		);
	});

	test.each([
		["which forces recorded fewer in the latest year", "down"],
		["which forces had fewer offences than the year before", "down"],
		["which forces recorded more in the latest year", undefined],
		["which forces recorded fewer than Kent", undefined],
		["which forces recorded fewer than 500 in 2021/22", undefined],
		["how many forces recorded fewer than Kent", undefined],
	])("%s ranks falls only where it is held against an earlier year", (text, direction) => {
		const it = answer(text);
		expect(it.kind).toBe("rank");
		expect(it.question.canonical.endsWith(" falls")).toBe(direction === "down");
	});

	test("every force is in exactly one number", () => {
		const it = answer("count 2019 code 86");
		expect(it.lines[0]).toBe(
			"Of the 48 forces: 40 compared, three across a break, four without exact figures in both years and one not counted with the others.",
		);
		expect(it.lines[2]).toContain("Greater Manchester (after a change of records system in July 2019)");
		expect(it.working[0]).toBe("25 higher + 15 lower + 0 equal = 40 forces with exact counts in both years.");
	});

	test.each(Array.from({ length: 10 }, (_, at) => 2013 + at))("the numbers of %i add up", (year) => {
		const it = answer(`count ${year} code 86`);
		const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
		const said = words.reduce(
			(text, word, at) => text.replace(new RegExp(`\\b${word}\\b`, "g"), `${at}`),
			it.finding,
		);
		const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? 0);
		const [all, rose, fell] = [number(/^Of (\d+) /), number(/(\d+) rose/), number(/(\d+) fell/)];
		const [same, broken] = [number(/(\d+) (?:is|are) unchanged/), number(/not comparable: (\d+)/)];
		const apart = said.includes("not counted: British Transport Police") ? 1 : 0;
		expect(rose + fell + same).toBe(all);
		expect(it.changes).toHaveLength(all);
		expect(it.changes.filter((change) => change.difference > 0)).toHaveLength(rose);
		expect(it.changes.filter((change) => change.difference < 0)).toHaveLength(fell);
		expect(all + broken + apart + 4).toBe(48);
	});

	test("forces that no ranking takes in are not counted either, and told with their change (D25)", () => {
		const counted = answer("count 2021 code 86");
		const ranked = [
			...answer("biggest rises 2021 code 86").figures,
			...answer("biggest falls 2021 code 86").figures,
		];
		const moved = new Set(ranked.map((it) => it.geography));
		expect(counted.changes.filter((it) => it.difference !== 0)).toHaveLength(moved.size);
		expect(counted.lines).toContain(
			"Not counted with the others: British Transport Police (up 3, from 7 to 10; not tied to an area).",
		);
		expect(answer("how many forces rose last year").lines).toContain(
			"Not counted with the others: Scotland (up 103 (15.6%), from 662 to 765; recorded under different rules).",
		);
	});
});

test("a multiple is asked after in the other measure too", () => {
	expect(answer("how many forces doubled between 2017/18 and 2022/23").choices[0]?.question).toBe(
		"count 2017/18 vs 2022/23 obscene publications rises by at least 100%",
	);
});

describe("several years together are asked about: many forces are told by one change, or one year, at a time", () => {
	test.each([
		[
			"forces that fell two years running to 22/23",
			["count 2021/22 vs 2022/23 falls", "count 2020/21 vs 2021/22 falls"],
		],
		[
			"which forces fell two years in a row",
			["rank 2021/22 vs 2022/23 falls", "rank 2020/21 vs 2021/22 falls"],
		],
		[
			"csv all forces 2020/21 to 2022/23",
			["rank 2022/23", "rank 2021/22", "rank 2020/21", "rank 2020/21 vs 2022/23 rises"],
		],
	])("%s", (text, questions) => {
		const it = answer(text);
		expect(it.kind).toBe("clarify");
		expect(it.choices.map(({ question }) => question)).toEqual(questions);
	});
});

describe("forces whose count went one way in every year", () => {
	test("by exact counts of all of them, those with a break among the years apart", () => {
		const it = answer("forces that have risen every single year since 2012/13, home office");
		expect(it.finding).toBe(
			"Of 43 forces with exact figures in every year from 2012/13 to 2022/23, three rose in each year: South Yorkshire, Sussex and West Yorkshire",
		);
		expect(it.lines[0]).toBe(
			"Not counted, as a change of how they record lies among the years: Greater Manchester, whose numbers rose in each year too.",
		);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test.each([
		["which forces fell two years running home office", "none fell in each year"],
		["how many forces rose every year since 2018/19 code 86", "13 rose in each year"],
	])("%s", (text, words) => expect(answer(text).finding).toContain(words));

	test.each(["how many forces rose in 2022/23 code 86", "which forces rose since 2018/19 code 86"])(
		"%s asks for one change",
		(text) => expect(answer(text).finding).not.toContain("in each year"),
	);

	test("who is not among them is named with the reason", () => {
		const { lines } = answer("which forces fell every year since 2020/21 home office");
		expect(lines).toContain(
			"Without an exact figure in every one of the years: Northern Ireland (not held).",
		);
		expect(lines.join()).toContain("Not counted with the others: British Transport Police (");
	});

	test("where hardly a force has every year, each is offered", () =>
		expect(answer("how many forces have gone up every year since 2016/17").kind).toBe("clarify"));
});
