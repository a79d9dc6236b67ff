import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { meetsRate } from "../../../src/core/kinds/rate/rate-held.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("what a rate is held against is told", () => {
	test.each([
		["is kent above 50 per 100,000", "Yes, 83.5 offences per 100,000 people in 2022/23"],
		["is kent's rate over 83.5 in 2022/23", "Yes, 83.533 offences per 100,000 people in 2022/23"],
		["is kent's rate under 83.5 in 2022/23", "No, 83.533 offences per 100,000 people in 2022/23"],
		["is kent below 50 per 100k people 2022/23", "No, 83.5 offences per 100,000 people in 2022/23"],
		["is kent's rate lower than 90", "Yes, 83.5 offences per 100,000 people in 2022/23"],
		[
			"which forces are above 100 per 100,000 code 86 2022/23",
			"Of the 42 with a rate, two have more than 100 offences per 100,000 people in 2022/23: 115.1 in Cleveland and 100.8 in Durham",
		],
		[
			"how many forces were under 50 per 100,000 code 86 2022/23",
			"Of the 42 with a rate, four have fewer than 50 offences per 100,000 people in 2022/23",
		],
		[
			"forces with a rate below 40 code 86 2022/23",
			"Of the 42 with a rate, none have fewer than 40 offences per 100,000 people in 2022/23",
		],
		[
			"which north west forces are above 75 per 100,000 code 86 2022/23",
			"Of the five with a rate, two have more than 75 offences per 100,000 people in 2022/23: 80.0 in Merseyside and 75.2 in Cumbria",
		],
		[
			"are kent and cumbria both above 80 per 100k 2022/23",
			"Of the two with a rate, one has more than 80 offences per 100,000 people in 2022/23: 83.5 in Kent",
		],
	])("%s", (question, finding) => {
		const { finding: told, question: asked } = answer(question);
		expect(told).toBe(finding);
		expect(answer(asked.canonical).finding).toBe(finding);
	});

	test.each([
		["rate kent 2022/23", "83.5 offences per 100,000 people in 2022/23"],
		["is kent's rate higher than in 2021", "83.5 offences per 100,000 people in 2022/23"],
		["kent per 100,000 in 2022/23", "83.5 offences per 100,000 people in 2022/23"],
	])("%s holds it against nothing", (question, finding) => {
		expect(answer(question).finding).not.toMatch(/^(?:Yes|No),/);
		expect(answer(question).finding).toContain(finding.slice(0, 4));
	});

	test.each([
		["is kent not above 50 per 100,000", "No, 83.5"],
		["kent isn't above 50 per 100,000 2022/23", "No, 83.5"],
		["isn't kent above 50 per 100,000", "Yes, 83.5"],
		[
			"which forces aren't above 45 per 100,000 code 86 2022/23",
			"Of the 42 with a rate, three have at most 45",
		],
		[
			"which forces don't have a rate below 100 code 86 2022/23",
			"Of the 42 with a rate, two have at least 100",
		],
		["has kent reached 80 per 100,000 2022/23", "Yes, 83.5"],
		["is the rate in kent over 90 2022/23", "No, 83.5"],
		["is kent above 50 per 100,000 over the last year", "Yes, 83.5"],
		["rate kent over 90", "No, 83.5"],
		["is kent >80 per 100k 2022/23", "Yes, 83.5"],
		["is kent <= 80 per 100,000 2022/23", "No, 83.5"],
		["is kent not >80 per 100,000 2022/23", "No, 83.5"],
		["is kent 80 or more per 100,000 2022/23", "Yes, 83.5"],
		["is kent 80+ per 100,000 2022/23", "Yes, 83.5"],
		["is kent 70 or fewer per 100,000 2022/23", "No, 83.5"],
		["rate kent up to 2020", "57.2"],
	])("the side that is meant: %s", (question, finding) => {
		const { finding: told, question: asked } = answer(question, { style: "sentence" });
		expect(told.slice(0, finding.length)).toBe(finding);
		expect(answer(asked.canonical).finding).toBe(told);
	});

	test.each([
		["is kent above 50 per 10,000", "above 50 per 10,000"],
		["is kent above 0.05 per head", "above 0.05 per head"],
		["is kent's rate above 0.08%", "above 0.08%"],
		["is kent above 50 per 100,000 children", "above 50 per 100,000 children"],
		["is kent above 50 per 100,000 under 18s", "above 50 per 100,000 under 18s"],
		["is kent above 50 per 100,000 households", "above 50 per 100,000 households"],
		["is kent between 50 and 100 per 100,000", "between 50 and 100"],
		["is kent above 70 and below 75 per 100,000", "above 70 and below 75"],
		["rate kent between 60 and 90", "between 60 and 90"],
		["is kent above 83.533 per 100,000", "above 83.533"],
		["forces above 150 per 10,000 code 86 2022/23", "above 150 per 10,000"],
		["forces above 500 per head code 86 2022/23", "above 500 per head"],
	])("no rate is held against another unit or two sizes: %s", (question, typed) => {
		const { kind, finding, choices } = answer(question, { style: "sentence" });
		expect({ kind, finding }).toEqual({
			kind: "clarify",
			finding: `No rate is held against “${typed}” here.`,
		});
		expect(choices.map((it) => answer(it.question).kind)).toEqual(["rate"]);
	});

	test.each([
		["forces above 80 per 100,000 that rose 2022/23", "Forces are not picked by “rose” here."],
		[
			"which forces are below the national rate code 86",
			"Forces are not picked by “below the national” here.",
		],
		["was any force ever above 120 per 100,000 code 86", "Which year do you mean?"],
		["which forces were above 60 per 100,000 in 2020/21 and 2021/22", "Which year do you mean?"],
	])("what else is to be met is asked about: %s", (question, finding) => {
		expect(answer(question, { style: "sentence" }).finding).toBe(finding);
	});

	test.each([
		[
			"was kent ever under 30 per 100,000",
			"Of the four years with a rate, one had fewer than 30 offences per 100,000 people: 21.1 in 2016/17",
		],
		[
			"when did cleveland pass 50 per 100,000 code 86",
			"Of the 11 years with a rate, five had more than 50 offences per 100,000 people, the first 56.6 in 2018/19",
		],
		[
			"was kent above 90 per 100,000 in 2016/17 and 2017/18",
			"Of the two years with a rate, none had more than 90 offences per 100,000 people",
		],
	])("of several years, those in which it is so: %s", (question, finding) => {
		const { finding: told, question: asked, table } = answer(question, { style: "sentence" });
		expect(told).toBe(finding);
		expect(answer(asked.canonical).finding).toBe(finding);
		expect(table?.rows).toHaveLength(asked.periods.length);
	});

	test("a rate that would look like the size is told with more decimals", () => {
		const { finding, table } = answer("which welsh forces have a rate over 60 2021/22");
		expect(finding).toMatch(/: 68\.3 in Gwent and 60\.032 in South Wales$/);
		expect(table?.rows.map((row) => row.at(-1))).toEqual(["68.3", "60.032"]);
	});

	test("regions are held against it where they are asked for", () => {
		const { finding, table } = answer("which regions are above 60 per 100,000 2021/22");
		expect(finding).toBe(
			"Of the two with a rate, one has more than 60 offences per 100,000 people in 2021/22: 65.9 in Yorkshire and the Humber",
		);
		expect(table?.rows).toHaveLength(1);
	});

	test.each([
		["rate Kent 2021/22", "is that above 60", "Yes, 73.0"],
		["rate Kent 2021/22", "between 60 and 90", "No rate is held against"],
		["rate Kent 2021/22", "over 2016", "21.1"],
		["rate Kent 2021/22", "which forces are above 75?", "Of the seven with a rate, one has more than 75"],
		["Kent 2022/23 per 1,000 children", "is that over 3", "Yes, 3.8 offences per 1,000 children"],
		["rate Kent 2022/23 more than 50 per 100,000 people", "and below 80", "No, 83.5"],
		[
			"rate Kent 2022/23 more than 80 per 100,000 people",
			"which forces are",
			"Of the four with a rate, two have",
		],
		["rate 2022/23 more than 80 per 100,000 people", "lowest first", "Of the four with a rate, two have"],
		["rate Kent 2022/23 more than 50 per 100,000 people", "how does it rank", "Kent is first of the four"],
		["rate 2022/23 more than 80 per 100,000 people", "where does kent rank", "Kent is first of the four"],
		["rate Kent 2022/23 more than 50 per 100,000 people", "per 100,000", "83.5"],
		["Kent 2021/22", "is that above 50 per 100,000", "Yes, 73.0"],
	])("in a thread: %s, then %s", (previous, reply, finding) => {
		expect(answer(reply, { style: "sentence", previous }).finding.slice(0, finding.length)).toBe(finding);
	});

	test("only those that are so are in the table, and in the ways on", () => {
		const { table, chart, next } = answer("which forces are above 100 per 100,000 code 86 2022/23");
		expect(table?.caption).toBe("Offences per 100,000 people in 2022/23, only more than 100, highest first");
		expect(chart?.title).toBe(
			"Obscene publications offences recorded per 100,000 people in 2022/23, only more than 100, highest first",
		);
		expect(table?.rows.map(([name]) => name)).toEqual(["Cleveland", "Durham"]);
		expect(next.map((it) => it.question)).toEqual(
			expect.arrayContaining([
				"rate Cleveland 2022/23 obscene publications",
				"rate Durham 2022/23 obscene publications",
			]),
		);
		expect(answer("forces with a rate below 40 code 86 2022/23")).toMatchObject({ table: null, chart: null });
	});
});

test("what is in order from the lowest says so on its table and its chart", () => {
	const { table, chart } = answer("lowest rates code 86 2022/23");
	expect(table?.caption).toBe("Offences per 100,000 people in 2022/23, lowest first");
	expect(chart?.title).toMatch(/, lowest first$/);
});

test("a rate is held against a size by exact fractions", () => {
	const per = { number: 100_000, of: "people" } as const;
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 50_000 }),
			fc.integer({ min: 1, max: 10_000_000 }),
			fc.integer({ min: 0, max: 100_000 }),
			(value, people, hundredths) => {
				const bound = { size: hundredths / 100 };
				const over = meetsRate(value, people, per, { than: "over", ...bound });
				const under = meetsRate(value, people, per, { than: "under", ...bound });
				const exact = BigInt(value) * 10_000_000n - BigInt(hundredths) * BigInt(people);
				expect([over, under]).toEqual([exact > 0n, exact < 0n]);
				expect(meetsRate(value, people, per, { than: "most", ...bound })).toBe(!over);
				expect(meetsRate(value, people, per, { than: "least", ...bound })).toBe(!under);
			},
		),
	);
});
