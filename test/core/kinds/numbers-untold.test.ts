import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a sum that somebody has is held against what the figures make", () => {
	test.each([
		["do the four welsh forces add up to 2194?", "2,194 offences in 2023/24", "Yes, it is 2194"],
		["do Wales's forces add up to 2,194", "2,194 offences in 2023/24", "Yes, it is 2,194"],
		[
			"do kent and essex add up to 1,909 in 2017/18",
			"1,809 offences in Kent and Essex together in 2017/18",
			"No, it is not 1,909",
		],
	])("%s", (text, finding, notice) => {
		const it = answer(text);
		expect(it.finding).toBe(finding);
		expect(it.notices).toContain(notice);
	});

	test("one that is held nowhere is said to be, and no year is asked for", () => {
		const it = answer("do the welsh forces add up to 2200");
		expect(it.kind).toBe("total");
		expect(it.notices).toContain("No, it is not 2200");
	});

	test.each(["wales total 2022", "do the welsh forces add up, 2021/22", "cumbria 2122"])(
		"%s has no sum in it",
		(text) => expect(answer(text).notices.join()).not.toMatch(/Yes, it is|No, it is not/),
	);
});

describe("a number that was typed is never dropped untold", () => {
	test.each(["kent 2021/22, i had 1,300", "kent and surrey 2017/18 1,300", "trend kent 1,300"])(
		"%s",
		(text) => expect(answer(text, { style: "sentence" }).text).toContain("1,300"),
	);

	test.each([
		["kent,2021/22,1365", "1365"],
		["force,2021/22,2022/23 / kent,1356,1568 / cumbria,307,372", "372"],
		["cumbria 2019/20 223 cumbria 2020/21 265", "265"],
	])("in a row of a table: %s", (text, number) =>
		expect(answer(text).notices).toContain(`${number} was typed and is held against nothing here`),
	);

	test.each([
		["cumbria recorded 402 offences in 2021/22 and kent had 1,010 offences in 2022/23", ["402", "1,010"]],
		["cumbria 402 child abuse image offences in 2021/22 against kent", ["402"]],
	])("counted, in the order typed: %s", (text, numbers) =>
		expect(
			answer(text, { style: "sentence" }).notices.filter((it) => it.includes("was typed and is held")),
		).toEqual(numbers.map((it) => `${it} was typed and is held against nothing here`)),
	);

	test.each([
		"kent 2021/22 1356 offences",
		"did cumbria pass 300 offences in 2021",
		"kent 2021 offences",
		"kent,2021/22,1356",
		"force,2021/22,2022/23 / kent,1356,1568 / lancashire,1133,",
		"kent 2021/22 500 words",
		"kent 2021/22 for a 1,000 word piece",
		"kent 2021/22 1,356",
		"kent per 1,000 children 2022/23",
		"forces over 1,000 in 2022/23 code 86",
	])("%s: what is used, or no figure, is not told", (text) =>
		expect(answer(text, { style: "sentence" }).notices.join()).not.toContain("held against nothing"),
	);
});

describe("per cent between two years is the change, of a whole the share", () => {
	test.each([
		["herts 2021/22 to 2022/23 home office as a %", "change"],
		["kent 21/22 to 22/23 as a percentage of the uk", "share"],
		["gwent 2016/17 vs 2021/22 as a share", "share"],
		["gwent 2021/22 as a %", "share"],
	])("%s: %s", (text, kind) => expect(answer(text).kind).toBe(kind));
});

describe("a force whose short name is a plain word, asked whether it moved", () => {
	test.each([
		["has beds ever gone down, home office", "bedfordshire"],
		["did beds go up", "bedfordshire"],
		["did bucks rise 2022/23 ho", "thames-valley"],
		["did sale go up in kent", "kent"],
	])("%s", (text, id) => expect(answer(text, { style: "sentence" }).question.geographies).toEqual([id]));

	test.each(["how many beds are there", "has the mere gone up"])("%s names none", (text) =>
		expect(answer(text, { style: "sentence" }).question.geographies).toEqual([]),
	);
});

describe("what is to come is never told", () => {
	test.each(["will we hit 50k next year", "are we going to pass 40,000", "could it reach 2,000 in kent"])(
		"%s",
		(text) => expect(answer(text, { style: "sentence" }).finding).toBe("I make no forecasts."),
	);

	test.each(["will we have kent by noon", "when did we hit 30,000 in the uk"])("%s is no forecast", (text) =>
		expect(answer(text, { style: "sentence" }).finding).not.toBe("I make no forecasts."),
	);
});
