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
		[
			"compare bedfordshire 2016/17 and 2017/18 and then add them",
			"compare",
			"the total",
			["total Bedfordshire 2016/17 vs 2017/18"],
		],
		["kent vs essex 2017/18, then sum them", "compare", "the total", ["total Kent + Essex 2017/18"]],
		[
			"kent and gwent 2017/18 side by side and give me the total",
			"compare",
			"the total",
			["total Kent + Gwent 2017/18"],
		],
		["kent 2021; essex trend", "compare", "the trend", ["trend Essex"]],
		["kent 2021, trend essex", "compare", "the trend", ["trend Essex"]],
		["kent 2021 and the trend for essex", "compare", "the trend", ["trend Essex"]],
		["trend kent; essex 2021", "compare", "the trend", ["trend Kent"]],
		["trend kent and essex 2021", "compare", "the trend", ["trend Kent", "trend Essex"]],
		["kent 2021, what did essex police say", "quote", "the figure", ["Kent 2021/22"]],
		["how many in kent in 2021 and which force rose most?", "rank", "the figure", ["Kent 2021/22"]],
		["which force rose most and how many in kent in 2021?", "rank", "the figure", ["Kent 2021/22"]],
		["trend kent and any quotes", "trend", "what was said", ["quote Kent"]],
		["gwent since 2018 and a police quote", "trend", "what was said", ["quote Gwent"]],
		["sussex figs 3 yrs n a quote frm police", "trend", "what was said", ["quote Sussex"]],
		["trend for kent and the rank in 2022/23", "trend", "the place among forces", ["rank Kent 2022/23"]],
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
		[
			"what is the definition and also give me the UK number for 2020/21",
			"definition",
			"the figure",
			["UK 2020/21"],
		],
		["how many in kent in 2022/23 and what did the nspcc say", "quote", "the figure", ["Kent 2022/23"]],
		[
			"rank south east forces on rate and on count 2022/23",
			"rank",
			"the place by count",
			["rank South East 2022/23"],
		],
		["northumbria 2022/23 and what is the definition", "definition", "the figure", ["Northumbria 2022/23"]],
		["kent 22/23 + definition", "definition", "the figure", ["Kent 2022/23"]],
		[
			"what's the total for wales 21/22, and is gwent in that",
			"definition",
			"the total",
			["total Wales 2021/22"],
		],
		["wales 2021/22, is gwent included?", "definition", "the figure", ["Wales 2021/22"]],
		["what is the definition, and kent last year", "definition", "the figure", ["Kent"]],
		["kent 2022/23 and which forces are missing", "missing", "the figure", ["Kent 2022/23"]],
		["what counts as an offence and how many in kent", "definition", "the figure", ["Kent"]],
		[
			"how many offences were recorded in wales, and which force was highest",
			"rank",
			"the figure",
			["Wales 2021/22"],
		],
		[
			"which force had the biggest rise, and which had the highest rate in 2022/23",
			"rate",
			"the biggest rises",
			["rank 2022/23 rises"],
		],
		[
			"how many forces rose, and which rose most",
			"count",
			"the biggest rises",
			["rank 2021/22 vs 2022/23 rises"],
		],
		["which force recorded the most and which rose most", "rank", "the most recorded", ["rank 2022/23"]],
		["most offences, and most per head 2022/23", "rate", "the most recorded", ["rank 2022/23"]],
		["top five and bottom five by rate 2022/23", "rate", "the lowest rates", ["rate 2022/23 top 5 fewest"]],
		[
			"which force had the highest rate and which the lowest 2022/23",
			"rate",
			"the highest rates",
			["rate 2022/23"],
		],
		[
			"rank kent and essex, and the change for each",
			"rank",
			"the change",
			["change Kent 2017/18", "change Essex 2017/18"],
		],
		["which is highest in 2022/23, and the trend", "rank", "the trend", []],
		[
			"is kent above 50 per 100,000 and where does it rank",
			"rate",
			"the place among forces",
			["rank Kent 2022/23"],
		],
		[
			"trend for kent and essex, and the rank of kent 2017/18",
			"rank",
			"the trend",
			["trend Kent", "trend Essex"],
		],
		["total for the uk & how many forces responded 2022/23", "missing", "the total", ["total UK 2022/23"]],
		["kent above 50 per 100,000 and rising", "rate", "the change", ["change Kent 2022/23"]],
	])("%s", (text, kind, left, questions) => {
		const it = asked(text);
		expect(it.kind).toBe(kind);
		expect(leftIn(text)).toEqual([left]);
		const offered = [...it.choices, ...it.next].map((one) => one.question);
		expect(offered).toEqual(expect.arrayContaining([...questions]));
		expect(new Set(offered).size).toBe(offered.length);
		for (const question of questions) expect(answer(question).kind).not.toBe("clarify");
	});

	test.each([
		"kent 2022/23 and the trend",
		"trend kent and essex",
		"trend kent, essex",
		"kent 2021; essex 2021",
		"kent and essex 2016/17 to 2022/23 trend",
		"compare kent total and gwent total 2017/18",
		"compare kent and gwent, overall 2017/18",
		"kent + gwent vs essex 2017/18",
		"kent 2021 and rank essex",
		"how many in cumbria in 2021 and where does it rank for rises",
		"source for kent 2021/22 and the figure",
		"uk tot 21/22 + source",
		"what's the rate for kent and where does it rank",
		"how many in wales 2021/22 and its share of the uk",
		"did kent rise, and is it a record",
		"what's the difference between nspcc and home office figures",
		"highest and lowest per 100,000 2022/23 code 86",
		"kent and essex 2022/23 and the difference",
		"which forces rose and which fell in 2022/23",
		"explain kent 2021 and rank",
		"compare kent and essex per 100,000 2017/18",
		"change between 2016/17 and 2022/23 rank kent",
		"what's the figure for surrey, and is that up or down?",
		"number of offences and number of forces that responded 2021/22",
		"how many forces rose and which forces are they",
		"which force in wales had the most, and how many each",
		"top 5, biggest rises",
		"which force has the most offences per head 2022/23, and which police has the most per 100,000",
		"which forces rose and by how much",
		"which force had the most and how many was it",
		"kent 22/23 figure and any quote from kent police to go with it",
	])("nothing is left out of what answers %s", (text) => {
		expect(leftIn(text)).toEqual([]);
	});
});

describe("the reply that is asked for is no part left out", () => {
	test.each([
		"kent press office, need a statement",
		"right of reply, comment from kent police",
		"need a comment from cumbria police and right of reply",
		"right of reply kent plus their response",
		"give cumbria a right of reply, they said nothing yet",
	])("%s", (text) => {
		expect(asked(text).kind).toBe("contact");
		expect(leftIn(text)).toEqual([]);
	});

	test.each(["kent press office and what did they say", "right of reply cumbria and quotes"])(
		"%s: what was said is",
		(text) => {
			expect(asked(text).kind).toBe("contact");
			expect(leftIn(text)).toEqual(["what was said"]);
		},
	);
});

test("of two questions the first has its own years, and the second is told as not answered", () => {
	const it = answer(
		"which force had the highest rate 2020/21 code 86, and which the biggest rise since 2016",
		{
			style: "sentence",
		},
	);
	expect(it.question.periods.map(({ label }) => label)).toEqual(["2020/21"]);
	expect(it.notices.join()).toContain("Not in this answer: “which the biggest rise since 2016”");
});

test.each([
	["most in 2021, and which rose most since 2016", "which rose most since 2016"],
	["which rose most since 2016, and most in 2021", "most in 2021"],
	["which force had the most in 2021 and which had the fewest in 2018", "which had the fewest in 2018"],
	["who had most in 2021 and who had most in 2022", "who had most in 2022"],
	[
		"which forces have the highest rate and which the biggest rise since 2016",
		"which the biggest rise since 2016",
	],
])(
	"%s: of two rankings, each with its time, the second is told as not answered, word for word",
	(text, second) => {
		const it = answer(text, { style: "sentence" });
		expect(it.notices).toContain(`Not in this answer: “${second}”. Each question is answered by itself`);
	},
);

test.each(["biggest rise and biggest fall since 2016", "highest and lowest in 2021", "who had most in 2021"])(
	"%s: is no two questions with a time each",
	(text) => expect(answer(text, { style: "sentence" }).notices.join()).not.toContain("“"),
);
