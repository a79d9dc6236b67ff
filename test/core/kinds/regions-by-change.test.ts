import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const ORDER =
	"In order by percentage, of those that compare: the North East 27.9% (1,940 to 2,481); the West Midlands region 25.8% (3,290 to 4,138); Yorkshire and the Humber 23.8% (3,915 to 4,848);";

describe("regions in order by how they changed", () => {
	test.each([
		"highest 3 regions by % growth 21/22 -> 22/23 (home office)",
		"which region rose most 22/23 home office",
		"biggest rise by region 22/23 home office",
		"fastest growing region home office",
		"rank regions by % change 21/22 to 22/23 home office",
	])("%s", (text) => {
		const it = answer(text);
		expect(it.kind).toBe("compare");
		expect(it.question.geographies).toHaveLength(9);
		expect(it.lines[0]).toBe(
			"Which shows the biggest rise cannot be told: not all of them compare between these years.",
		);
		expect(it.lines[1]?.startsWith(ORDER)).toBe(true);
	});

	test.each(["regions biggest falls 22/23 home office", "top 3 regions 22/23 home office"])(
		"%s ranks no forces",
		(text) => {
			const it = answer(text);
			expect(it.question.geographies).toHaveLength(9);
			expect(it.lines.join()).not.toContain("In order by percentage");
		},
	);

	test.each(["biggest rise in the north east 22/23 home office", "top 3 forces 22/23 home office"])(
		"%s ranks forces",
		(text) => {
			expect(answer(text).kind).toBe("rank");
		},
	);
});
