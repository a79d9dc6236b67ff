import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("per 100,000 people", () => {
	test("one force: the formula with its numbers, the population's source and mid-year", () => {
		const it = answer("rate cumbria 2021");
		expect(it).toMatchObject({ kind: "rate", finding: "61.3 offences per 100,000 people in 2021/22" });
		expect(it.lines).toContain("307 offences ÷ 500,729 residents × 100,000 = 61.3 in 2021/22.");
		expect(it.lines.join()).toContain("mid-2021, mid-2020 and mid-2016 (Office for National Statistics");
		expect(it.sources.map((source) => source.title).join()).toContain("Mid-year population estimates");
	});

	test.each([
		["cumbria per head 2021 code 86", "69.1 offences per 100,000 people in 2021/22"],
		["rate wales 2021", "66.4 offences per 100,000 people in 2021/22"],
		["rate kent", "83.5 offences per 100,000 people in 2022/23"],
		["rate city of london code 86", "34.9 offences per 100,000 people in 2022/23"],
		["gwent per 1,000 children code 86", "4.0 offences per 1,000 children in 2022/23"],
		["kent per 1,000 children 2022", "3.8 offences per 1,000 children in 2022/23"],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "rate", finding });
	});

	test("where few people live the rate is said to say little", () => {
		expect(answer("rate city of london code 86").caveats.join()).toContain("So few people live in this area");
		expect(answer("rate cumbria").caveats.join()).not.toContain("So few people");
	});

	test.each([
		[
			"bottom five rate code 86 2022/23",
			"Lowest of the 42 with a rate: Hertfordshire, 41.7 offences per 100,000 people in 2022/23",
			["Hertfordshire", "Metropolitan Police", "Dorset", "Surrey", "Sussex"],
		],
		[
			"top 3 per 100,000 code 86 2022/23",
			"Highest of the 42 with a rate: Cleveland, 115.1 offences per 100,000 people in 2022/23",
			["Cleveland", "Durham", "West Yorkshire"],
		],
		[
			"west yorkshire rate against the national average code 86 2022/23",
			"96.8 offences per 100,000 people in West Yorkshire, 67.2 in England and Wales, in 2022/23",
			["West Yorkshire", "England and Wales"],
		],
		[
			"cumbria compared with lancashire per head",
			"73.9 offences per 100,000 people in Lancashire, 61.3 in Cumbria, in 2021/22",
			["Lancashire", "Cumbria"],
		],
	])("%s", (text, finding, names) => {
		const it = answer(text);
		expect(it.finding).toBe(finding);
		expect(it.table?.rows.map(([name]) => name)).toEqual(names);
		expect(answer(it.question.canonical).finding).toBe(finding);
	});

	test("a country without a rate for a year of a force's own is not set beside it, and that is said", () => {
		const it = answer("kent rate against the average");
		expect(it.finding).toBe("83.5 offences per 100,000 people in 2022/23");
		expect(it.about).toMatch(/^Kent /);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
		expect(it.notices.join()).toContain("No rate of its country is held");
	});

	test("all forces in order, and those that have none apart", () => {
		const it = answer("per head 2021 code 86");
		expect(it.finding).toBe(
			"From 30.2 in Staffordshire to 95.1 in Cleveland: offences per 100,000 people in 2021/22",
		);
		expect(it.table?.rows[0]).toEqual(["Cleveland", "first", "542", "570,155", "95.1"]);
		expect(it.table?.rows).toHaveLength(42);
		expect(it.lines.join("\n")).toContain("City of London, 34.5 (3 of 8,689 residents)");
		expect(it.lines.join("\n")).toContain("British Transport Police (10; not tied to an area)");
	});
});

describe("a rate by another number of people than was asked for says so", () => {
	test.each([
		["gwent per 10,000 residents 2021", ["“per 10,000 residents” read as per 100,000 people"]],
		["surrey and kent per million people 2016/17", ["“per million people” read as per 100,000 people"]],
		["per 100k kids cumbria 2022/23", ["“per 100k kids” read as per 1,000 children"]],
		["gwent per 100,000 people 2021/22", []],
		["cumbria per thousand children 2022/23", []],
		["gwent per head 2021/22", []],
	])("%s", (text, notices) => {
		const it = answer(text);
		expect(it.kind).toBe("rate");
		expect(it.notices.filter((notice) => notice.includes("read as per"))).toEqual(notices);
	});
});

describe("rates of several places over several years", () => {
	test("each year of each place is told, a missing one as missing, and the mid-years once", () => {
		const it = answer("gwent and dyfed-powys per head last 3 years code 86");
		expect(it.table?.rows.map((row) => row.slice(0, 2).join())).toEqual([
			"Gwent,2020/21",
			"Gwent,2021/22",
			"Gwent,2022/23",
			"Dyfed-Powys,2020/21",
			"Dyfed-Powys,2021/22",
			"Dyfed-Powys,2022/23",
		]);
		expect(it.lines.join()).toContain("at mid-2020, mid-2021 and mid-2022 (");
		expect(it.notices).toContain("“last 3 years” read as 2020/21, 2021/22 and 2022/23");
		const kent = answer("kent and essex per head 2021/22 and 2022/23");
		expect(kent.table?.rows.map((row) => row[4])).toEqual(["73.0", "83.5", "–", "–"]);
	});

	test("of every force a year is asked for, and one year of a few stays one", () => {
		expect(answer("rate of every force 2019/20 to 2022/23 code 86").kind).toBe("clarify");
		const one = answer("gwent and dyfed-powys per head 2021/22 code 86");
		expect(one.table?.columns.map((it) => it.label)).toContain("Place");
	});
});

describe("no rate", () => {
	test.each([
		["rate btp", "No rate is given for British Transport Police."],
		["rate btp code 86 2021", "No rate is given for British Transport Police."],
		["rate mod police", "No rate is given for the Ministry of Defence Police."],
		["rate cnc", "No rate is given for the Civil Nuclear Constabulary."],
		["rate scotland 2021", "No number of people is held for Scotland in 2021/22, so no rate is given."],
		[
			"cumbria per 1,000 children 2016",
			"No number of children is held for Cumbria in 2016/17, so no rate is given.",
		],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "not-held", finding, figures: [] });
	});

	test("what can be asked instead is offered", () => {
		expect(answer("cumbria per 1,000 children 2016").choices.map((it) => it.question)).toEqual([
			"rate Cumbria 2016/17",
			"Cumbria 2016/17",
		]);
	});

	test("without a figure in that year: no rate, the other measure offered", () => {
		const it = answer("rate essex 2021");
		expect(it.finding).toBe("No rate for 2021/22: no exact count of offences (not held)");
		expect(it.choices[0]?.question).toBe("rate Essex 2021/22 obscene publications");
	});
});

describe("a place by rate is no place by count", () => {
	test.each([
		[
			"rank kent per head code 86 2022/23",
			"Kent is sixth of the 42 forces with a rate: 92.6 offences per 100,000 people in 2022/23",
		],
		[
			"where does surrey rank per head code 86 2022/23",
			"Surrey is 39th of the 42 forces with a rate: 46.8 offences per 100,000 people in 2022/23",
		],
		["rank city of london per head code 86 2022/23", "The City of London has no place by rate in 2022/23"],
		[
			"rank wales per head code 86 2022/23",
			"From 60.2 in South Wales to 82.7 in Gwent: offences per 100,000 people in 2022/23",
		],
	])("%s", (text, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "rank", finding });
		expect(answer(it.question.canonical).finding).toBe(finding);
	});
});

describe("a rate turned round, or by another number of people", () => {
	test.each([
		[
			"essex ho 22/23 as one in how many people",
			"67.2 offences per 100,000 people in 2022/23, one for every 1,489 residents",
		],
		[
			"kent per how many residents 2022/23",
			"83.5 offences per 100,000 people in 2022/23, one for every 1,197 residents",
		],
		[
			"one in how many children kent 2022/23",
			"3.8 offences per 1,000 children in 2022/23, one for every 260 residents under 18",
		],
		["kent 2022/23 per head", "83.5 offences per 100,000 people in 2022/23"],
	])("%s", (text, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "rate", finding });
		expect(answer(it.question.canonical).finding).toBe(finding);
	});

	test("of several places it is said that it is told of one", () =>
		expect(answer("kent and essex one in how many people, 22/23 ho").notices).toContain(
			"For how many residents there is one offence is told of one place at a time",
		));

	test.each(["how many people were convicted in essex", "how many children were abused in kent 2022/23"])(
		"%s asks for no rate",
		(text) => expect(answer(text).kind).not.toBe("rate"),
	);

	test("by another number the digits are not lost", () => {
		const it = answer("kent 2022/23 per 100,000 children");
		expect(it.notices).toContain("“per 100,000 children” read as per 1,000 children");
		expect(it.lines).toContain("By 100,000 that is 1,568 ÷ 407,700 × 100,000 = 384.6.");
		expect(answer("kent 2022/23 per 1,000 children").lines.join()).not.toContain("that is");
	});
});
