import { afterAll, describe, expect, test } from "vitest";
import { passes } from "../../../src/core/kinds/figures/passing.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a number that counts are held against", () => {
	test.each([
		[
			"when did cheshire first reach 400",
			"trend Cheshire 2016/17 to 2020/21 at least 400",
			"At least 400 in two of the five years held: 2019/20 (403) and 2020/21 (506)",
		],
		[
			"has northern ireland ever been below 450",
			"trend Northern Ireland 2017/18 to 2023/24 under 450",
			"Fewer than 450 in one of the five years held: 2018/19 (434)",
		],
		[
			"did devon and cornwall ever top out above 1,000 offences",
			"trend Devon and Cornwall 2016/17 to 2020/21 over 1,000",
			"No year of the five held has more than 1,000; the highest is 931 in 2020/21",
		],
		[
			"has cumbria been over 220 since 2017",
			"trend Cumbria 2017/18 to 2022/23 over 220",
			"More than 220 in five of the six years held: 2018/19 (248 or 249), 2019/20 (223), 2020/21 (255), 2021/22 (307) and 2022/23 (371); not known for 2017/18 (220 or 221)",
		],
		[
			"which forces exceeded 1,100 offences in 2017/18",
			"rank 2017/18 over 1,100",
			"Of the 24 forces that can be ranked, two recorded more than 1,100 offences in 2017/18",
		],
		[
			"how many welsh forces had fewer than 300 in 2017/18",
			"rank Wales 2017/18 under 300",
			"Of the four forces that can be ranked, two recorded fewer than 300 offences in 2017/18",
		],
		[
			"how many forces recorded between 300 and 500 offences in 2017/18",
			"rank 2017/18 between 300 and 500",
			"Of the 24 forces that can be ranked, eight recorded between 300 and 500 offences in 2017/18",
		],
		[
			"when did cheshire break 400",
			"trend Cheshire 2016/17 to 2020/21 over 400",
			"More than 400 in two of the five years held: 2019/20 (403) and 2020/21 (506)",
		],
		[
			"welsh forces 2017/18, only those with 350 or more",
			"rank Wales 2017/18 at least 350",
			"Of the four forces that can be ranked, two recorded at least 350 offences in 2017/18",
		],
		[
			"wales 2017/18 just the ones under 300",
			"rank Wales 2017/18 under 300",
			"Of the four forces that can be ranked, two recorded fewer than 300 offences in 2017/18",
		],
		[
			"forces btwn 300 and 500 in 2017/18",
			"rank 2017/18 between 300 and 500",
			"Of the 24 forces that can be ranked, eight recorded between 300 and 500 offences in 2017/18",
		],
	])("%s", (text, canonical, finding) => {
		const it = answer(text);
		expect(it.question.canonical).toBe(canonical);
		expect(it.finding).toBe(finding);
		expect(answer(canonical, { style: "command" }).finding).toBe(finding);
	});

	test("only those beyond it are listed, and those that may be", () => {
		const rows = answer("which forces in wales were above 500 in 2021/22").table?.rows ?? [];
		expect(rows.map(([name]) => name)).toEqual(["South Wales", "Dyfed-Powys", "North Wales"]);
	});

	test.each([
		["did kent record more than 1,000 in 2021/22", "figure"],
		["did kent rise by more than 200", "change"],
		["kent over 2021", "figure"],
		["how many forces rose between 2016 and 2020 code 86", "count"],
		["cumbria per head over 2021", "rate"],
	])("%s is none", (text, kind) => {
		expect(answer(text).kind).toBe(kind);
	});
});

test("a bound lies beyond its own number", () => {
	const bound = { ...answer("uk 2022/23").figures[0], value: null, low: 33_000, high: null } as Parameters<
		typeof passes
	>[0];
	expect(passes(bound, { over: 33_000 })).toBe(true);
	expect(passes(bound, { over: 33_001 })).toBe(null);
	expect(passes(bound, { under: 33_000 })).toBe(false);
});

test.each(["cumbria 2021 and up", "kent up 300 or more since 2016/17", "2016/17 or more recent for kent"])(
	"%s holds no count against a number",
	(text) => {
		expect(answer(text).question.canonical).not.toMatch(/ (?:over|under|at least|at most) \d/);
	},
);

test("against two years it is offered year by year", () => {
	const { finding, choices } = answer("how many forces over 500 in 21/22, and how many the yr before");
	expect(finding).toBe("Forces are not picked by “over 500” here.");
	expect(choices).toEqual([
		{ label: "2020/21", question: "rank 2020/21 over 500" },
		{ label: "2021/22", question: "rank 2021/22 over 500" },
	]);
});

describe("the number is told as it was asked", () => {
	test.each([
		["300 or fewer", "at most 300"],
		["at most 301", "at most 301"],
		["fewer than 301", "fewer than 301"],
		["under 300", "fewer than 300"],
		["300 or more", "at least 300"],
		["at least 305", "at least 305"],
		["more than 299", "more than 299"],
		["over 300", "more than 300"],
	])("how many forces recorded %s", (asked, told) => {
		const it = answer(`how many forces recorded ${asked} in 2016/17`);
		expect(it.finding).toContain(` recorded ${told} offences in 2016/17`);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});
});

test.each([
	["did kent ever top 1,000", "trend Kent 2016/17 to 2022/23 over 1,000"],
	["which forces did top 1,000 in 2017/18", "rank 2017/18 over 1,000"],
	["what are the top 100 forces", "rank 2022/23 top 100"],
	["did kent make the top 10 in 2021/22", "rank Kent 2021/22 top 10"],
])("%s", (text, question) => {
	expect(answer(text, { style: "sentence" }).question.canonical).toBe(question);
});
