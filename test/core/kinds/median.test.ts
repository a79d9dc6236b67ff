import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("the median of forces", () => {
	test.each([
		[
			"whats the median force for 22/23, home office numbers",
			"Median of the 43 forces that can be ranked: 753 offences in 2022/23, the count of Cambridgeshire; worked out here, not published",
		],
		[
			"median for forces 2016/17",
			"Median of the 24 forces that can be ranked: 341.5 offences in 2016/17, halfway between Leicestershire (320) and Dyfed-Powys (363); worked out here, not published",
		],
		[
			"median of the welsh forces 2022/23 home office",
			"Median of the four forces in Wales with an exact figure: 483 offences in 2022/23, halfway between North Wales (477) and Gwent (489); worked out here, not published",
		],
	])("%s", (text, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "rank", finding });
		expect(it.notices.join()).not.toContain("No average");
		expect(answer(it.question.canonical).finding).toBe(finding);
	});

	test.each([
		"which forces are above the median 22/23 home office",
		"is kent above the median 22/23 home office",
		"median kent essex sussex 22/23 home office",
		"median rate per 100k 22/23 home office",
		"average of all forces 22/23 home office",
	])("%s is told as none", (text) => {
		expect(answer(text).finding).not.toContain("Median of");
	});

	test.each([
		"whats the median and the mean for forces 22/23 HO",
		"mean and median across the 43, 22/23, HO",
		"mean/median of forces 22/23 HO",
	])("%s: a mean beside it is said to be none", (text) => {
		const it = answer(text);
		expect(it.finding).toContain("Median of the 43 forces");
		expect(it.notices.join()).toContain("No average is given");
	});
});

test("where a rate is asked for beside it, the median of the counts is a click away", () =>
	expect(answer("who's the median force and what's the national rate, 22/23 ho").choices[0]?.question).toBe(
		"rank 2022/23 obscene publications median",
	));
