import { afterAll, describe, expect, test } from "vitest";
import { isDrawable, whatToDraw } from "../../../src/core/chart/what-to-draw.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const drawnOf = (text: string): string | undefined =>
	answer(text).next.find((it) => it.drawn === true)?.question;

describe("a chart has at least two exact figures beside each other", () => {
	test.each(["durham vs essex 2021", "durham vs kent 2022/23", "compare kent and essex 2021/22"])(
		"%s has none",
		(text) => {
			expect(answer(text).chart).toBeNull();
		},
	);

	test.each(["kent vs cumbria 2021", "kent vs cumbria vs durham 2021", "rank 2021"])("%s has one", (text) => {
		expect(whatToDraw(answer(text))).not.toBeNull();
	});
});

describe("the years of one place are marked as drawn where there are enough of them", () => {
	test.each([
		["cumbria 2021", "trend Cumbria"],
		["wales 2016/17", undefined],
		["uk 2021/22", "trend UK"],
		["kent 5 year change", undefined],
		["cumbria 2021 vs 2016", "trend Cumbria 2016/17 to 2021/22"],
		["durham 2021", undefined],
		["durham 2021 code 86", "trend Durham obscene publications"],
		["kent vs lancashire 2020 and 2021", undefined],
		["help", undefined],
	])("%s: %s", (text, question) => {
		expect(drawnOf(text)).toBe(question);
	});
});

test("each sentence that tells a series to those who do not see it begins with a capital", () => {
	const alt = whatToDraw(answer("compare kent cumbria and lancashire since 2016"))?.alt ?? "";
	expect(alt.match(/(?:^|[.] )[a-z]/g)).toBeNull();
	expect(alt.match(/Child abuse image offences recorded in/g)).toHaveLength(3);
});

const PLACES = [
	"cumbria",
	"kent",
	"durham",
	"essex",
	"thames valley",
	"scotland",
	"wales",
	"uk",
	"gwent",
	"btp",
];
const ASKED = ["", "change ", "record ", "rate ", "total ", "pack ", "share ", "trend "];

test("what is marked as drawn can be drawn, and a trend that can be is marked", () => {
	for (const measure of ["", " code 86"])
		for (const place of PLACES)
			for (const kind of ASKED)
				for (const year of ["", " 2021", " 2016 vs 2021", " since 2019"]) {
					const text = `${kind}${place}${year}${measure}`;
					const it = answer(text);
					expect(it.chart !== null && isDrawable(it.chart), text).toBe(whatToDraw(it) !== null);
					for (const choice of it.next.filter(({ question }) => question.startsWith("trend ")))
						expect(choice.drawn === true, `${text}: ${choice.question}`).toBe(
							it.question.geographies.length === 1 && whatToDraw(answer(choice.question)) !== null,
						);
				}
});

test.each([
	["csv lancashire", "which has NSPCC figures, choose"],
	["csv kent 2022/23", "which has NSPCC figures and figures of obscene publications offences, choose"],
	["csv lancashire code 86", "which has figures of obscene publications offences, choose"],
])("%s: whose figures the file has", (text, said) => {
	expect(answer(text).notices.join()).toContain(said);
});
