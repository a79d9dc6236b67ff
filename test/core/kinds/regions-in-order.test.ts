import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const named = (text: string) => answer(text).table?.rows.map(([name]) => name);

describe("regions in order by their counts", () => {
	test.each([
		[
			"top 3 regions by count 2022/23 home office",
			"Most recorded of the nine: the South East 6,121, the North West 5,186 and Yorkshire and the Humber 4,848 offences in 2022/23",
			["South East", "North West", "Yorkshire and the Humber"],
		],
		[
			"bottom 3 regions 2022/23 home office",
			"Fewest recorded of the nine: the North East 2,481, the South West 3,529 and the London region 3,778 offences in 2022/23",
			["North East", "South West", "London region"],
		],
		[
			"regions by count 2022/23 home office",
			"Most recorded of the nine: the South East 6,121 offences in 2022/23",
			["South East", "North West", "Yorkshire and the Humber"],
		],
		[
			"which region is highest 2022/23 home office",
			"Most recorded of the nine: the South East 6,121 offences in 2022/23",
			["South East", "North West", "Yorkshire and the Humber"],
		],
		[
			"lowest regions 2022/23 home office",
			"Fewest recorded of the nine: the North East 2,481 offences in 2022/23",
			["North East"],
		],
	])("%s", (text, finding, first) => {
		const it = answer(text);
		expect(it.finding).toBe(finding);
		expect(named(text)).toHaveLength(9);
		expect(named(text)?.slice(0, first.length)).toEqual(first);
		expect(answer(it.question.canonical)).toMatchObject({ finding, id: it.id });
	});

	test("without all their figures they are in no order, and another measure’s is told apart", () => {
		const it = answer("top 3 regions 2022/23");
		expect(it.lines).toContain(
			"They cannot be put in order: not all of them have an exact figure by the same rules.",
		);
		expect(it.lines.join("\n")).toContain("most recorded of the nine: the South East 6,121");
		expect(it.choices.map(({ question }) => question)).toContain(
			"top 3 regions 2022/23 obscene publications",
		);
	});

	test.each([
		"regions side by side 2022/23 home office",
		"compare north east and south east and london region 2022/23 home office",
	])("%s stand as they are named", (text) => {
		expect(named(text)?.[0]).toBe("North East");
	});
});

describe("the lowest by change come first", () => {
	test.each([
		"bottom 3 regions by % change 2020/21 to 2021/22 home office",
		"lowest regions by change 2020/21 to 2021/22 home office",
	])("%s", (text) => {
		expect(answer(text).lines[0]).toContain(
			"By percentage, the lowest first: the London region down 171 (4.5%) from 3,800; the South East up 216 (4.2%) from 5,093;",
		);
	});

	test("where not all compare, it is said", () => {
		const { lines } = answer("bottom 3 regions by % change 2022/23 home office");
		expect(lines[0]).toBe("Which is lowest cannot be told: not all of them compare between these years.");
		expect(lines[1]).toContain(
			"the lowest first, of those that compare: the North West up 202 (4.1%) from 4,984;",
		);
	});

	test.each([
		[
			"bottom 5 forces by % change 2021/22 home office",
			"rank 2020/21 vs 2021/22 obscene publications falls top 5",
		],
		[
			"top 5 forces by % change 2021/22 home office",
			"rank 2020/21 vs 2021/22 obscene publications rises top 5",
		],
		["smallest rise 2021/22 home office", "rank 2020/21 vs 2021/22 obscene publications rises fewest"],
		["bottom 5 forces 2021/22 home office", "rank 2021/22 obscene publications fewest top 5"],
	])("%s", (text, question) => {
		expect(answer(text).question.canonical).toBe(question);
	});
});
