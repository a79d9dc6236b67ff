import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const ELEVEN = "the 11 years held (2012/13 to 2022/23)";

test.each([
	[
		"was there ever a force that recorded none, code 86?",
		`Of the 43 forces that can be ranked, one recorded no offences in at least one of ${ELEVEN}: the City of London, 2019/20 (0)`,
	],
	[
		"which forces have ever topped 3,500 on code 86",
		`Of the 43 forces that can be ranked, one recorded more than 3,500 offences in at least one of ${ELEVEN}: the Metropolitan Police, 2020/21 (3,797), 2021/22 (3,626) and 2022/23 (3,774)`,
	],
	[
		"which welsh forces have been over 500 since 2020 home office",
		"Of the four forces that can be ranked, two recorded more than 500 offences in at least one of the three years held (2020/21 to 2022/23): South Wales, 2020/21 (643), 2021/22 (810) and 2022/23 (802); North Wales, 2021/22 (515)",
	],
	[
		"has any force ever passed 9,000 in the home office numbers",
		`Of the 43 forces that can be ranked, none recorded more than 9,000 offences in at least one of ${ELEVEN}`,
	],
	[
		"did any force ever record nil?",
		"Each of the 27 forces that can be ranked recorded offences in each of its years with a figure, of the seven years held (2016/17 to 2022/23)",
	],
])("%s: the years are looked through, and the same again by what it is called", (text, finding) => {
	const it = answer(text);
	expect([it.kind, it.finding]).toEqual(["rank", expect.stringContaining(finding)]);
	expect(answer(it.question.canonical).finding).toBe(it.finding);
	expect(it.provenance).toMatch(/^20\d\d\/\d\d to 2022\/23 is April /);
});

test("forces with their years and the furthest of their counts; without any, the nearest", () => {
	const several = answer("how many forces ever topped 2,000 code 86");
	expect(several.table?.rows).toEqual([
		["Metropolitan Police", expect.any(String), "3,797 in 2020/21"],
		["West Yorkshire", expect.any(String), "2,302 in 2022/23"],
	]);
	expect(answer("has any force ever passed 9,000 code 86").lines[0]).toBe(
		"The highest is 3,797: the Metropolitan Police in 2020/21.",
	);
	expect(answer("did any force ever record none").lines).toContain(
		"Counts held: 81, of 27 forces. A year without a figure is not taken for one with none.",
	);
});

test.each([
	"which forces topped 1,000 in 2021/22 code 86",
	"did any force rise by more than 1,000 since 2016 code 86",
	"which forces topped 1,000 every year code 86",
	"has kent ever topped 1,500",
])("%s: of one year, of changes, of each year, of one force", (text) => {
	expect(answer(text).finding).not.toContain("in at least one of");
});
