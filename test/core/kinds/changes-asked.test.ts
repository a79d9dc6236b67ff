import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const number = (cell = "") => Number(cell.replaceAll(",", ""));

describe("forces are counted by the size of their change", () => {
	test.each([
		[
			"how many forces rose by more than 10% code 86 2022/23",
			"rises by more than 10%",
			24,
			"rose by more than 10%",
		],
		[
			"how many forces rose by at least 100 offences code 86 2022/23",
			"rises by at least 100",
			22,
			"rose by at least 100",
		],
		[
			"forces with a rise of 100 or more code 86 2022/23",
			"rises by at least 100",
			22,
			"rose by at least 100",
		],
		[
			"which forces fell by over 5 per cent code 86 2022/23",
			"falls by more than 5%",
			4,
			"fell by more than 5%",
		],
		[
			"how many forces saw a fall of less than 5% code 86 2022/23",
			"falls by less than 5%",
			2,
			"fell by less than 5%",
		],
		["how many forces saw a 20% rise code 86 2022/23", "rises by at least 20%", 15, "rose by at least 20%"],
		[
			"which forces rose by a quarter or more code 86 2022/23",
			"rises by at least 25%",
			13,
			"rose by at least 25%",
		],
		[
			"how many forces rose or fell by more than 20% code 86 2022/23",
			"changes by more than 20%",
			15,
			"changed by more than 20%",
		],
		["which forces doubled code 86 2016/17 to 2022/23", "rises by at least 100%", 23, "at least doubled"],
		[
			"which forces more than trebled code 86 2016/17 to 2022/23",
			"rises by more than 200%",
			7,
			"more than trebled",
		],
		["any force quadruple since 2016/17 HO", "rises by at least 300%", 2, "at least quadrupled"],
		[
			"forces that at least tripled since 2017/18, home office",
			"rises by at least 200%",
			2,
			"at least trebled",
		],
		["which forces fell by half code 86 2022/23", "falls by at least 50%", 0, "fell by half or more"],
		["how many forces did not rise code 86 2022/23", "which did not rise", 6, "did not rise"],
		["which forces didn't fall code 86 2022/23", "which did not fall", 36, "did not fall"],
		["forces that saw no increase code 86 2022/23", "which did not rise", 6, "did not rise"],
	])("%s", (text, canonical, many, words) => {
		const it = answer(text);
		expect(it.kind).toBe("count");
		expect(it.question.canonical.endsWith(` obscene publications ${canonical}`)).toBe(true);
		const told =
			["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][many] ?? many;
		expect(it.finding).toContain(`, ${told} ${words}; `);
		expect(it.table?.rows ?? []).toHaveLength(many);
		expect(it.copy).toBe("");
		const again = answer(it.question.canonical, { style: "command" });
		expect([again.finding, again.question.canonical]).toEqual([it.finding, it.question.canonical]);
		expect(answer(`explain ${it.question.canonical}`, { style: "command" }).finding).toBe(it.finding);
	});

	test("those shown are those, by their own figures", () => {
		const rows = answer("how many forces rose by more than 10% code 86 2022/23").table?.rows ?? [];
		for (const [, from, to] of rows) expect(number(to)).toBeGreaterThan(1.1 * number(from));
	});

	test("a count too small for a percentage is told apart", () => {
		expect(answer("how many forces rose by more than 10% code 86 2022/23").lines[0]).toBe(
			"Not held against a percentage, the earlier count being under 50: the City of London (up 1, from 3 to 4).",
		);
		expect(answer("how many forces rose by at least 1 offence code 86 2022/23").lines.join()).not.toContain(
			"Not held against a percentage",
		);
	});

	test.each([
		"how many forces rose code 86 2022/23",
		"how many forces rose since 2016 code 86",
		"how many forces rose over 2016 to 2020 code 86",
		"how many of the 43 forces rose code 86 2022/23",
		"how many forces rose over five years code 86",
	])("%s has none", (text) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "count", question: { canonical: expect.stringMatching(/ rises$/) } });
	});
});

describe("a condition that forces are not held against is said to be none", () => {
	test.each([
		["how many forces nearly doubled code 86 since 2016", "nearly doubled"],
		["how many forces rose by between 10% and 20% code 86 2022/23", "between 10% and 20%"],
		["how many forces did not rise by more than 10% code 86 2022/23", "more than 10%"],
		["how many forces over 500 rose by more than 10% code 86 2022/23", "over 500"],
		["which forces rose fivefold to 22% code 86 2022/23", "22%"],
		[
			"top 3 forces per head 22/23 code 86, leave out anything under a million people",
			"under a million people",
		],
		["top 5 forces with over 1m residents 2022/23", "over 1m residents"],
		["how many forces are above the national average code 86", "above the national average"],
		["which welsh forces are above average code 86", "above average"],
		["how many forces did not rise or fall code 86 2022/23", "not rise or fall"],
		["top 10 rises over 20% code 86 2022/23", "top 10"],
		["where does kent rank among forces that rose by over 10% code 86", "rises by more than 10%"],
		["which forces rose by two fifths code 86 2022/23", "by two fifths"],
	])("%s", (text, typed) => {
		const it = answer(text);
		expect(it.kind).toBe("clarify");
		expect(it.finding).toBe(`Forces are not picked by “${typed}” here.`);
		expect(it.choices).toHaveLength(1);
		expect(answer(it.choices[0]?.question ?? "", { style: "command" }).kind).not.toBe("clarify");
	});
});

test("a size said next is held against the changes before it, and stays with another year and place", () => {
	const first = answer("how many forces rose code 86 2022/23").question.canonical;
	const second = answer("and by more than 10%?", { previous: first }).question.canonical;
	expect(second).toBe("count 2021/22 vs 2022/23 obscene publications rises by more than 10%");
	expect(answer("in wales", { previous: second }).question.canonical).toBe(
		"count Wales 2021/22 vs 2022/23 obscene publications rises by more than 10%",
	);
});

describe("changes of every year are looked at where one of them, or all, are asked after", () => {
	test.each([
		"has kent ever fallen code 86",
		"has kent fallen in any year code 86",
		"did kent ever see a drop code 86",
		"has kent risen every year code 86",
	])("%s", (text) => {
		const it = answer(text);
		expect(it.kind).toBe("trend");
		expect(it.lines).toContain(
			"Of the 10 changes of a year that can be told, nine are rises and one is a fall (2019/20).",
		);
	});

	test.each([
		["which forces fell in any year code 86", "rank 2021/22 vs 2022/23 obscene publications falls"],
		["which forces have never fallen code 86", "rank 2021/22 vs 2022/23 obscene publications falls"],
	])("of many forces one is asked for: %s", (text, first) => {
		const it = answer(text);
		expect(it.finding).toBe("Which year’s change do you mean?");
		expect(it.choices[0]?.question).toBe(first);
		expect(it.choices).toHaveLength(10);
	});

	test.each([
		["has kent fallen code 86", "change"],
		["which force rose most since 2012 code 86", "rank"],
		["how many forces rose code 86", "count"],
		["kent highest ever code 86", "record"],
	])("%s is none", (text, kind) => {
		expect(answer(text).kind).toBe(kind);
	});
});

describe("another place than the first is told by the force that holds it", () => {
	test.each([
		[
			"second highest code 86 2022/23",
			"rank 2022/23 obscene publications 2nd place",
			"Second most recorded of the 43 forces that can be ranked: West Yorkshire, 2,302 offences in 2022/23",
		],
		[
			"which force had the 3rd lowest code 86 2022/23",
			"rank 2022/23 obscene publications fewest 3rd place",
			"Third fewest recorded of the 43 forces that can be ranked: Dyfed-Powys, 348 offences in 2022/23",
		],
		[
			"second biggest rise code 86 2022/23",
			"rank 2021/22 vs 2022/23 obscene publications rises 2nd place",
			"Second biggest rise by percentage of the 42 forces compared: North Yorkshire, up 176 (48.0%), from 367 to 543; by number: Thames Valley, up 378 (34.4%), from 1,100 to 1,478",
		],
		[
			"seventh biggest fall code 86 2022/23",
			"rank 2021/22 vs 2022/23 obscene publications falls 7th place",
			"No fall is the seventh of the 42 forces compared: six fell",
		],
		[
			"who came fourth in wales code 86 2022/23",
			"rank Wales 2022/23 obscene publications 4th place",
			"Fourth most recorded of the four forces in Wales with an exact figure: Dyfed-Powys, 348 offences in 2022/23",
		],
		[
			"fifth highest in wales code 86 2022/23",
			"rank Wales 2022/23 obscene publications 5th place",
			"No force is fifth of the four forces in Wales with an exact figure in 2022/23",
		],
		[
			"17th highest 2017/18",
			"rank 2017/18 17th place",
			"Joint 16th most recorded of the 24 forces that can be ranked: Derbyshire and Hertfordshire, 301 offences each in 2017/18",
		],
		[
			"22nd highest 2017/18",
			"rank 2017/18 22nd place",
			"22nd most recorded of the 24 forces that can be ranked: Cumbria, 220 or 221 offences in 2017/18",
		],
	])("%s", (text, canonical, finding) => {
		const it = answer(text);
		expect(it.question.canonical).toBe(canonical);
		expect(it.finding).toBe(finding);
		expect(answer(canonical, { style: "command" }).finding).toBe(finding);
	});

	test.each([
		["who came second to the met code 86 2021/22", "rank Metropolitan Police 2021/22 obscene publications"],
		["highest code 86 2022/23", "rank 2022/23 obscene publications"],
		["top 2 code 86 2022/23", "rank 2022/23 obscene publications top 2"],
	])("%s has none", (text, canonical) => {
		expect(answer(text).question.canonical).toBe(canonical);
	});

	test("by a rate it is said that none is picked", () => {
		expect(answer("second highest per head code 86 2022/23").finding).toBe(
			"Forces are not picked by “2nd place” here.",
		);
	});
});

describe("forces whose figure stayed the same are counted", () => {
	test.each([
		"which forces had no change code 86 2021/22",
		"how many forces stayed the same code 86 2021/22",
		"which forces did not change code 86 2021/22",
		"how many forces were unchanged code 86 2021/22",
	])("%s", (question) => {
		const it = answer(question);
		expect(it.kind).toBe("count");
		expect(it.finding).toMatch(/^Of 43 forces with exact figures in both years, one stayed the same; /);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test.each([
		"how many forces rose, fell or stayed the same code 86 2021/22",
		"is it the same force every year",
	])("%s asks for more than those", (question) => {
		expect(answer(question).finding).not.toMatch(/one stayed the same; /);
	});
});
