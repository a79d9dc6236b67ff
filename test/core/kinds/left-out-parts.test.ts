import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const asked = (text: string) => answer(text, { style: "sentence" });
const LEFT = /^Not in this answer: (.*)\. Each question is answered by itself$/;
const leftIn = (text: string) => asked(text).notices.flatMap((it) => LEFT.exec(it)?.[1] ?? []);

describe("what else a question asks for is told, and offered", () => {
	test.each<[text: string, kind: string, left: string, questions: readonly string[]]>([
		[
			"kent share of uk and its rank and what the pcc said",
			"share",
			"the place among forces and what was said",
			["rank Kent 2021/22", "quote Kent 2021/22"],
		],
		[
			"cumbria 2021/22: figure, change, rank and per 100,000",
			"rank",
			"the change",
			["change Cumbria 2021/22"],
		],
		["trend for kent and the rank in 2022/23", "trend", "the place among forces", ["rank Kent 2022/23"]],
		["what counts as an offence and how many in kent", "definition", "the figure", []],
		[
			"which force was highest and which was lowest in 2022/23",
			"rank",
			"the most recorded",
			["rank 2022/23"],
		],
		[
			"biggest rise and biggest fall 2022/23 code 86",
			"rank",
			"the rises",
			["rank 2021/22 vs 2022/23 obscene publications rises"],
		],
	])("%s", (text, kind, left, questions) => {
		const it = asked(text);
		expect(it.kind).toBe(kind);
		expect(leftIn(text)).toEqual([left]);
		const offered = [...it.choices, ...it.next].map((one) => one.question);
		expect(offered).toEqual(expect.arrayContaining([...questions]));
		expect(new Set(offered).size).toBe(offered.length);
	});

	test.each([
		"biggest rise by rate 2022/23",
		"kent 2022/23 and the trend",
		"what's the rate for kent and where does it rank",
		"how many in wales 2021/22 and its share of the uk",
		"did kent rise, and is it a record",
		"what's the difference between nspcc and home office figures",
		"highest and lowest per 100,000 2022/23 code 86",
		"how many in kent in 2022/23 and what did the nspcc say",
		"kent and essex 2022/23 and the difference",
		"which forces rose and which fell in 2022/23",
	])("nothing is left out of what answers %s", (text) => {
		expect(leftIn(text)).toEqual([]);
	});
});
