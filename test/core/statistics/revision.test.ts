import { describe, expect, test } from "vitest";
import { financialYear, quarter } from "../../../src/core/statistics/period.ts";
import { type Consequence, consequencesOf, isSubstantial } from "../../../src/core/statistics/revision.ts";
import { opened, realContent } from "../../sqlite/built.ts";
import { count, record, SHOPLIFTING } from "../../sqlite/imported.ts";

const content = realContent();
const { release, measures } = record("r-one", "2023-10-19");

/** Figures of 2019/20, 2020/21 and 2021/22 for Cumbria, and of 2020/21 for Kent. */
function held(before: number | null, year: number, after: number | null, kent = 10_000) {
	const values = [before, year, after];
	return opened({
		...content,
		measures: [...content.measures, ...measures],
		releases: [...content.releases, release],
		observations: [
			...values.flatMap((value, at) =>
				value === null ? [] : [count("cumbria", financialYear(2019 + at), value, "r-one")],
			),
			count("kent", financialYear(2020), kent, "r-one"),
		],
	});
}

const changed = { measure: SHOPLIFTING, geography: "cumbria", period: financialYear(2020) };
const types = (consequences: readonly Consequence[]) => consequences.map(({ type }) => type);

describe("what a changed figure turns round (D44)", () => {
	test.each<[string, Parameters<typeof held>, Parameters<typeof held>, readonly string[]]>([
		["nothing", [100, 120, 130], [100, 121, 130], []],
		["a rise becomes a fall", [100, 102, 130], [100, 99, 130], ["sign"]],
		["a rise becomes no change", [100, 102, 130], [100, 100, 130], ["sign"]],
		["the next year's rise becomes a fall", [100, 120, 121], [100, 125, 121], ["sign"]],
		["doubled becomes not doubled", [100, 200, 210], [100, 198, 210], ["multiple"]],
		["still doubled, and a little more", [100, 201, 210], [100, 203, 210], []],
		["a base of fewer than 50 becomes one of 50", [null, 49, null], [null, 50, null], ["base"]],
		[
			"the next year is no longer twice a base that has shrunk below 50",
			[null, 50, 100],
			[null, 49, 100],
			["multiple", "base"],
		],
		["highest becomes second", [null, 10_001, null], [null, 9_999, null], ["first"]],
		["second stays second", [null, 9_000, null], [null, 9_500, null], []],
		["as high as another is neither", [null, 9_999, null], [null, 10_000, null], []],
		["no figure before", [100, 120, null], [100, 120, null], []],
	])("%s", (_, before, after, expected) => {
		const consequences = consequencesOf(changed, held(...before), held(...after));
		expect(types(consequences)).toEqual(expected);
		expect(isSubstantial(consequences)).toBe(expected.length > 0);
	});

	test("of a quarter it is what the financial year it ends in says", () => {
		const [before, after] = [held(100, 102, null), held(100, 99, null)];
		for (const period of [quarter(2020, 1), quarter(2020, 4)]) {
			expect(types(consequencesOf({ ...changed, period }, before, after))).toEqual(["sign"]);
		}
		expect(consequencesOf({ ...changed, period: quarter(2021, 1) }, before, after)).toEqual([]);
	});
});
