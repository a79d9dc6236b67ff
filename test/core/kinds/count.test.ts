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
			"25 of 41 forces with figures in both years rose, 16 fell, none unchanged; 3 not comparable",
		],
		["count 2021 code 86", "35 of 44 forces with figures in both years rose, 8 fell, 1 unchanged"],
		["count 2017/18", "17 of 21 forces with figures in both years rose, 4 fell, none unchanged"],
		[
			"how many forces saw a rise last year",
			"4 of 4 forces with figures in both years rose, none fell, none unchanged",
		],
		["count wales 2017/18", "3 of 4 forces with figures in both years rose, 1 fell, none unchanged"],
		[
			"how many forces fell in 2021 code 86",
			"8 of 44 forces with figures in both years fell, 35 rose, 1 unchanged",
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
		const numbers = [...it.finding.replaceAll("None", "0").replaceAll("none", "0").matchAll(/\d+/g)].map(
			Number,
		);
		const [rose = 0, all = 0, fell = 0, same = 0, broken = 0] = numbers;
		expect(rose + fell + same).toBe(all);
		expect(it.changes).toHaveLength(all);
		expect(it.changes.filter((change) => change.difference > 0)).toHaveLength(rose);
		expect(it.changes.filter((change) => change.difference < 0)).toHaveLength(fell);
		expect(all + broken + 4).toBe(48);
	});
});
