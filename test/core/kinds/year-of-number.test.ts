import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a number of a place, and no year", () => {
	test.each([
		["is cumbria's 1,402 five yrs or six?", "1,402 read as the figure for Cumbria in 2016/17 to 2021/22"],
		[
			"3,419 in scotland - over how long exactly",
			"3,419 read as the figure for Scotland in 2019/20 to 2023/24",
		],
		["kent 1,356", "1,356 read as the figure for Kent in 2021/22"],
		["what year was cumbria 307", "307 read as the figure for Cumbria in 2021/22"],
		[
			"kent 1,738",
			"1,738 read as the figure for Kent in 2022/23, obscene publications, etc., code 86 (Home Office)",
		],
		["is 1,356 a record for kent", "1,356 read as the figure for Kent in 2021/22"],
	])("%s", (text, notice) => {
		const it = answer(text);
		expect(it.notices[0]).toBe(notice);
		expect(it.finding).toContain(notice.split(" ")[0] ?? "?");
	});

	test("of two numbers, the one that is held", () => {
		const it = answer("why does one paper have 668 for scotland and you 662");
		expect(it.kind).toBe("explain");
		expect(it.notices[0]).toBe("662 read as the figure for Scotland in 2021/22");
		expect(it.lines.join()).toContain("Police Scotland’s own management information has 668");
	});

	test("one that is no figure of the place is said to be none", () => {
		const it = answer("kent 1,300");
		expect(it.notices[0]).toBe("1,300 is no figure held for Kent");
		expect(it.figures[0]).toMatchObject({ value: 1568 });
	});

	test.each(["kent 1,042 home office", "is kent's 1,042 the same as the home office got"])(
		"%s: of another measure than the one named, and said to be",
		(text) => {
			expect(answer(text).notices[0]).toBe(
				"1,042 is no figure of this measure for Kent, but of child abuse image offences (NSPCC, freedom of information) in 2017/18",
			);
		},
	);

	test.each([
		["cumbria 307 2021/22", "the year was named"],
		["is kent above 1,300", "a bound"],
		["kent top 500", "a ranking"],
		["check Kent recorded 1,356", "a statement"],
		["kent 2021", "a year"],
		["1,356", "no place"],
	])("%s: %s", (text) => {
		expect(answer(text).notices.join()).not.toMatch(/read as the figure|is no figure held/);
	});
});

describe("another number beside the one that is meant is never dropped", () => {
	test.each([
		[
			"is it 307 or 346 for cumbria",
			"346 is another measure’s count for Cumbria in 2021/22, obscene publications, etc., code 86 (Home Office): the two count different things and neither shows the other to be wrong",
		],
		["cumbria 307 or 350", "350 is no figure held for Cumbria"],
		[
			"kent 1,356 or 1,738",
			"1,738 is no figure of this measure for Kent, but of obscene publications, etc., code 86 (Home Office) in 2022/23",
		],
	])("%s", (text, notice) => expect(answer(text).notices[1]).toBe(notice));
});
