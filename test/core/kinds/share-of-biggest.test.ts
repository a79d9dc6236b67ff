import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

test.each([
	[
		"what percentage of wales do the two largest forces account for 2022/23 home office",
		"61.0% of the Wales total: 1,291 of 2,116 offences in 2022/23, in South Wales and Gwent",
	],
	[
		"share of england and wales in the top three forces 2021/22 code 86",
		"20.8% of the England and Wales total: 7,349 of 35,383 offences in 2021/22, in the Metropolitan Police, West Yorkshire and West Midlands",
	],
	[
		"share of wales held by the two smallest forces 2022/23 home office",
		"39.0% of the Wales total: 825 of 2,116 offences in 2022/23, in Dyfed-Powys and North Wales",
	],
])("%s: so many forces together are held against the whole", (text, finding) => {
	const it = answer(text);
	expect(it.finding).toBe(finding);
	expect(answer(it.question.canonical).finding).toBe(finding);
});

test("where a force has no exact count there is no such share", () => {
	const it = answer("share of wales held by the two biggest forces 2021/22");
	expect(it.finding).toContain("No share of the two highest counts");
	expect(it.finding).not.toMatch(/%/);
});

test.each([
	["share of gwent in wales 2022/23 home office", "share Gwent + Wales 2022/23 obscene publications"],
	[
		"rank the two biggest forces in wales 2022/23 home office",
		"rank Wales 2022/23 obscene publications top 2",
	],
])("%s is no share of so many forces", (text, question) => {
	expect(answer(text).question.canonical).toBe(question);
});
