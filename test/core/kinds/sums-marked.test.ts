import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a total made here is told from a published one (D27, D28)", () => {
	test.each([
		["east midlands code 86 2017/18 v 2022/23", "the East Midlands (five forces)"],
		["share of kent in south east 22/23 home office", "the South East (five forces)"],
		["trend east midlands home office", "the East Midlands (five forces)"],
		[
			"compare east midlands and north east 22/23 home office",
			"the East Midlands (five forces) and the North East (three forces)",
		],
	])("%s", (text, areas) => {
		const [said] = answer(text).lines.filter((it) => it.startsWith("Added up here"));
		expect(said).toMatch(/^Added up here from the forces’ figures, not published as (?:a total|totals): /);
		expect(said).toContain(areas);
	});

	test.each([
		["east midlands 22/23 home office", 1],
		["wales 2016/17 vs 2017/18", 0],
		["kent 2022/23 home office", 0],
	])("%s says it as often as it must", (text, times) => {
		expect(answer(text).lines.filter((it) => it.startsWith("Added up here"))).toHaveLength(times);
	});
});

describe("what is held is told with its gaps", () => {
	test.each([
		["kent 2029/30", "Held for Kent, NSPCC figures: 2016/17, 2017/18, 2021/22 and 2022/23."],
		[
			"wales 2030/31",
			"Held for Wales, NSPCC figures: 2016/17, 2017/18 and 2021/22; the calendar years 2013, 2014 and 2015.",
		],
		["essex 1995", "Held for Essex, NSPCC figures: 2016/17 and 2017/18."],
		["essex 1995", "Counted apart, figures of obscene publications offences: 2012/13 to 2022/23."],
		["essex 2001 code 86", "Held for Essex, figures of obscene publications offences: 2012/13 to 2022/23."],
		["rank forces 2029/30", "Held for several forces, NSPCC figures: 2016/17 to 2022/23."],
	])("%s", (text, said) => {
		expect(answer(text).lines.join()).toContain(said);
	});
});

test.each([
	["quote from cumbria PCC", "No statement held from the commissioner for Cumbria"],
	["quote from the pcc", "No statement held from a commissioner"],
	["quotes from the regulator", "No statement held from a regulator"],
])("%s names whose words are not held", (text, finding) => {
	expect(answer(text).finding).toBe(finding);
});

test.each([
	["surrey 2016/17 nspcc", true],
	["surrey 2016/17 home office", true],
	["essex 2016/17", false],
])("%s: a wider count that is lower than a range is told so: %s", (text, isTold) => {
	expect(answer(text).lines.some((it) => it.includes("is the lower of the two"))).toBe(isTold);
});

test("where the one producer has no rate, and another has, the headline is of the one", () => {
	expect(answer("rate cleveland vs durham vs northumbria 22/23").finding).toBe(
		"No NSPCC rate can be given for 2022/23",
	);
});

test.each([
	["per day figure for northern ireland 2023/24", "about 2.3 a day"],
	["per week wales 2021/22", "about 40 a week"],
])("%s: below ten a decimal is told", (text, said) => {
	expect(answer(text).finding).toContain(said);
});
