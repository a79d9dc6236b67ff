import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("of several places without a figure each is told, and what is held of each", () => {
	test.each([
		"Sunderland and Middlesbrough, latest",
		"total northumbria and cleveland",
		"trend northumbria and cleveland",
		"cleveland and northumbria last 3 years",
	])("%s", (text) => {
		const it = answer(text);
		expect(it.kind).toBe("not-held");
		expect(it.finding).toMatch(
			/^No NSPCC figure is held for (?:Northumbria or Cleveland|Cleveland or Northumbria) by/,
		);
		expect(it.lines.join(" ")).toContain("Northumbria, 2013 to 2015 (calendar years) together");
		expect(it.lines.join(" ")).toContain("Cleveland, 2013 to 2015 (calendar years) together");
		expect(it.choices.map(({ label }) => label)).toEqual(
			expect.arrayContaining([
				"Northumbria, 2013 to 2015 (calendar years)",
				"Cleveland, 2013 to 2015 (calendar years)",
			]),
		);
	});

	test("one place is told as ever", () => {
		const it = answer("northumbria");
		expect(it.finding).toBe("No NSPCC figure is held for 2022/23");
		expect(it.lines.join(" ")).toContain("Held for Northumbria: 2013 to 2015 (calendar years) together");
	});

	test("the one that has none is told, and not the other that has", () => {
		expect(answer("total kent and cleveland").notices.join()).toContain("figures for any of them");
		expect(answer("cleveland and england per head").finding).toContain("Cleveland or England");
		expect(answer("cleveland and uk per head").finding).toBe(
			"No NSPCC figure is held for Cleveland by financial year.",
		);
	});

	test("no year is told that nobody typed", () => {
		for (const text of [
			"is Cleveland really the highest rate in the country?",
			"is cleveland highest per head in england",
			"cleveland and england per head",
			"northern ireland and scotland per head",
		])
			expect(answer(text).text).not.toContain("2015/16");
	});
});

describe("whether one is the highest in an area asks for its place there", () => {
	test.each([
		[
			"is Cleveland the highest rate code 86 in the country 2022/23",
			"Cleveland is first of the 42 forces in the UK with a rate: 115.1 offences per 100,000 people in 2022/23",
		],
		[
			"is cumbria the highest rate in england",
			"Cumbria is third of the four forces in England with a rate: 73.8 offences per 100,000 people in 2022/23",
		],
		[
			"does cleveland have the lowest rate in the north east HO",
			"Cleveland is third of the three forces in the North East with a rate, counted from the lowest: 115.1 offences per 100,000 people in 2022/23",
		],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "rank", finding });
	});

	test("where the usual count has no rate of it, its place by the other is told", () => {
		const it = answer("is Cleveland really the highest rate in the country?");
		expect(it.finding).toBe("Cleveland has no place by rate in 2022/23");
		expect(it.lines.join(" ")).toContain("Cleveland is first of the 42 forces");
	});

	test.each(["highest rate: kent or england", "cleveland and england per head 2022/23 code 86"])(
		"two set side by side have no place: %s",
		(text) => {
			expect(answer(text).kind).toBe("rate");
		},
	);

	test("a list from the lowest says which end its places are counted from", () => {
		expect(answer("wales lowest per head 2022/23 code 86").table?.columns[1]?.label).toBe(
			"Place from the lowest",
		);
		expect(answer("rank wales fewest 2022/23 code 86").table?.columns[1]?.label).toBe(
			"Place from the fewest",
		);
		expect(answer("rank wales 2022/23 code 86").table?.columns[1]?.label).toBe("Place");
	});
});
