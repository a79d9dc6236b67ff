import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a pack", () => {
	const it = answer("pack cumbria 2021");
	const figure = answer("cumbria 2021");

	test("has the figure, its changes and its line to paste, as the figure alone has them", () => {
		expect(it.kind).toBe("pack");
		expect(it.finding).toBe(figure.finding);
		expect(it.figures).toEqual(figure.figures);
		expect(it.changes).toEqual(figure.changes);
		expect(it.copy).toBe(figure.copy);
		expect(it.caveats).toEqual(figure.caveats);
		expect(it.lines).toContain("2020/21, the year before: 255; up 52 (20.4%).");
	});

	test("a series that begins in a range has no change over the whole of it", () => {
		const scotland = answer("pack scotland").lines;
		expect(scotland).toContain("Over the years held: 655 to 661 in 2016/17, 748 in 2023/24.");
		expect(answer("pack cumbria 2021").lines).toContain(
			"Over the years held: up 223 (150.7%) in six years: from 148 in 2016/17 to 371 in 2022/23.",
		);
	});

	test("has the trend, the place among forces, statements and the right of reply", () => {
		expect(it.chart?.categories).toHaveLength(7);
		expect(it.table?.rows).toHaveLength(7);
		expect(it.lines).toContain(
			"Cumbria is ninth or 10th of the 10 forces that can be ranked: 307 offences in 2021/22.",
		);
		expect(it.statements).toHaveLength(3);
		expect(it.moreStatements).toBeGreaterThan(3);
		expect(it.lines).toContain("Right of reply: no press contact is held for Cumbria Constabulary.");
	});

	test("of an area: its total, and no place among forces", () => {
		const wales = answer("pack wales 2021");
		expect(wales.finding).toBe(answer("wales 2021").finding);
		expect(wales.lines.join()).not.toContain("forces with a figure:");
	});

	test("without a figure: what is held instead", () => {
		const met = answer("pack the met");
		expect(met).toMatchObject({
			kind: "pack",
			finding: "No NSPCC figure is held for 2022/23",
		});
		expect(met.choices[0]?.label).toBe("Home Office Measure");
	});
});
