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
			"Of 41 forces with figures in both years, 25 rose, 16 fell and none is unchanged; 3 not comparable",
		],
		["count 2021 code 86", "Of 44 forces with figures in both years, 35 rose, 8 fell and 1 is unchanged"],
		["count 2017/18", "Of 21 forces with figures in both years, 17 rose, 4 fell and none is unchanged"],
		[
			"how many forces saw a rise last year",
			"Of 4 forces with figures in both years, 4 rose, none fell and none is unchanged",
		],
		["count wales 2017/18", "Of 4 forces with figures in both years, 3 rose, 1 fell and none is unchanged"],
		[
			"how many forces fell in 2021 code 86",
			"Of 44 forces with figures in both years, 8 fell, 35 rose and 1 is unchanged",
		],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "count", finding });
	});

	test("every force is in exactly one number", () => {
		const it = answer("count 2019 code 86");
		expect(it.lines[0]).toBe(
			"Of the 48 forces: 41 compared, 3 across a break and 4 without figures in both years.",
		);
		expect(it.lines[1]).toContain("Greater Manchester (after a change of records system in July 2019)");
		expect(it.working[0]).toBe("25 higher + 16 lower + 0 equal = 41 forces with exact counts in both years.");
	});

	test.each(Array.from({ length: 10 }, (_, at) => 2013 + at))("the numbers of %i add up", (year) => {
		const it = answer(`count ${year} code 86`);
		const numbers = [...it.finding.replaceAll("none", "0").matchAll(/\d+/g)].map(Number);
		const [all = 0, rose = 0, fell = 0, same = 0, broken = 0] = numbers;
		expect(rose + fell + same).toBe(all);
		expect(it.changes).toHaveLength(all);
		expect(it.changes.filter((change) => change.difference > 0)).toHaveLength(rose);
		expect(it.changes.filter((change) => change.difference < 0)).toHaveLength(fell);
		expect(all + broken + 4).toBe(48);
	});
});
