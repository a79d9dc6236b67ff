import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Figure } from "../../../src/core/answer.ts";
import { ask } from "../../../src/core/ask.ts";
import { paceWords, yearlyMean } from "../../../src/core/kinds/figures/how-often.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());

const answerTo = (text: string) => ask({ text, style: "command", today: "2026-11-24" }, data);
const findingOf = (text: string): string => answerTo(text).text.split("\n")[1] ?? "";

test.each([
	// D9: by the days there really were.
	["how many a day uk 2021/22", "30,925 offences in 2021/22, about 85 a day"],
	["per day kent 2021/22", "1,356 offences in 2021/22, about 3.7 a day"],
	["daily average Lancashire 2021/22", "1,133 offences in 2021/22, about 3.1 a day"],
	["average a week in lancashire 2021/22", "1,133 offences in 2021/22, about 22 a week"],
	["monthly rate kent 2021/22", "1,356 offences in 2021/22, about 113 a month"],
	["per hour uk 2021/22", "30,925 offences in 2021/22, about 3.5 an hour"],
	["how often uk 2017/18", "22,724 offences in 2017/18, about one every 23 minutes"],
	["per day cumbria 2021/22", "307 offences in 2021/22, about one every 1.2 days"],
	["how often lancashire 2021/22", "1,133 offences in 2021/22, about one every 7.7 hours"],
	[
		"yearly average cheshire 2016/17 to 2020/21",
		"1,832 offences in the five years 2016/17 to 2020/21, about 366 a year on average",
	],
	[
		"mean per year lancashire 2016/17 to 2021/22",
		"4,819 offences in the six years 2016/17 to 2021/22, about 803 a year on average",
	],
])("%s: it is told first", (question, finding) => {
	expect(findingOf(question)).toBe(finding);
	expect(findingOf(answerTo(question).question.canonical)).toBe(finding);
});

test.each([
	["per day uk 2022/23", "More than 33,000 offences in 2022/23"],
	["per day dyfed-powys 2021/22", "364 to 582 offences in 2021/22"],
	["yearly average uk 2016/17 to 2021/22", /^No total for the six years/],
	["per day gwent 2015", /^No NSPCC figure is held/],
])("%s: of no exact count none is worked out", (question, finding) => {
	expect(findingOf(question)).toMatch(finding);
	expect(findingOf(question)).not.toMatch(/ a (?:day|year)/);
});

test.each([
	// Where the NSPCC has none, and beside its own.
	["per day durham 2022/23", "642 obscene publications offences (code 86) in 2022/23, about 1.8 a day."],
	["how often cleveland 2022/23", "about one every 13.1 hours."],
	["per week west midlands region 2019/20", "added up here from all four forces, about 44 a week."],
	["per day kent 2022/23", "1,738 obscene publications offences (code 86) in 2022/23, about 4.8 a day."],
	["durham 2022/23", "642 obscene publications offences (code 86) in 2022/23. The two"],
])("%s: of a count told apart as well", (question, told) => {
	expect(answerTo(question).lines.join("\n")).toContain(told);
});

test("what is offered instead tells it as well, where it is of twelve months", () => {
	const offered = (text: string) => answerTo(text).choices.map((it) => it.question);
	expect(offered("per day durham 2022/23")).toEqual([
		"Durham 2022/23 obscene publications per day",
		"Durham calendar year 2015 per day",
	]);
	expect(offered("per day northumbria 2022/23")).toEqual([
		"Northumbria 2022/23 obscene publications per day",
		"total Northumbria calendar year 2013 to calendar year 2015",
	]);
});

test.each([
	"which forces topped 1500 a day",
	"compare kent and essex per day 2017/18",
	"trend lancashire daily",
])("%s: what does not tell it asks about it", (question) => {
	const it = answerTo(question);
	expect(it.kind).toBe("clarify");
	expect(it.figures).toEqual([]);
	expect(it.choices[0]?.question).not.toMatch(/ a day|per day|daily/);
});

test("in a sentence it is said to be left out", () => {
	const text = "can you compare Kent and Essex in 2017/18, per day please";
	expect(ask({ text, style: "sentence", today: "2026-11-24" }, data).notices.join()).toContain(
		"left out: “per day”",
	);
});

test("the division is shown", () => {
	expect(answerTo("explain per week kent 2021/22").text).toContain("1,356 × 7 ÷ 365 days = 26.0 a week.");
	expect(answerTo("explain how often uk 2021/22").text).toContain(
		"365 days × 1,440 minutes ÷ 30,925 = 17.0 minutes.",
	);
	expect(answerTo("explain yearly average cheshire 2016/17 to 2020/21").text).toContain(
		"1,832 ÷ 5 years = 366.4 a year.",
	);
});

const YEAR = { start: "2023-04-01", end: "2024-03-31" };
const counted = (value: number): Figure => ({
	geography: "kent",
	measure: "child-abuse-images-foi",
	...YEAR,
	value,
	low: null,
	high: null,
	status: "published",
	release: "",
	producer: "",
});
const DAYS = 366;

test("what is told is within half of the unit of what is so", () => {
	fc.assert(
		fc.property(fc.integer({ min: DAYS, max: 5_000_000 }), (value) => {
			const told = /^about (\S+) a day$/.exec(paceWords(counted(value), "day"))?.[1] ?? "";
			const words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
			const number = words.includes(told) ? words.indexOf(told) : Number(told.replaceAll(",", ""));
			expect(Math.abs(number - value / DAYS)).toBeLessThanOrEqual(0.5);
		}),
	);
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 20 }), (value, years) => {
			expect(yearlyMean(counted(value), years)).toMatch(/^about [a-z0-9,]+ a year on average$/);
		}),
	);
});
