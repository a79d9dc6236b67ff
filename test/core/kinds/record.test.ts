import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("highest in the years held, never ever (D23)", () => {
	test.each([
		["record gwent", "402 in 2021/22 is the highest in the three years held (2016/17, 2017/18 and 2021/22)"],
		["record gwent code 86", "489 in 2022/23 is the highest in the 11 years held (2012/13 to 2022/23)"],
		["record cumbria", "371 in 2022/23 is the highest in the seven years held (2016/17 to 2022/23)"],
		[
			"record scotland",
			"748 in 2023/24 is not the highest but the second highest in the eight years held (2016/17 to 2023/24); the highest is 765 in 2022/23",
		],
		[
			"record cumbria 2021 code 86",
			"346 in 2021/22 is not the highest but the second highest in the 11 years held (2012/13 to 2022/23); the highest is 378 in 2022/23",
		],
		[
			"record uk",
			"30,925 in 2021/22 is the highest in the five years with a count (2016/17, 2017/18 and 2019/20 to 2021/22)",
		],
		["record essex 2021", "No NSPCC figure is held for 2021/22"],
		[
			"record cumbria 2017",
			"220 or 221 in 2017/18 is no exact count, so it has no place among the years held",
		],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "record", finding });
	});

	test("a bound has no place among the years, and the others have none beside it", () => {
		const uk = answer("record uk");
		expect(uk.table?.rows.map((row) => row[2])).toEqual(["fifth", "third", "–", "second", "first", "–"]);
		expect(uk.lines).toContain("Without a place, as it is no exact count: more than 33,000 in 2022/23.");
		expect(uk.copy).toBe("");
		expect(answer("record gwent").lines.join()).not.toContain("Without a place");
	});

	test("what the year was when it was the newest", () => {
		expect(answer("record cumbria 2021 code 86").lines).toContain(
			"Of the 10 years held (2012/13 to 2021/22) it was the highest.",
		);
	});

	test("a range that may lie on either side is said to be unsure", () => {
		const it = answer("record uk 2020");
		expect(it.lines.join()).not.toContain("cannot be told");
		const scotland = answer("record scotland 2020");
		expect(scotland.lines.join()).toContain("2016/17 (655 to 661)");
		expect(scotland.finding).toBe(
			"660 in 2020/21 is not the highest but the fourth or fifth highest in the eight years held (2016/17 to 2023/24); the highest is 765 in 2022/23",
		);
		expect(scotland.lines).toContain(
			"Of the five years held (2016/17 to 2020/21) it was the highest or second highest.",
		);
		expect(scotland.table?.rows.map((row) => row[2])).toEqual([
			"–",
			"–",
			"eighth",
			"seventh",
			"fourth or fifth",
			"third",
			"first",
			"second",
		]);
		expect(answer("record low scotland 2018").finding).toContain("554 in 2018/19 is the lowest in");
	});

	test("breaks between the years are warned of (D24)", () => {
		expect(answer("record gmp code 86").warnings.join()).toContain("July 2019");
		expect(answer("record gwent code 86").warnings).toEqual([]);
	});

	test("neither record nor ever is said", () => {
		for (const text of ["record gwent", "is this a record high for gwent", "record scotland"]) {
			expect(answer(text).text).not.toMatch(/\b(record (high|low)|ever|all[- ]time)\b/i);
		}
	});

	test("a year without a figure is a gap in the chart, never a zero (D54)", () => {
		const chart = answer("record gwent code 86").chart;
		expect(chart?.series[0]?.values).toHaveLength(11);
		const uk = answer("record uk").chart;
		expect(uk?.categories[2]).toBe("2018/19");
		expect(uk?.series[0]?.values[2]).toBeNull();
	});
});

describe("how far a year is from the one that stands out", () => {
	test.each([
		[
			"when did hertfordshire peak, code 86, and how far below that is 2022/23",
			"502 in 2022/23 against 526 in 2020/21 is down 24 (4.6%).",
		],
		[
			"which year did essex peak home office, and how much lower is 2020/21",
			"945 in 2020/21 against 1,261 in 2022/23 is down 316 (25.1%).",
		],
	])("%s", (text, line) => {
		expect(answer(text, { style: "sentence" })).toMatchObject({
			kind: "record",
			lines: expect.arrayContaining([line]),
		});
	});

	test.each(["is 2020/21 a record high for hertfordshire code 86", "lowest year for essex home office"])(
		"%s: nobody asked",
		(text) => {
			expect(answer(text).lines.join()).not.toContain(" against ");
		},
	);
});
