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

	test("only those that are so are in the table, and in the ways on", () => {
		const { table, next } = answer("which forces are above 100 per 100,000 code 86 2022/23");
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
