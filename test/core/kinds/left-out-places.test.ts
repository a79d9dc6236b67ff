import { afterAll, describe, expect, test } from "vitest";
import { threadAfter } from "../../../src/core/question/thread-before.ts";
import { answerCsv } from "../../../src/core/wording/answer-csv.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const rows = (text: string) => answer(text).table?.rows.map(([name]) => name) ?? [];

function talk(...texts: readonly string[]) {
	let previous: string | undefined;
	return texts.map((text) => {
		const it = answer(text, { style: "sentence", ...(previous === undefined ? {} : { previous }) });
		previous = threadAfter(previous, it);
		return it;
	});
}

describe("places are left out of a ranking, and the answer says so", () => {
	test("by number: places are among those that are left", () => {
		const it = answer("rank 2022/23 code 86 without the met top 3");
		expect(it.about).toBe(
			"Forces without the Metropolitan Police by obscene publications offences recorded · 2022/23",
		);
		expect(it.finding).toBe(
			"Most recorded of the 42 forces that can be ranked, leaving out the Metropolitan Police: West Yorkshire, 2,302 offences in 2022/23",
		);
		expect(it.table?.rows.map((row) => row.slice(0, 3))).toEqual([
			["West Yorkshire", "first", "2,302"],
			["West Midlands", "second", "1,954"],
			["Greater Manchester", "third", "1,860"],
		]);
		expect(it.figures.some(({ geography }) => geography === "metropolitan")).toBe(false);
		expect(it.question).toMatchObject({
			canonical: "rank excluding Metropolitan Police 2022/23 obscene publications top 3",
			geographies: [],
			without: ["metropolitan"],
		});
	});

	test.each([["drop the met"], ["ok now drop the Met"], ["without the met"]])(
		"%s asks for no fall",
		(reply) => {
			const [, it] = talk("top 5 forces 2022/23 home office", reply);
			expect(it?.question.canonical).toBe(
				"rank excluding Metropolitan Police 2022/23 obscene publications top 5",
			);
		},
	);

	test("of a whole it is what is left, with how many forces are in it", () => {
		const it = answer("total England and Wales apart from the Met 22/23 code 86");
		expect(it.finding).toBe(
			"36,694 offences in England and Wales without the Metropolitan Police in 2022/23",
		);
		expect(it.lines[0]).toBe("Added up here from 10 places with 42 forces in all, not published as a total.");
	});

	test("within an area, from the fewest", () => {
		const it = answer("three smallest in england code 86 2022/23, dont count the city of london");
		expect(it.finding).toContain(
			"the 38 forces in England with an exact figure, leaving out the City of London:",
		);
		expect(it.table?.rows.map(([name]) => name)).toEqual(["Dorset", "Cumbria", "Warwickshire"]);
	});

	test("an area: all its forces, which are named", () => {
		const it = answer("top five outside London code 86 2022/23");
		expect(it.notices).toContain("“London” read as the London region");
		expect(it.lines).toContain("Left out: the City of London and the Metropolitan Police.");
		expect(rows("top five outside London code 86 2022/23")).toEqual([
			"West Yorkshire",
			"West Midlands",
			"Greater Manchester",
			"Kent",
			"Thames Valley",
		]);
	});

	test("the place of one force among the others", () => {
		expect(answer("rank kent code 86 2022/23 without the met").finding).toBe(
			"Kent is fourth of the 42 forces that can be ranked, leaving out the Metropolitan Police: 1,738 offences in 2022/23",
		);
	});

	test.each([
		["biggest rises code 86 2022/23 excluding staffordshire", "rank", "leaving out Staffordshire"],
		["rates code 86 2022/23 without london", "rate", "leaving out the London region"],
		["top five per head code 86 2022/23 without cleveland", "rate", "leaving out Cleveland"],
		["rank kent per head code 86 2022/23 without cleveland", "rank", "leaving out Cleveland"],
		["count code 86 2022/23 without wales", "count", "Of 38 forces"],
		["missing 2022/23 code 86 without wales", "missing", "44 forces without Wales"],
		["list forces without london", "list", "46 forces"],
	])("%s", (text, kind, finding) => {
		const it = answer(text);
		expect(it.kind).toBe(kind);
		expect(it.finding).toContain(finding);
		expect(it.about).toMatch(/without|leaving out/);
		const out = new Set(
			(it.question.without ?? [])
				.flatMap((id) => held.data.geography(id)?.members ?? [])
				.concat(it.question.without ?? []),
		);
		expect(it.figures.every(({ geography }) => !out.has(geography))).toBe(true);
		const again = answer(it.question.canonical);
		expect(again.id).toBe(it.id);
		expect(again.finding).toBe(it.finding);
	});

	test("how it was worked out, and the file, are of what was left", () => {
		const it = answer("explain rank 2022/23 code 86 excluding the met");
		expect(it.lines[0]).toContain("Forces without the Metropolitan Police");
		const csv = answerCsv(answer("rank 2022/23 code 86 excluding the met"), held.data);
		expect(JSON.stringify(csv)).not.toContain("3,774");
		expect(JSON.stringify(csv)).not.toContain("3774");
	});

	test.each([
		["rank england without england", "Leaving out England leaves no force in England."],
		[
			"rank london region without the met",
			"Leaving out the Metropolitan Police leaves only the City of London in the London region.",
		],
		["count without the uk", "Leaving out the UK leaves no force."],
		["list forces in wales without wales", "Leaving out Wales leaves no force in Wales."],
	])("where nothing is left to put in order it is said: %s", (text, finding) => {
		expect(answer(text)).toMatchObject({ kind: "clarify", finding });
	});

	test("where none of those left rose", () => {
		expect(answer("biggest rises in wales code 86 2022/23 without gwent").finding).toBe(
			"None of the three forces compared in Wales without Gwent shows a rise",
		);
	});

	test("a name that may be several is asked about", () => {
		expect(answer("rank 2022/23 code 86 without newport").choices).toContainEqual({
			label: "Without Gwent",
			question: "rank excluding Gwent 2022/23 obscene publications",
		});
	});

	test("what is not there cannot be left out, and that is said", () => {
		expect(answer("rank wales code 86 2022/23 without kent").notices).toContain(
			"Kent is left out, and is not in Wales.",
		);
	});
});

describe("where nothing can be left out, it is said", () => {
	test.each(["kent 2021 without the met", "trend wales without gwent", "per head in england without london"])(
		"%s",
		(text) => {
			const it = answer(text);
			expect(it.kind).toBe("clarify");
			expect(it.finding).toMatch(/^No place is left out of that here: “without /);
			expect(answer(`Could you tell me ${text} please`, { style: "sentence" }).text).toContain("“without ");
		},
	);
});

describe("what is left of an area is added up", () => {
	test("many places are called by the area and what is wanting in it", () => {
		const it = answer("england and wales without the met code 86 2022/23");
		expect(it.finding).toBe(
			"36,694 offences in England and Wales without the Metropolitan Police in 2022/23",
		);
		expect(it.table?.rows).toHaveLength(10);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test("London is both its forces", () => {
		expect(answer("england without london code 86 2022/23").finding).toBe(
			"34,574 offences in England without the London region in 2022/23",
		);
	});
});

describe("in a thread", () => {
	test.each([
		"what if you take out the Met",
		"same again but without the Met",
		"not the Met",
		"the same outside the Met please",
	])("%s", (text) => {
		const [, it] = talk("biggest rises code 86 2022/23", text);
		expect(it?.question.without).toEqual(["metropolitan"]);
		expect(it?.question.geographies).toEqual([]);
	});

	test("what was left out stays so, in more that is asked", () => {
		const all = talk(
			"top five forces by number code 86 2022/23",
			"without London",
			"per 100,000 instead",
			"as a csv",
			"biggest rises?",
		);
		expect(all.map((it) => it.question.canonical)).toEqual([
			"rank 2022/23 obscene publications top 5",
			"rank excluding London region 2022/23 obscene publications top 5",
			"rank excluding London region 2022/23 obscene publications top 5 per 100,000 people",
			"rank excluding London region 2022/23 obscene publications top 5 per 100,000 people",
			"rank excluding London region 2021/22 vs 2022/23 obscene publications rises",
		]);
		expect(all[2]?.table?.rows.map(([name]) => name)).toEqual([
			"Cleveland",
			"Durham",
			"West Yorkshire",
			"Suffolk",
			"Northamptonshire",
		]);
	});

	test("one more is left out, and one is taken back", () => {
		const all = talk(
			"rank england 2022/23 code 86",
			"now without the Met",
			"and not Kent",
			"with the Met",
			"what about Wales",
			"trend for Kent",
		);
		expect(all.map((it) => it.question.without ?? [])).toEqual([
			[],
			["metropolitan"],
			["metropolitan", "kent"],
			["kent"],
			[],
			[],
		]);
		expect(all.at(-1)).toMatchObject({ kind: "trend", question: { geographies: ["kent"] } });
	});

	test.each([
		[
			"top five forces code 86 2022/23",
			"just the north",
			["north-east", "north-west", "yorkshire-and-the-humber"],
		],
		[
			"England 2022/23 code 86",
			"without london",
			[
				"east-of-england",
				"north-west",
				"east-midlands",
				"south-east",
				"south-west",
				"yorkshire-and-the-humber",
				"west-midlands-region",
				"north-east",
			],
		],
	])("%s, %s", (before, text, geographies) => {
		expect(talk(before, text)[1]?.question.geographies).toEqual(geographies);
	});
});

describe("the north, the south and the Midlands are no official regions: how they are read is told", () => {
	test.each([
		[
			"top 5 northern forces code 86 22/23, not gmp",
			"“northern” read as the North East, the North West, and Yorkshire and the Humber",
			["West Yorkshire", "South Yorkshire", "Northumbria", "Merseyside", "Lancashire"],
		],
		[
			"three highest in the south code 86 2022/23",
			"“the south” read as the South East and the South West",
			["Kent", "Thames Valley", "Hampshire and Isle of Wight"],
		],
		[
			"top 3 in the midlands code 86 2022/23",
			"“the midlands” read as the East Midlands and the West Midlands region",
			["West Midlands", "West Mercia", "Derbyshire"],
		],
	])("%s", (text, notice, names) => {
		expect(answer(text).notices).toContain(notice);
		expect(rows(text)).toEqual(names);
	});

	test.each([
		["the north 2022/23", "total North East + North West + Yorkshire and the Humber 2022/23"],
		["south 2022/23", "total South East + South West 2022/23"],
		["the midlands 2022/23", "total East Midlands + West Midlands region 2022/23"],
	])("of one figure it is asked, and their sum offered: %s", (text, question) => {
		expect(answer(text)).toMatchObject({ kind: "clarify" });
		expect(answer(text).choices.map((it) => it.question)).toContain(question);
	});

	test("by rate: the forces in them, not the regions side by side", () => {
		expect(rows("which five forces in the north had the most per 100,000 code 86 2022/23")).toEqual([
			"Cleveland",
			"Durham",
			"West Yorkshire",
			"South Yorkshire",
			"Humberside",
		]);
	});
});

test.each(["without London", "now without the Met"])(
	"of one force nothing can be left out, and that is told: %s",
	(text) => {
		const [, after] = talk("kent 2022/23", text);
		expect(after).toMatchObject({ kind: "figure", question: { geographies: ["kent"] } });
		expect(after?.notices.join()).toMatch(/Not understood, and left out: “without (?:London|the Met)”/);
	},
);

describe("left out of what is not said, it is asked: never its own figure", () => {
	test.each([
		"all but the met code 86 2022/23",
		"everyone but the met code 86 2022/23 total",
		"everyone except the met code 86 2022/23",
		"how many offences did everyone except the met record in 2022/23 code 86",
		"without the Met",
		"outside london code 86",
		"trend all but the met code 86",
		"not kent 2021",
	])("%s", (text) => {
		const it = answer(text);
		expect(it).toMatchObject({
			kind: "clarify",
			finding: expect.stringMatching(/^What is .* to be left out of\?$/),
		});
		expect(it.choices[0]?.label).toBe("England Without It");
	});

	test("and the total without it is a click away", () => {
		const [england, , , rank] = answer("all but the met code 86 2022/23").choices;
		expect(answer(england?.question ?? "").finding).toBe(
			"34,578 offences in England without the Metropolitan Police in 2022/23",
		);
		expect(answer(rank?.question ?? "").about).toContain("Forces without the Metropolitan Police");
	});

	test.each([
		[["kent 2021", "all but kent"], "clarify", []],
		[["kent 2021", "everyone but essex"], "clarify", []],
		[["kent vs essex vs surrey code 86 2021/22", "all but kent"], "compare", ["essex", "surrey"]],
		[["rank code 86 2022/23", "all but the met"], "rank", []],
		[["kent vs essex 2017/18", "not kent"], "figure", ["essex"]],
	])("in a thread: %j", (texts, kind, geographies) => {
		expect(talk(...texts).at(-1)).toMatchObject({ kind, question: { geographies } });
	});

	test.each([
		["essex, not kent 2017/18", "figure", ["essex"]],
		["wales but not gwent 2017/18", "total", ["dyfed-powys", "north-wales", "south-wales"]],
	])("where something else is named it is of that: %s", (text, kind, geographies) => {
		expect(answer(text)).toMatchObject({ kind, question: { geographies } });
	});
});

describe("a part of a force cannot be left out of its figure", () => {
	test.each([
		"kent but not medway 2021",
		"kent less medway 2021",
		"kent without medway 2021",
		"how many offences in kent but not medway in 2021?",
		"devon but not cornwall 2020",
	])("%s", (text) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "out-of-scope", finding: "Nothing is held below force level." });
		expect(it.choices).toHaveLength(1);
	});

	test("in a thread", () => {
		expect(talk("kent 2021", "but not medway").at(-1)?.kind).toBe("out-of-scope");
		expect(talk("kent 2021", "without medway").at(-1)?.kind).toBe("out-of-scope");
	});

	test("named beside it, it is the same force", () => {
		expect(answer("kent and medway 2021")).toMatchObject({
			kind: "figure",
			question: { geographies: ["kent"] },
		});
	});
});

describe("what is left of an area has a rate too", () => {
	test("offences and residents of the forces that are left are added up, and the whole is told beside", () => {
		const it = answer("what is the rate for Wales excluding Gwent, 2017/18");
		expect(it.finding).toBe("47.6 offences per 100,000 people in Wales without Gwent in 2017/18");
		expect(it.lines.slice(0, 3)).toEqual([
			"1,191 offences ÷ 2,500,264 residents × 100,000 = 47.6 in 2017/18.",
			"Both numbers are added up here from three forces, not published.",
			"Wales: 1,458 offences ÷ 3,081,366 residents × 100,000 = 47.3 in 2017/18.",
		]);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test.each([
		[
			"if the Met and the City of London were excluded, what is England's rate 22/23 home office",
			"71.7 offences",
		],
		["England per head 22/23 code 86 bar London", "71.7 offences"],
		["England per head 22/23 code 86", "67.2 offences"],
	])("%s", (text, finding) => expect(answer(text).finding).toContain(finding));

	test.each([
		["trend England without the Met, home office", "No place is left out of that here: “without the Met”."],
		["kent 2021/22 without the Met", "No place is left out of that here: “without the Met”."],
	])("%s: what can leave nothing out says so", (text, finding) => expect(answer(text).finding).toBe(finding));

	test("and so does an answer that holds nothing", () =>
		expect(answer("per 1,000 children in wales bar gwent 2021/22").notices).toEqual([
			"Not left out here: “bar gwent”",
		]));

	test("the median of the forces that are left", () =>
		expect(answer("median home office 22/23 excluding london").finding).toMatch(
			/^Median of the 41 forces that can be ranked, leaving out the London region: 753 offences/,
		));
});

describe("of several places without the year each is told its own years", () => {
	test.each([
		[
			"compare Kent and Surrey 2024/25",
			"No figure is held for Kent or Surrey in 2024/25.",
			"It is after the latest year in the data set. Held, NSPCC figures: Kent, 2016/17, 2017/18, 2021/22 and 2022/23; Surrey, 2016/17.",
		],
		[
			"kent and essex added up 1999/00",
			"No figure is held for Kent or Essex in 1999/00.",
			"It is before the first year in the data set. Held, NSPCC figures: Kent, 2016/17, 2017/18, 2021/22 and 2022/23; Essex, 2016/17 and 2017/18.",
		],
		[
			"kent 2024/25",
			"No figure is held for Kent in 2024/25.",
			"It is after the latest year in the data set. Held for Kent, NSPCC figures: 2016/17, 2017/18, 2021/22 and 2022/23.",
		],
	])("%s", (text, finding, line) => {
		const it = answer(text);
		expect([it.finding, it.lines[0]]).toEqual([finding, line]);
	});

	test("and what is held of the whole they lie in", () => {
		const it = answer("south east 2023/24 minus hampshire");
		expect(it.lines[0]).toMatch(
			/^Home Office, counted apart, child sexual abuse image offences in the South East: 6,043 offences/,
		);
	});
});

describe("the forces of a name that may mean several, where they make up a region", () => {
	test.each([
		["rank yorkshire forces 22/23 home office", "in Yorkshire and the Humber with an exact figure"],
		["how many forces in Yorkshire rose 22/23 home office", "four rose"],
	])("%s", (text, words) => expect(answer(text).finding).toContain(words));

	test("of one force it is asked which", () => expect(answer("rank yorkshire 22/23").kind).toBe("clarify"));
});
