import { afterAll, describe, expect, test } from "vitest";
import { asking, changesOf } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a comparison is made within one release where one holds both figures (D43)", () => {
	test("the UK of 2017/18 is held against 2016/17 as that release had it, not as a later one has", () => {
		const it = answer("uk 2017");
		expect(it.finding).toBe("22,724 offences, up 4,202 (22.7%) on 18,522 in 2016/17");
		expect(it.table?.rows[0]).toEqual(["2016/17, the year before", "18,522", "up 4,202 (22.7%)"]);
		expect(new Set(it.figures.slice(0, 2).map((figure) => figure.release))).toEqual(
			new Set(["nspcc-foi-2018-09"]),
		);
		expect(it.working[1]).toContain("18,522 (NSPCC, Child abuse image offence recorded every 23 minutes");
	});

	test.each(["uk 2016 vs 2017", "change uk 2016 to 2017"])("%s", (text) => {
		expect(changesOf(answer(text))).toEqual([
			{ from: 18522, to: 22724, difference: 4202, percent: "22.7", comparable: true },
		]);
	});

	test("a series shows the newest figures and works its changes out within releases", () => {
		const rows = answer("trend uk").table?.rows;
		expect(rows?.[0]?.[1]).toBe("18,574");
		expect(rows?.[1]?.[2]).toBe("up 4,202 (22.7%) on 18,522, as the same release has it");
	});

	test("where no release holds both, that is said", () => {
		expect(answer("cumbria 2021").lines[0]).toBe(
			"Figures of different releases are compared: 2021/22 is of 22 February 2023, 2020/21 of December 2021.",
		);
		expect(answer("uk 2017").lines.join()).not.toContain("different releases");
	});
});

describe("a published total leaves nobody out", () => {
	test.each([
		["uk 2021", "A published total. Of its forces, an exact figure is held for nine of 45."],
		[
			"wales 2021",
			"A published total. Of its forces, an exact figure is held for two of four: Gwent 402 and South Wales 789. Of the others: Dyfed-Powys (364 to 582) and North Wales (288 to 506).",
		],
		[
			"uk 2022/23",
			"Published only as a round figure, not as an exact count. Of its forces, an exact figure is held for six of 45.",
		],
	])("%s", (text, line) => {
		expect(answer(text).lines[0]).toBe(line);
	});

	test("a sum of some of the forces does", () => {
		expect(answer("south east 2020").lines[0]).toContain("Left out:");
	});
});

describe("a figure that is no exact count is compared with nothing", () => {
	test.each(["cumbria 5 years ago", "uk 2022/23", "england and wales 2021"])("%s", (text) => {
		const it = answer(text);
		expect(it.text).not.toContain("different releases");
		expect(it.changes).toEqual([]);
		expect(it.provenance).not.toContain("from that of");
	});

	test("years counted back are named, however they are written", () => {
		const words = "read as 2017/18, counted from the latest year held";
		expect(answer("cumbria 5 years ago").notices).toEqual([`“5 years ago” ${words}`]);
		expect(answer("cumbria five years ago").notices).toEqual([`“five years ago” ${words}`]);
		expect(answer("cumbria 2017/18").notices).toEqual([]);
	});
});

describe("a sum with a disturbed year in it says so (D24, D27)", () => {
	test.each([
		["south east 2020", "Thames Valley 300 (a figure that looks incomplete)"],
		["north west 2018 code 86", "Lancashire 872 (after a change of records system in November 2018)"],
	])("%s", (text, words) => {
		const it = answer(text);
		expect(it.lines[0]).toContain(words);
		expect(it.warnings).not.toEqual([]);
	});

	test("the wider measure added up here is said to be so (D28)", () => {
		expect(answer("wales 2021").lines.at(-1)).toBe(
			"Home Office, counted apart: 2,084 obscene publications offences (code 86) in 2021/22, added up here from all four forces. The two measures must not be compared.",
		);
	});
});

describe("a bound is never the latest figure where more is held", () => {
	test("the UK opens with its latest exact total; the bound of 35 forces stands on a line of its own", () => {
		const it = answer("uk");
		expect(it.figures[0]).toMatchObject({ value: 30925, status: "published", start: "2021-04-01" });
		expect(it.lines).toContainEqual(
			expect.stringMatching(/^Held for 2022\/23, not an exact count: more than 33,000\. Only 35 forces/),
		);
		expect(it.notices).toEqual([
			"2021/22 is the latest year held for the UK that is more than a round figure",
		]);
	});

	test("in a series it is told apart, with what limits it", () => {
		const it = answer("trend uk");
		expect(it.finding).toBe("18,574 in 2016/17, 30,925 in 2021/22");
		expect(it.lines).toContain(
			"Published only as a round figure, not as an exact count: 2022/23 (more than 33,000).",
		);
		expect(it.warnings[0]).toContain("Only 35 forces answered");
		expect(it.next.find(({ label }) => label === "Latest Year")?.question).toBe("UK 2021/22");
	});
});

describe("totals of several years", () => {
	test.each([
		["cumbria total 2016 to 2021", 1402, "published", "1,402 offences in the six years 2016/17 to 2021/22"],
		["cumbria five year total", 1254, "derived", "1,254 offences in the five years 2017/18 to 2021/22"],
		[
			"total for scotland over five years",
			3419,
			"published",
			"3,419 offences in the five years 2019/20 to 2023/24",
		],
		["lancashire total since 2016", 4819, "published", "4,819 offences in the six years 2016/17 to 2021/22"],
		[
			"total gwent over the last three years code 86",
			1246,
			"summed",
			"1,246 offences in the three years 2020/21 to 2022/23",
		],
		["uk total 2016 to 2017", 41246, "published", "41,246 offences in the two years 2016/17 and 2017/18"],
	])("%s", (text, value, status, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "total", finding });
		expect(it.figures[0]).toMatchObject({ value, status });
	});

	test("says whether its years add up to the total held (D28)", () => {
		expect(answer("cumbria total 2016 to 2021").lines[0]).toBe(
			"A published total; its years add up to 1,401 to 1,403, some of which are known only as a range.",
		);
		expect(answer("uk total 2016 to 2017").lines[0]).toBe("A published total; its years add up to the same.");
		expect(answer("total gwent over three years code 86").lines[0]).toBe(
			"Added up here from three years, not published as a total.",
		);
	});

	test("the latest that can be told exactly is taken, and the later one told beside it", () => {
		const it = answer("cumbria five year total");
		expect(it.notices[0]).toContain("the latest so many years with an exact total");
		expect(it.lines).toContain(
			"For the five years 2018/19 to 2022/23 there is no exact total: 1,404 or 1,405.",
		);
	});

	test("where there is no total nothing is offered twice", () => {
		const { kind, choices, next } = answer("lancashire and merseyside total 2021/22");
		const offered = [...choices, ...next].map(({ question }) => question);
		expect(kind).toBe("not-held");
		expect(offered).toContain("compare Lancashire vs Merseyside 2021/22");
		expect(new Set(offered).size).toBe(offered.length);
	});

	test("a missing year is named and never counted as zero; what is held is offered", () => {
		const it = answer("total for wales over the last three years");
		expect(it.kind).toBe("not-held");
		expect(it.finding).toBe(
			"No total for the three years 2019/20 to 2021/22: no exact figure for 2019/20 and 2020/21",
		);
		expect(it.choices.map(({ label }) => label)).toEqual([
			"Home Office Measure",
			"2013 to 2015 (calendar years)",
			"2016/17 to 2017/18",
			"Every Year Held",
		]);
	});
});

describe("places added up", () => {
	test.each([
		["Kent and Essex together", 1809, "1,809 offences in Kent and Essex together in 2017/18"],
		["kent plus essex combined 2017", 1809, "1,809 offences in Kent and Essex together in 2017/18"],
	])("%s", (text, sum, finding) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "total", finding });
		expect(it.figures.reduce((all, { value }) => all + (value ?? 0), 0)).toBe(sum);
		expect(it.lines[0]).toBe("Added up here from two places, not published as a total.");
	});

	test("across regimes with the warning (D25)", () => {
		expect(answer("wales and scotland together 2021").warnings[0]).toContain("other rules");
	});

	test("one that lies in another is not counted twice", () => {
		const it = answer("cumbria and the north west combined 2020 code 86");
		expect(it.question.geographies).toEqual(["north-west"]);
	});

	test("without a figure for one there is no total", () => {
		const it = answer("kent and essex together 2021");
		expect(it).toMatchObject({
			kind: "not-held",
			finding: "No total for Kent and Essex in 2021/22: no exact figure for Essex",
		});
		expect(it.choices[0]?.label).toBe("Home Office Measure");
	});
});

describe("years of another kind and years far off", () => {
	test.each([
		["wales calendar 2014", 382],
		["uk calendar year 2013", 4530],
		["durham calendar 2015", 85],
	])("%s is held", (text, value) => {
		expect(answer(text).figures[0]?.value).toBe(value);
	});

	test("a year that is held only as a calendar year offers it", () => {
		const it = answer("wales 2014");
		expect(it.kind).toBe("not-held");
		expect(it.choices[0]?.question).toBe("total Wales calendar year 2014");
	});

	test.each([
		["cumbria in 1066", "not-held"],
		["cumbria 1066", "clarify"],
		["cumbria -2021", "clarify"],
		["cumbria 2071", "not-held"],
		["cumbria in 3000", "not-held"],
		["cumbria 20221", "clarify"],
	])("%s is never answered with the latest year", (text, kind) => {
		const it = answer(text);
		expect(it.kind).toBe(kind);
		expect(it.figures).toEqual([]);
		expect(it.choices).not.toEqual([]);
	});
});

describe("calendar years, where a request asked for them", () => {
	test.each([
		[
			"total uk calendar years 2013 to 2015",
			"21,651 offences in the three years 2013 to 2015 (calendar years)",
		],
		[
			"uk total january 2013 to december 2015",
			"21,651 offences in the three years 2013 to 2015 (calendar years)",
		],
		["wales total calendar 2013-15", "1,321 offences in the three years 2013 to 2015 (calendar years)"],
		[
			"sussex total calendar 2013 to 2015",
			"More than 370 offences in the three years 2013 to 2015 (calendar years)",
		],
	])("%s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "total", finding });
	});

	test("the years add up to what was published", () => {
		expect(answer("total uk calendar years 2013 to 2015").lines[0]).toBe(
			"A published total; its years add up to the same.",
		);
	});

	test.each(["total uk 2013 to 2015", "uk 2013 to 2015"])(
		"%s is read as financial years, which are not held: the calendar years are a click away, and never put in their place",
		(text) => {
			const it = answer(text);
			expect(it.figures.every(({ value }) => value === null)).toBe(true);
			const [first] = it.choices;
			expect(first?.label).toBe("2013 to 2015 (calendar years)");
			expect(answer(first?.question ?? "").figures.some(({ value }) => value === 10818)).toBe(true);
		},
	);

	test.each(["total kent calendar 2013 to 2015", "total uk april 2013 to march 2015"])(
		"%s is not held",
		(text) => {
			expect(answer(text).kind).toBe("not-held");
		},
	);
});

describe("a name for forces of two regions", () => {
	test("each region is offered as a whole", () => {
		expect(answer("midlands 2021").choices.map((it) => it.label)).toEqual(
			expect.arrayContaining(["West Midlands region as a Whole", "East Midlands as a Whole"]),
		);
	});
});

describe("years that were named one by one are not added up across those between them (D28)", () => {
	test("places combined in two years have a total in each", () => {
		const it = answer("kent + surrey + sussex combined 2022/23, and 2016/17 home office");
		expect(it.finding).toBe("1,487 offences in 2016/17 and 3,257 in 2022/23");
		expect(it.table?.rows).toEqual([
			["2016/17", "1,487"],
			["2022/23", "3,257"],
		]);
		expect(it.working).toContain("2022/23: 1,738 + 570 + 949 = 3,257.");
		expect(it.working.join()).not.toContain("not held");
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test.each([
		["kent total 2016/17 and 2021/22", "381 offences in 2016/17 and 1,356 in 2021/22"],
		["total for wales 2016/17 and 2022/23 home office", "1,463 offences in 2016/17 and 2,116 in 2022/23"],
		[
			"kent and essex together 2016/17 and 2017/18",
			"949 offences in 2016/17 and 1,809 in 2017/18; 2,758 in the two years",
		],
		[
			"e mids total 21/22 and 22/23 home office",
			"3,171 offences in 2021/22 and 3,796 in 2022/23; 6,967 in the two years",
		],
		["kent + surrey combined 2016/17 and 2020/21", "817 to 822 offences in 2016/17; no total for 2020/21"],
	])("%s", (text, finding) => {
		expect(answer(text).finding).toBe(finding);
	});

	test("of two years in a row their sum is told as well", () => {
		expect(answer("kent total 2016/17 and 2017/18").finding).toBe(
			"381 offences in 2016/17 and 1,042 in 2017/18; 1,423 in the two years",
		);
		expect(answer("kent and essex together 2016/17 and 2021/22").finding).not.toContain("in the two years");
	});

	test.each([
		["cumbria total 2017/18 and 2018/19", "469 offences in the two years 2017/18 and 2018/19"],
		[
			"how many altogether in Lancashire over 2019/20, 2020/21 and 2021/22",
			"in the three years 2019/20 to 2021/22",
		],
		["kent and essex together 2018/19 to 2021/22 home office", "in the four years 2018/19 to 2021/22"],
		["average of kent 2016/17 and 2021/22", "a year"],
	])("%s is one sum", (text, said) => {
		expect(answer(text).finding).toContain(said);
	});
});
