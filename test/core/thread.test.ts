import { afterAll, describe, expect, test } from "vitest";
import { ask } from "../../src/core/ask.ts";
import { threadAfter } from "../../src/core/question/thread-before.ts";
import { TODAY } from "../support/asking.ts";
import { publishedData } from "../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());

/** The last answer of a conversation. */
function talk(...texts: readonly string[]) {
	let kept = "";
	let last = ask({ text: "help", style: "sentence", today: TODAY }, data);
	for (const text of texts) {
		last = ask({ text, style: "sentence", today: TODAY, ...(kept === "" ? {} : { previous: kept }) }, data);
		kept = threadAfter(kept, last) || kept;
	}
	return last;
}

const asks = (...texts: readonly string[]) => talk(...texts).question.canonical;

describe("what is about nothing is not carried on", () => {
	test.each([
		[["help", "cumbria"], "Cumbria 2022/23"],
		[["help", "cumbria", "2017/18", "and in lancs"], "Lancashire 2017/18"],
		[["hello", "cumbria 2021"], "Cumbria 2021/22"],
		[["list forces", "cumbria 2021/22", "and kent"], "Kent 2021/22"],
		[["list forces", "cumbria"], "Cumbria 2022/23"],
		[["what are you", "cumbria"], "Cumbria 2022/23"],
		[["define", "cumbria"], "Cumbria 2022/23"],
		[["kent 2017/18", "help", "and cumbria 2021/22"], "Cumbria 2021/22"],
		[["kent 2017/18", "help", "and surrey"], "Surrey 2017/18"],
		[["kent 2017/18", "thanks", "and surrey"], "Surrey 2017/18"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test("what is about a place is", () => {
		expect(asks("contact cumbria", "and kent")).toBe("contact Kent");
		expect(asks("missing 2021/22", "and in 2017/18")).toBe("missing 2017/18");
	});
});

describe("a question without an answer leaves the one before it", () => {
	test.each([
		[["kent 2021", "asdf", "trend"], "trend Kent 2016/17 to 2022/23"],
		[["kent 2021/22", "asdf", "2017/18"], "Kent 2017/18"],
		[["kent 2021/22", "asdf", "essex"], "Essex 2021/22"],
		[["kent 2021/22", "asdf", "vs lancashire"], "compare Kent vs Lancashire 2021/22"],
		[["kent 2021/22", "knife crime", "2017/18"], "Kent 2017/18 knife crime"],
		[["kent 2021/22", "why?", "2017/18"], "Kent 2017/18"],
		[["kent 2021/22", "yorkshire", "2017/18"], "Kent 2017/18"],
		[["kent 2021/22", "home office measure"], "Kent 2021/22 obscene publications"],
		[
			["kent 2021/22", "asdf", "the home office measure", "per head?"],
			"rate Kent 2021/22 obscene publications",
		],
		[["kent 2021/22", "and essex", "2017/18"], "Essex 2017/18"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test("what was wanting may be said next", () => {
		expect(asks("how many in 2017/18", "kent")).toBe("Kent 2017/18");
		expect(asks("yorkshire 2021", "kent")).toBe("Kent 2021/22");
	});

	test("without one before it, it is asked again", () => {
		expect(talk("yorkshire", "2017/18").choices[0]?.question).toBe("West Yorkshire 2017/18");
		expect(talk("asdf", "trend").finding).toBe("Which force or area?");
	});
});

test.each([
	[["cheshire 2023", "yes"], "Cheshire 2020/21"],
	[["cheshire 2023", "yes please"], "Cheshire 2020/21"],
	[["kent 2021.5", "yes"], "help"],
	[["cheshire 2023", "ok thanks"], "thanks"],
	[["kent 2021", "yes"], "help"],
])("“yes” takes the only question offered: %j", (texts, question) => {
	expect(asks(...texts)).toBe(question);
});

describe("what is not held is asked about still", () => {
	test.each([
		[["knife crime cumbria 2021", "the year before"], "Cumbria 2020/21 knife crime"],
		[["burglary kent", "and essex"], "Essex burglary"],
		[["burglary kent", "and essex", "trend"], "trend Essex burglary"],
		[["cumbria 2021", "knife crime", "2020"], "Cumbria 2020/21 knife crime"],
		[["cumbria 2021", "knife crime", "2020", "the year before"], "Cumbria 2019/20 knife crime"],
		[["kent 2021", "knife crime in yorkshire", "2017/18"], "Kent 2017/18 knife crime"],
		[["knife crime cumbria 2021", "kent 2017/18"], "Kent 2017/18 knife crime"],
	])("%j", (texts, question) => {
		expect(talk(...texts).kind).toBe("not-held");
		expect(asks(...texts)).toBe(question);
	});

	test.each([
		[["cumbria 2021", "knife crime", "home office measure"], "Cumbria 2021/22 obscene publications"],
		[["cumbria 2021", "knife crime", "home office measure", "2020"], "Cumbria 2020/21 obscene publications"],
		[["cumbria 2021 code 86", "kent 2017/18"], "Kent 2017/18 obscene publications"],
		[["cumbria 2021 code 86", "not code 86"], "Cumbria 2021/22"],
		[["cumbria 2021", "not code 86"], "Cumbria 2021/22"],
	])("until another is named: %j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("what was offered can be chosen in words", () => {
	test.each([
		["the west one", "West Yorkshire 2021/22"],
		["west", "West Yorkshire 2021/22"],
		["west yorkshire please", "West Yorkshire 2021/22"],
		["the first", "West Yorkshire 2021/22"],
		["the second one", "South Yorkshire 2021/22"],
		["2", "South Yorkshire 2021/22"],
		["i meant north", "North Yorkshire 2021/22"],
		["humberside", "Humberside 2021/22"],
		["the last one", "total Yorkshire and the Humber 2021/22"],
		["added up", "total North, South and West Yorkshire 2021/22"],
	])("%s", (reply, question) => {
		expect(asks("yorkshire 2021", reply)).toBe(question);
	});

	test("said to the bot by name", () => {
		expect(asks("yorkshire 2021", "@blotter west")).toBe("West Yorkshire 2021/22");
	});

	test("and what was taken is told", () => {
		expect(talk("yorkshire 2021", "the west one").notices).toContain(
			"“the west one” read as “West Yorkshire”, which was offered",
		);
	});

	test.each(["the tenth", "yorkshire", "the one", "east", "hello"])("%s chooses nothing", (reply) => {
		expect(talk("yorkshire 2021", reply).figures).toEqual([]);
	});

	test("a name after a ranking is no press of its button", () => {
		expect(asks("rank 2021/22", "cumbria")).toBe("rank Cumbria 2021/22");
	});
});

describe("beside what was asked before", () => {
	test.each([
		["how does that compare with cumbria", "compare Kent vs Cumbria 2022/23"],
		["how does it compare to cumbria?", "compare Kent vs Cumbria 2022/23"],
		["is that worse than cumbria?", "compare Kent vs Cumbria 2022/23"],
		["how does that stack up against cumbria", "compare Kent vs Cumbria 2022/23"],
		["how does cumbria compare", "compare Kent vs Cumbria 2022/23"],
		["compare that with the figure for cumbria in 2021/22", "compare Kent vs Cumbria 2021/22"],
		["how does that compare with 2021/22", "compare Kent 2021/22 vs 2022/23"],
		["how does that compare with the year before", "compare Kent 2021/22 vs 2022/23"],
	])("%s", (reply, question) => {
		expect(asks("kent 2022/23", reply)).toBe(question);
	});

	test.each([
		["what about cumbria", "Cumbria 2022/23"],
		["compare cumbria and lancashire 2021/22", "compare Cumbria vs Lancashire 2021/22"],
		["how does cumbria compare with lancashire", "compare Cumbria vs Lancashire 2022/23"],
		["is cumbria higher than it was in 2021/22", "compare Cumbria 2021/22 vs 2022/23"],
		["the year before", "Kent 2021/22"],
	])("%s is about itself", (reply, question) => {
		expect(asks("kent 2022/23", reply)).toBe(question);
	});
});

describe("places added to those asked about, and taken away", () => {
	test.each([
		[
			["gmp vs merseyside code 86 2021/22", "chuck in cheshire"],
			["greater-manchester", "merseyside", "cheshire"],
		],
		[
			["gmp vs merseyside code 86 2021/22", "@bot can you add cheshire"],
			["greater-manchester", "merseyside", "cheshire"],
		],
		[
			["gmp vs merseyside code 86 2021/22", "cheshire as well"],
			["greater-manchester", "merseyside", "cheshire"],
		],
		[
			["kent vs essex vs surrey code 86 2021/22", "leave out essex"],
			["kent", "surrey"],
		],
		[
			["kent vs essex vs surrey code 86 2021/22", "ok now without surrey pls"],
			["kent", "essex"],
		],
		[["kent vs essex 2017/18", "take essex out"], ["kent"]],
		[
			["wales 2017/18", "excluding gwent"],
			["dyfed-powys", "north-wales", "south-wales"],
		],
		[
			["uk 2021/22", "less scotland"],
			["england-and-wales", "northern-ireland"],
		],
		[["met 2021/22 code 86", "not including the city of london?"], ["metropolitan"]],
	])("%j", (texts, geographies) => {
		expect(talk(...texts).question.geographies).toEqual(geographies);
	});

	test.each([
		[
			["kent and cumbria added 2021/22", "minus lancs, no wait add lancs"],
			"total Kent + Cumbria + Lancashire 2021/22",
		],
		[["kent vs cumbria 2021/22", "drop kent, no sorry, drop cumbria"], "Kent 2021/22"],
		[["kent vs cumbria 2021/22", "drop kent, actually add lancs"], "compare Lancashire vs Cumbria 2021/22"],
		[["kent vs cumbria 2021/22", "drop kent, no surprises"], "Cumbria 2021/22"],
	])("an order that is taken back at once: %j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test.each([
		[["scotland 2018/19 to 2023/24 change", "right, drop scotland, NI same thing"], ["northern-ireland"]],
		[["kent 2017/18", "ok, drop kent. essex instead"], ["essex"]],
		[
			["kent vs essex 2017/18", "drop kent, gwent"],
			["gwent", "essex"],
		],
		[["kent vs essex 2017/18", "right, drop kent"], ["essex"]],
		[["kent vs essex vs surrey code 86 2021/22", "right, drop kent and essex"], ["surrey"]],
		[
			["kent 2017/18", "right, add essex"],
			["kent", "essex"],
		],
	])("one drops out, another comes in its stead: %j", (texts, geographies) => {
		expect(talk(...texts).question.geographies).toEqual(geographies);
	});

	test("the word that takes away asks for no change", () => {
		expect(asks("kent vs essex vs surrey code 86 2021/22", "drop surrey")).toBe(
			"compare Kent vs Essex 2021/22 obscene publications",
		);
	});
});

describe("several places asked about one after the other", () => {
	test.each([
		[
			["scotland 2022/23", "northern ireland?", "both together pls"],
			"total Scotland + Northern Ireland 2022/23",
		],
		[["kent 2021/22", "and lancs", "thanks", "compare them"], "compare Kent vs Lancashire 2021/22"],
		[["kent 2021/22", "lancs?", "which of the two is higher"], "compare Kent vs Lancashire 2021/22"],
		[
			["kent 2021/22", "cumbria", "lancs", "all three side by side"],
			"compare Kent vs Cumbria vs Lancashire 2021/22",
		],
		[["kent 2021/22", "cumbria", "add those up"], "total Kent + Cumbria 2021/22"],
		[["kent 2021/22", "cumbria", "now the pair of them added"], "total Kent + Cumbria 2021/22"],
		[["kent 2021/22", "cumbria", "both added"], "total Kent + Cumbria 2021/22"],
		[["kent 2021/22", "cumbria", "sum of the pair"], "total Kent + Cumbria 2021/22"],
		[["kent 2016/17", "2017/18", "add the two"], "total Kent 2016/17 vs 2017/18"],
		[["kent 2021/22", "cumbria", "add the two", "plus lancs"], "total Kent + Cumbria + Lancashire 2021/22"],
		[["kent vs cumbria 2021/22", "plus lancs"], "compare Kent vs Cumbria vs Lancashire 2021/22"],
		[
			["kent 2017/18", "notts", "leics", "rank those three"],
			"rank Nottinghamshire + Kent + Leicestershire 2017/18",
		],
		[["kent 2021/22", "and the year after", "compare the two"], "compare Kent 2021/22 vs 2022/23"],
		[["gwent 2017/18", "the year before", "so what's the change"], "change Gwent 2016/17 vs 2017/18"],
		[["gwent 2017/18", "what's the change"], "change Gwent 2016/17 vs 2017/18"],
		[["kent vs essex 2017/18", "which of them is higher"], "compare Kent vs Essex 2017/18"],
		[["kent 2021/22", "lancs", "difference?"], "compare Kent vs Lancashire 2021/22"],
		[["kent 2021/22", "lancs", "so who's higher"], "compare Kent vs Lancashire 2021/22"],
		[["lancs 2020/21", "and 2021/22", "difference?"], "compare Lancashire 2020/21 vs 2021/22"],
		[["lancs 2018/19", "the year after", "and the one after that"], "Lancashire 2020/21"],
		[["kent v essex 2017/18", "both please"], "compare Kent vs Essex 2017/18"],
		[["kent 2021/22", "lancs", "both"], "compare Kent vs Lancashire 2021/22"],
		[["london 2021", "both please"], "compare Metropolitan Police vs City of London 2021/22"],
		[
			["yorkshire 2017/18", "all four"],
			"compare West Yorkshire vs South Yorkshire vs North Yorkshire vs Humberside 2017/18",
		],
		[
			["kent 2021/22", "london 2021", "both of them"],
			"compare Metropolitan Police vs City of London 2021/22",
		],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test.each([
		["both together", "Kent 2021/22"],
		["rank all four", "rank Kent 2021/22"],
	])("%s: fewer were asked about, so which is asked", (reply, choice) => {
		const it = talk("kent 2021/22", reply);
		expect(it.kind).toBe("clarify");
		expect(it.figures).toEqual([]);
		expect(it.choices.map(({ question }) => question)).toContain(choice);
	});
});

describe("whose words are asked for next", () => {
	test.each([
		[["what did the nspcc say", "who said that?"], 'quote organisation="NSPCC"'],
		[["what did the nspcc say", "and the government?"], 'quote body="government"'],
		[["quotes nspcc", "what about fiona gray"], 'quote speaker="Fiona Gray"'],
		[["quotes nspcc", "any other statements"], "quote"],
		[["quotes cumbria", "which of those are named"], "quote Cumbria"],
		[["quotes nspcc", "code 86 for kent 2021/22"], "Kent 2021/22 obscene publications"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("beside a name that has to be asked about", () => {
	test.each([
		["kent vs newport 2017/18", "compare Kent vs Gwent 2017/18"],
		["yorkshire and cumbria 2017/18", "compare West Yorkshire vs Cumbria 2017/18"],
		["yorkshire and cumbria 2017/18", "compare North, South and West Yorkshire vs Cumbria 2017/18"],
	])("%s: what else was named stays in what is offered", (text, question) => {
		expect(talk(text).choices.map((it) => it.question)).toContain(question);
	});
});

describe("the rest of an area", () => {
	test.each([
		[
			["gwent 2017/18", "and the rest of wales"],
			["dyfed-powys", "north-wales", "south-wales"],
		],
		[
			["kent 2021/22 code 86", "what about the rest of the south east"],
			["hampshire", "surrey", "sussex", "thames-valley"],
		],
	])("%j", (texts, geographies) => {
		const it = talk(...texts);
		expect(it).toMatchObject({ kind: "total", question: { geographies } });
		expect(it.notices.join()).not.toContain("left out");
	});
});

describe("a share of what was asked before", () => {
	test.each([
		[["kent 2017/18", "and as a percentage of the uk total"], "share Kent + UK 2017/18"],
		[["uk 2021/22", "how much of that was lancashire"], "share Lancashire + UK 2021/22"],
		[["what share of the uk was kent in 2021/22", "and lancashire"], "share Lancashire + UK 2021/22"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("a year that another is measured on", () => {
	test.each([
		["percentage rise on 2019/20 please", "change Cumbria 2019/20 vs 2021/22"],
		["can i say its up 38% on 2019/20", "compare Cumbria 2019/20 vs 2021/22"],
		["so is that up on 2019/20?", "compare Cumbria 2019/20 vs 2021/22"],
		["what was it in 2019/20", "Cumbria 2019/20"],
		["was it more in 2019/20", "Cumbria 2019/20"],
	])("%s", (reply, question) => {
		expect(asks("cumbria 2021/22", reply)).toBe(question);
	});
});

describe("of two places, over every year", () => {
	test.each(["trend", "as a chart", "chart please", "csv please"])("%s", (reply) => {
		const it = talk("kent 2022/23", "vs lancashire", reply);
		expect(it.question.canonical).toBe("compare Kent vs Lancashire 2016/17 to 2022/23");
		expect(it.chart?.series.map(({ name }) => name)).toEqual(["Kent", "Lancashire"]);
	});

	test("a year that is named stays", () => {
		expect(asks("chart kent vs cumbria 2021/22")).toBe("compare Kent vs Cumbria 2021/22");
		expect(asks("kent vs cumbria")).toBe("compare Kent vs Cumbria 2022/23");
	});
});

describe("a file or a line that was asked for", () => {
	test("how the file is had is said", () => {
		expect(talk("kent 2022/23", "csv please").notices.join()).toContain("choose “CSV” in the menu");
		expect(talk("biggest increase 2021", "csv please").notices.join()).toContain("--csv FILE");
		expect(talk("kent 2022/23", "trend").notices.join()).not.toContain("CSV");
	});

	test("that nothing is drawn is said", () => {
		expect(talk("biggest increase 2021", "as a chart").notices.join()).toContain("No chart can be drawn");
		expect(talk("kent 2022/23", "as a chart").notices.join()).not.toContain("No chart");
	});

	test("that there is no line to paste is said, and one is offered", () => {
		expect(talk("copy trend kent")).toMatchObject({
			notices: expect.arrayContaining([expect.stringContaining("no line to paste")]),
			choices: expect.arrayContaining([
				{ label: "Copy Line for Kent", question: "copy change Kent 2016/17 vs 2022/23" },
			]),
		});
		expect(talk("copy biggest increase 2021").choices[0]).toEqual({
			label: "Copy Line for Lancashire",
			question: "copy change Lancashire 2020/21 vs 2021/22",
		});
		expect(talk("copy kent 2021/22").notices.join()).not.toContain("no line");
	});
});

describe("the other end of a ranking of changes", () => {
	test.each([
		[["biggest increase 2021", "and the smallest"], /^Smallest rise.*: Cumbria/],
		[["smallest increase 2021"], /^Smallest rise.*: Cumbria/],
		[["biggest increase 2021"], /^Biggest rise.*: Lancashire/],
	])("%j", (texts, finding) => {
		const it = talk(...texts);
		expect(it.finding).toMatch(finding);
		expect(asks(it.question.canonical)).toBe(it.question.canonical);
	});
});

describe("a year that belongs to a release is no period", () => {
	test.each([
		[
			"UK figure for 2022/23 please - the one from the 2024 NSPCC release",
			"total UK 2022/23 nspcc",
			"Of the NSPCC release of March 2024, as asked",
		],
		[
			"kent 2021/22 from the february 2023 release",
			"Kent 2021/22",
			"shown is the NSPCC release of March 2024",
		],
		[
			"kent 2016/17 as published in February 2023",
			"Kent 2016/17",
			"Of the NSPCC release of 22 February 2023, as asked",
		],
		["cumbria 2021/22 in the release of 2019", "Cumbria 2021/22", "No release of 2019 is held"],
	])("%s", (text, question, notice) => {
		const it = talk(text);
		expect(it.question.canonical).toBe(question);
		expect(it.notices.join("\n")).toContain(notice);
	});

	test("in a reply too", () => {
		const it = talk("uk 2022/23", "the one from the 2024 nspcc release");
		expect(it.question.canonical).toBe("total UK 2022/23 nspcc");
		expect(it.notices.join()).toContain("Of the NSPCC release of March 2024");
	});

	test.each([
		["figures from 2021 for kent", "trend Kent 2021/22 vs 2022/23"],
		["kent 2021", "Kent 2021/22"],
		["kent 2017/18 figures", "Kent 2017/18"],
	])("%s is a period", (text, question) => {
		expect(asks(text)).toBe(question);
	});
});

describe("of the areas offered, the one that lies in an area named", () => {
	test.each([
		[["newport 2021", "the welsh one"], "Gwent 2021/22"],
		[["newport 2021", "the one in wales"], "Gwent 2021/22"],
		[["newport 2021", "in wales"], "Gwent 2021/22"],
		[["bangor 2021", "the welsh one please"], "North Wales 2021/22"],
		[["yorkshire 2021", "in kent"], "Kent 2021/22"],
		[["yorkshire 2021", "in wales"], "total Wales 2021/22"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test("where several do, it is asked again", () => {
		expect(talk("newport 2021", "the english one").finding).toBe("Which do you mean by “newport”?");
	});

	test("what was taken is told", () => {
		expect(talk("newport 2021", "the welsh one").notices).toContain(
			"“the welsh one” read as “Gwent”, which was offered",
		);
	});
});

describe("one place after several side by side is asked about alone", () => {
	test.each([
		[["kent vs essex 2017/18", "just kent"], "Kent 2017/18"],
		[["kent vs essex 2017/18", "only essex"], "Essex 2017/18"],
		[["kent vs essex trend", "just kent"], "trend Kent 2016/17 to 2022/23"],
		[["kent vs essex 2017/18", "kent vs surrey"], "compare Kent vs Surrey 2017/18"],
		[["kent vs essex 2017/18", "and surrey"], "compare Kent vs Essex vs Surrey 2017/18"],
		[["compare kent 2016/17 and 2017/18", "essex"], "compare Essex 2016/17 vs 2017/18"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("added up with what was asked before", () => {
	test.each([
		[["kent 2021 code 86", "and essex together"], "total Kent + Essex 2021/22 obscene publications"],
		[["kent 2021 code 86", "combined with essex"], "total Kent + Essex 2021/22 obscene publications"],
		[["kent 2021 code 86", "added to essex"], "total Kent + Essex 2021/22 obscene publications"],
		[["kent 2021 code 86", "+ essex"], "total Kent + Essex 2021/22 obscene publications"],
		[
			["kent vs essex code 86 2021", "and surrey combined"],
			"total Kent + Essex + Surrey 2021/22 obscene publications",
		],
		[["kent 2021 code 86", "and essex"], "Essex 2021/22 obscene publications"],
		[["kent 2021 code 86", "and essex's total"], "Essex 2021/22 obscene publications"],
		[["england without the met code 86 2022/23", "and kent"], "Kent 2022/23 obscene publications"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("what was left out of a ranking stays so, or it is asked", () => {
	test("one more place may be left out as well", () => {
		const it = talk("rank code 86 2022/23", "without london", "and wales");
		expect(it.finding).toBe("Which do you mean by “wales”?");
		expect(it.choices.map(({ question }) => question)).toEqual([
			"rank Wales 2022/23 obscene publications",
			"rank excluding London region + Wales 2022/23 obscene publications",
		]);
	});

	test.each([
		[["rank code 86 2022/23", "and wales"], "rank Wales 2022/23 obscene publications"],
		[["rank code 86 2022/23", "without london", "in wales"], "rank Wales 2022/23 obscene publications"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("from the year asked about on", () => {
	test.each([
		[["kent 2021", "between then and now"], "trend Kent 2021/22 vs 2022/23"],
		[["kent 2021", "from then to now"], "trend Kent 2021/22 vs 2022/23"],
		[["kent 2018 code 86", "from then until 2021"], "trend Kent 2018/19 to 2021/22 obscene publications"],
		[
			["kent 2021 code 86", "how much did it change between then and now"],
			"change Kent 2021/22 vs 2022/23 obscene publications",
		],
		[["kent 2021", "now"], "Kent 2022/23"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

test("a word spelt out letter by letter is that word", () => {
	expect(asks("k e n t 2021")).toBe("Kent 2021/22");
	expect(asks("n o r t h w a l e s 2021")).toBe("North Wales 2021/22");
	expect(asks("n e 2021")).toBe("total North East 2021/22");
});

test("of places added up no change is told, and that is said", () => {
	expect(talk("kent and essex combined rise code 86").notices).toContain(
		"Places are added up here in one time; a change is told of each for itself.",
	);
	expect(talk("kent and essex combined code 86").notices.join()).not.toContain("a change is told");
});

describe("the first of the thread, and the other of two", () => {
	test.each([
		[
			["kent 2022/23", "same for cambs", "go back to the first one, how much is that up on 2017/18"],
			"compare Kent 2017/18 vs 2022/23",
		],
		[["kent 2022/23", "essex 2017/18", "back to the first"], "Kent 2022/23"],
		[["kent 2022/23", "essex 2017/18", "kent 2022/23", "back to the first one"], "Kent 2022/23"],
		[["kent 2022/23", "same for cambs", "trend for the first force"], "trend Kent 2016/17 to 2022/23"],
		[
			["kent 2022/23", "same for cambs", "how does that compare with the first"],
			"compare Cambridgeshire vs Kent 2022/23",
		],
		[
			["kent 2022/23", "and 2021/22", "hang on is that comparable with the first"],
			"compare Kent 2021/22 vs 2022/23",
		],
		[["kent 2022/23", "and 2021/22", "are the two comparable"], "compare Kent 2021/22 vs 2022/23"],
		[
			["kent 2021/22", "the same for lancs, and tell me whether the two can be compared"],
			"compare Kent vs Lancashire 2021/22",
		],
		[["kent vs essex 2017/18", "the first one since 2016"], "trend Kent 2016/17 to 2022/23"],
		[["kent 2022/23", "same for cambs", "the other one since 2016"], "trend Kent 2016/17 to 2022/23"],
		[["kent 2022/23", "same for cambs", "the first year you hold"], "Cambridgeshire 2016/17"],
		[["kent 2017/18", "essex", "who came first"], "rank 2017/18"],
		[["kent 2022/23", "top five", "back to the first one"], "Kent 2022/23"],
		[["kent 2022/23", "top five", "the first one"], "help"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test("where it is no longer known which came first, it is asked", () => {
		const it = talk("kent 2022/23", "essex", "gwent", "cumbria", "lancs", "surrey", "back to the first one");
		expect(it.kind).toBe("clarify");
		expect(it.choices.map(({ label }) => label)).toContain("Essex");
	});
});

describe("a claim about what was asked before", () => {
	test.each([
		[
			["thames valley 2020/21", "and 2021/22", "so is it safe to say it tripled"],
			"Thames Valley from 2020/21 to 2021/22: it tripled",
		],
		[["kent 2021/22", "and 2022/23", "check it rose 16%"], "Kent from 2021/22 to 2022/23: it rose 16%"],
		[
			["kent 2021/22", "can i say it more than tripled since 2016/17"],
			"Kent in 2021/22: it more than tripled since 2016/17",
		],
		[["cumbria 2021/22", "can i say it rose 40% on 2019/20"], "Cumbria in 2021/22: it rose 40% on 2019/20"],
		[["kent 2022/23", "can we say that's up 16%"], "Kent in 2022/23: that's up 16%"],
		[["trend kent", "is it fair to say it tripled"], "Kent from 2016/17 to 2022/23: it tripled"],
		[
			["staffordshire 2021/22 home office", "and 2022/23", "is it right to say it more than doubled"],
			"Staffordshire from 2021/22 to 2022/23, obscene publications offences: it more than doubled",
		],
		[["kent 2021/22", "check Essex rose 35% in 2017/18"], "Essex rose 35% in 2017/18"],
		[["kent vs essex 2017/18", "is it safe to say it doubled"], "it doubled"],
		[["biggest rise 2021/22 home office", "is it safe to say it doubled"], "it doubled"],
	])("%j", (texts, claim) => {
		expect(asks(...texts)).toBe(`check ${claim}`);
	});

	test.each([
		[
			["staffordshire 2022/23 home office", "is that more than double the year before?"],
			"Yes, up 401 (116.9%)",
		],
		[["staffordshire 2022/23 home office", "is that triple the year before?"], "No, up 401 (116.9%)"],
		[["kent 2016/17", "and 2021/22", "did it triple"], "Yes, up 975 (255.9%)"],
		[["gwent doubled since 2016? yes or no"], "No, up 143 (55.2%)"],
		[["kent 2022/23", "is that nearly double 2017/18"], "Up 526 (50.5%)"],
		[["kent vs essex 2017/18", "did it double"], "Kent: up 661 (173.5%)"],
		[["kent 2022/23", "double check?"], "1,568 offences"],
	])("%j", (texts, start) => {
		expect(talk(...texts).finding.startsWith(start)).toBe(true);
	});
});

describe("“which of them” after places asked about one after the other is of those alone", () => {
	const changes = "compare Kent vs Cumbria 2021/22 vs 2022/23";
	const counts = "compare Kent vs Cumbria 2022/23";
	test.each([
		["which of them fell", changes],
		["which of those rose?", changes],
		["which one grew most", changes],
		["which of the two rose more", changes],
		["which rose most", changes],
		["biggest rise of the two", changes],
		["did both rise?", changes],
		["have they both gone up", changes],
		["did either fall", changes],
		["which one is higher", counts],
		["which of them has the most", counts],
		["how many of them rose", "count Kent + Cumbria 2021/22 vs 2022/23 rises"],
		["which of them rose by more than 16%", "count Kent + Cumbria 2021/22 vs 2022/23 rises by more than 16%"],
		["which one has the most per head", "rate Kent + Cumbria 2022/23"],
		["which force is highest", "rank 2022/23"],
		["which forces rose", "rank 2021/22 vs 2022/23 rises"],
		["how many of those were images", "Cumbria 2022/23"],
	])("%s", (text, question) => {
		expect(asks("kent 2022/23", "cumbria 2022/23", text)).toBe(question);
	});

	test.each([
		[["kent vs cumbria 2022/23", "which of them fell"], changes],
		[
			["kent 2022/23", "cumbria 2022/23", "biggest rise", "which of them fell"],
			"rank 2021/22 vs 2022/23 falls",
		],
		[["kent 2022/23", "which of them fell"], "rank 2021/22 vs 2022/23 falls"],
		[["wales 2017/18", "which of them fell"], "rank Wales 2016/17 vs 2017/18 falls"],
		[
			["count wales, scotland 2017/18", "which of them fell"],
			"rank Wales + Scotland 2016/17 vs 2017/18 falls",
		],
		[["kent 2017/18", "kent 2022/23", "which one is higher"], "compare Kent 2017/18 vs 2022/23"],
		[["which of kent and cumbria rose most"], changes],
		[["who rose most, kent or cumbria?"], changes],
		[["rank kent and cumbria 2022/23"], "rank Kent + Cumbria 2022/23"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test.each([
		["which of them rose most", ["The bigger rise by percentage: Cumbria (20.8%); by number: Kent (212)."]],
		["which of them rose", []],
		["which of them fell most", ["None of them shows a fall."]],
	])("%s says which", (text, lines) => {
		expect(talk("kent 2022/23", "cumbria 2022/23", text).lines).toEqual(lines);
	});

	test("across a break it is said that it cannot be told which rose most", () => {
		const it = talk("which of thames valley and cumbria rose most in 2021/22");
		expect(it.question.canonical).toBe("compare Thames Valley vs Cumbria 2020/21 vs 2021/22");
		expect(it.lines.filter((line) => line.includes("rise"))).toEqual([
			"Which shows the bigger rise cannot be told: not all of them compare between these years.",
		]);
	});
});

describe("after two years of one place a change is held against something between those two", () => {
	const between = "change Kent 2017/18 vs 2022/23";
	test.each([
		[["kent 2017/18", "kent 2022/23", "did it rise by more than half"], `${between} rises by more than 50%`],
		[["kent 2017/18", "2022/23", "did it rise by more than 10%"], `${between} rises by more than 10%`],
		[["kent 2022/23", "kent 2017/18", "did it rise by more than half"], `${between} rises by more than 50%`],
		[["kent 2017/18", "kent 2022/23", "did it fall"], between],
		[["kent 2017/18", "kent 2022/23", "by how much did it rise"], between],
		[
			["kent 2017/18 and 2022/23", "did it rise by more than half"],
			"compare Kent 2017/18 vs 2022/23 rises by more than 50%",
		],
		[
			["wales 2016/17", "wales 2017/18", "did it fall by more than 10%"],
			"change Wales 2016/17 vs 2017/18 falls by more than 10%",
		],
		[["wales 2016/17", "wales 2017/18", "both together"], "total Wales 2016/17 vs 2017/18"],
		[
			["kent 2022/23", "did it rise by more than half"],
			"change Kent 2021/22 vs 2022/23 rises by more than 50%",
		],
		[
			["kent 2017/18", "kent 2022/23", "did it rise by more than half on the year before"],
			"change Kent 2021/22 vs 2022/23 rises by more than 50%",
		],
		[
			["kent 2017/18", "kent 2022/23", "did it rise by more than half since 2016"],
			"change Kent 2016/17 vs 2022/23 rises by more than 50%",
		],
		[
			["kent 2017/18", "cumbria 2022/23", "did it rise by more than half"],
			"change Cumbria 2021/22 vs 2022/23 rises by more than 50%",
		],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("since the year that was asked about", () => {
	const since = "change Kent 2017/18 vs 2022/23";
	test.each([
		[["kent 2017/18", "has it gone up since"], since],
		[["kent 2017/18", "has it gone up since then?"], since],
		[["kent 2017/18", "how much has it risen since"], since],
		[["kent 2017/18", "has it gone up by more than half since"], `${since} rises by more than 50%`],
		[["kent 2017/18", "has it gone up since 2016"], "change Kent 2016/17 vs 2022/23"],
		[["kent 2017/18", "has it gone up"], "change Kent 2016/17 vs 2017/18"],
		[["kent 2017/18 vs 2022/23", "has it gone up"], "compare Kent 2017/18 vs 2022/23"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("what several questions on one place come to", () => {
	test.each([
		[["gwent 16/17", "17/18", "21/22", "add those up"], "total Gwent 2016/17 vs 2017/18 vs 2021/22"],
		[
			["kent 17/18", "21/22", "22/23", "so what is the rise across the lot"],
			"change Kent 2017/18 vs 2022/23",
		],
		[["kent 17/18", "21/22", "22/23", "rise?"], "change Kent 2021/22 vs 2022/23"],
		[["kent 17/18", "21/22", "compare them"], "compare Kent 2017/18 vs 2021/22"],
		[["kent 17/18", "essex 17/18", "add them up"], "total Kent + Essex 2017/18"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test("years with others between them are added up and said to be those alone", () => {
		expect(talk("gwent 16/17", "17/18", "21/22", "add those up").lines).toContain(
			"Added up here: 259 + 267 + 402 = 928, of the three years alone; other years lie between them and are not in it.",
		);
		expect(talk("total gwent 2016/17 and 2017/18").lines.join()).not.toContain("of the two years alone");
	});
});

describe("after a check", () => {
	const claim = "check Leicestershire up 28% to 411";

	test.each(["and if you go by the home office one", "and code 86?"])(
		"%s: the same words are held against that measure in the same years",
		(reply) => {
			const it = talk(claim, reply);
			expect(it.question.canonical).toBe(
				"check Obscene publications offences in 2017/18: Leicestershire up 28% to 411",
			);
			expect(it.table?.rows.map(([words, verdict]) => [words, verdict])).toEqual([
				["“28%”", "Does not hold"],
				["“411”", "Does not hold"],
			]);
		},
	);

	test.each([
		["and kent", "Kent 2022/23"],
		["and essex 2017/18", "Essex 2017/18"],
	])("%s asks for a figure", (reply, question) => {
		expect(asks(claim, reply)).toBe(question);
	});

	test("words that name the measure, or the years, are held against them", () => {
		expect(asks("check Leicestershire recorded 411 offences in 2017/18", "and code 86?")).toBe(
			"check Obscene publications offences: Leicestershire recorded 411 offences in 2017/18",
		);
	});
});

describe("what several years or places come to", () => {
	const years = ["kent 2016/17", "and 2017/18"];
	const places = ["kent 2017/18", "and essex"];
	test.each([
		"what do those come to altogether",
		"what do they add up to",
		"what do these years come to",
		"how many is that altogether",
		"total of those",
	])("%s", (reply) => {
		expect(asks(...years, reply)).toBe("total Kent 2016/17 vs 2017/18");
		expect(asks(...places, reply)).toBe("total Kent + Essex 2017/18");
	});

	test.each(["what do those come to altogether", "in total"])("%s, of one", (reply) => {
		expect(asks("kent 2017/18", reply)).toBe("Kent 2017/18");
	});
});

describe("one of the speakers, by role", () => {
	test.each([
		["just the detective's", "Fiona Gray"],
		["only the detective inspector", "Fiona Gray"],
		["and the chief executive", "Sir Peter Wanless"],
		["just the chief executive's", "Sir Peter Wanless"],
	])("%s", (reply, speaker) => {
		const { statements } = talk("quotes cumbria 2021", reply);
		expect([...new Set(statements.map((it) => it.speaker))]).toEqual([speaker]);
	});

	test.each(["just the chief constable's", "just the police", "just the officer's"])(
		"%s is nobody's alone",
		(reply) => {
			expect(talk("quotes cumbria 2021", reply).question.canonical).not.toContain("speaker=");
		},
	);

	test("a rank that nobody has is said to be nobody's", () => {
		const line = "None of them is by a chief constable; all that are held are shown.";
		expect(talk("what did the chief constable of cumbria say").lines).toContain(line);
		expect(talk("what did cumbria police say").lines).not.toContain(line);
	});
});

describe("“compare with last year” leaves no year out that was asked about", () => {
	test.each([
		["kent 2017/18", "compare w last yr", "change Kent 2017/18 vs 2022/23"],
		["kent 2017/18", "compare to now", "change Kent 2017/18 vs 2022/23"],
		["kent 2019/20", "compare with last year", "change Kent 2019/20 vs 2022/23"],
		["kent 2022/23", "compare with last year", "change Kent 2021/22 vs 2022/23"],
		["kent", "compare w last yr", "change Kent 2021/22 vs 2022/23"],
	])("%s, %s", (before, reply, question) => {
		expect(asks(before, reply)).toBe(question);
	});

	test("a year after the latest is said to be the one that is not held", () => {
		expect(talk("kent 2030/31", "compare w last yr").finding).toBe("No figure is held for Kent in 2030/31.");
	});
});

describe("what is set beside a year", () => {
	test.each([["kent 2017/18", "compare with the year before", "compare Kent 2016/17 vs 2017/18"]])(
		"%s, %s",
		(before, reply, question) => {
			expect(asks(before, reply)).toBe(question);
		},
	);
});

test.each([
	["did it top 1,000", "Kent 2017/18"],
	["is it over 1,000", "Kent 2017/18"],
])("%s is of the place and the year before", (reply, question) => {
	expect(asks("kent 17/18", reply)).toBe(question);
});

describe("the measure of the question before is told, with a button for the one that goes without saying", () => {
	const TOLD = "Home Office measure, as in the question before: obscene publications offences (code 86)";
	const toldIn = (...texts: readonly string[]) => {
		const { notices, question, choices, next } = talk(...texts);
		const others = [...choices, ...next].filter((it) => it.label === "NSPCC Measure");
		return {
			isTold: notices.filter((it) => it === TOLD).length === 1 && question.assumed.includes(TOLD),
			others: others.map((it) => it.question),
		};
	};

	test.each<[texts: readonly string[], other: readonly string[]]>([
		[["cumbria 2021", "home office measure", "lancashire 2020"], ["Lancashire 2020/21"]],
		[["cumbria 2021 home office", "lancashire 2020"], ["Lancashire 2020/21"]],
		[["cumbria 2021 home office", "and lancashire"], ["Lancashire 2021/22"]],
		[["cumbria 2021 home office", "how many in kent in 2020"], []],
		[["cumbria 2021 home office", "the year before"], ["Cumbria 2020/21"]],
		[["cumbria 2021 home office", "which force recorded most"], ["rank 2021/22"]],
		[["cumbria 2021 home office", "scotland 2020"], ["Scotland 2020/21"]],
		[["rank 2021 home office", "other way round"], ["rank 2021/22 fewest"]],
		[["cumbria 2021 home office", "trend cumbria"], ["trend Cumbria 2012/13 to 2022/23"]],
		[["cumbria 2021 home office", "lancashire 2020", "durham 2020"], []],
	])("%j", (texts, others) => {
		expect(toldIn(...texts)).toEqual({ isTold: true, others });
	});

	test.each<[texts: readonly string[]]>([
		[["cumbria 2021", "lancashire 2020"]],
		[["cumbria 2021", "home office measure"]],
		[["cumbria 2021 home office", "lancashire 2020 home office"]],
		[["cumbria 2021 home office", "the nspcc one"]],
		[["cumbria 2021 home office", "the nspcc one", "lancashire 2020"]],
		[["cumbria 2021 home office", "contact lancashire"]],
	])("not where it is named, or is the one meant anyhow: %j", (texts) => {
		expect(toldIn(...texts).isTold).toBe(false);
	});
});

describe("what others have for the figure told before is held against it", () => {
	test.each([
		[
			[
				"hertfordshire 2016 and 2017 combined, nspcc",
				'thats not what the paper printed, they had "more than 600"',
			],
			"“more than 600”",
			"Holds",
		],
		[["cumbria 2021/22", "no the paper had more than 400"], "“more than 400”", "Does not hold"],
		[["cumbria 2021/22", "they said 300"], "“300”", "Holds, rounded"],
		[["kent 2021/22 home office", "the bbc has 1,612"], "“1,612”", "Holds"],
	])("%j", (texts, words, verdict) => {
		const it = talk(...texts);
		expect(it.kind).toBe("check");
		expect(it.table?.rows[0]?.slice(0, 2)).toEqual([words, verdict]);
	});

	test.each([
		[["cumbria 2021/22", "had more than 400 ever?"]],
		[["cumbria 2021/22", "which forces had more than 400"]],
		[["cumbria 2021/22", "they had 2020 too"]],
	])("%j is none", (texts) => expect(talk(...texts).kind).not.toBe("check"));
});

describe("both, in another measure, and a place more in a table", () => {
	test.each([
		[
			["kent 22/23", "ok now surrey", "both home office"],
			"compare Kent vs Surrey 2022/23 obscene publications",
		],
		[["kent 22/23", "surrey", "both by code 86"], "compare Kent vs Surrey 2022/23 obscene publications"],
	])("%j", (texts, question) => expect(asks(...texts)).toBe(question));

	test("the year asked about is kept", () =>
		expect(talk("kent 22/23", "surrey", "both home office", "and as a table with essex").finding).toBe(
			"Kent 1,738, Surrey 570, Essex 1,261 in 2022/23",
		));
});

describe("back to what was asked before", () => {
	test.each([
		[
			["cumbria essex and gwent 2016", "only gwent", "scrap that, back to all three"],
			"compare Cumbria vs Essex vs Gwent 2016/17",
		],
		[
			["cumbria essex and gwent 2016", "only gwent", "drop that, back to all of them"],
			"compare Cumbria vs Essex vs Gwent 2016/17",
		],
		[["cumbria vs essex 2016", "gwent", "return to both please"], "compare Cumbria vs Essex 2016/17"],
		[["cumbria 2021", "wales 2017", "go back a step"], "Cumbria 2021/22"],
		[["cumbria 2021", "wales 2017", "undo that"], "Cumbria 2021/22"],
		[["kent", "essex", "gwent", "right, back to all three"], "compare Essex vs Kent vs Gwent 2022/23"],
		[["gwent 2021", "per head", "drop that, back to the counts"], "Gwent 2021/22"],
		[["kent vs essex 2016", "gwent", "go back to kent"], "Kent 2016/17"],
		[["kent 2021", "did it drop"], "change Kent 2020/21 vs 2021/22"],
		[["rank 2021", "drop kent"], "rank excluding Kent 2021/22"],
		[["go back to all three"], "help"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("what is asked to be posted is the answer before it, with how that is done", () => {
	test.each([
		[["kent 2017/18", "share this please"], "Kent 2017/18"],
		[["kent 2017/18", "source", "stick it in the channel"], "source Kent 2017/18"],
		[["rank 2021", "great, post that here"], "rank 2021/22"],
		[["kent 2021", "share kent 2021 with the newsroom"], "Kent 2021/22"],
	])("%j", (texts, question) => {
		const it = talk(...texts);
		expect(it.question.canonical).toBe(question);
		expect(it.notices.join()).toContain("Share in Channel");
	});

	test.each([
		[["kent 2017/18", "share this please", "and essex"], "Essex 2017/18"],
		[["kent 2017/18", "what share of the uk is that"], "share Kent + UK 2017/18"],
	])("%j is no such wish", (texts, question) => {
		const it = talk(...texts);
		expect(it.question.canonical).toBe(question);
		expect(it.notices.join()).not.toContain("Share in Channel");
	});
});

describe("the last one held is the latest of the place before", () => {
	test.each([
		[["essex 2016", "ok what's the last one you've got"], "Essex 2017/18"],
		[["essex 2016", "and the last figure held"], "Essex 2017/18"],
		[["essex 2016", "newest one?"], "Essex 2017/18"],
		[["essex 2016", "the last one"], "help"],
		[["essex 2016", "the last two years you have"], "trend Essex 2016/17 vs 2017/18"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("the place of one force goes on in a thread", () => {
	test.each([
		[
			["rank gwent 2021 home office", "per head"],
			"rank Gwent 2021/22 obscene publications per 100,000 people",
		],
		[["rank gwent 2021 home office", "among Wales only"], "rank Gwent + Wales 2021/22 obscene publications"],
		[
			["where does kent come 2022/23 home office", "within the south east"],
			"rank Kent + South East 2022/23 obscene publications",
		],
		[
			["rank gwent 2021 home office", "by rate", "among Wales"],
			"rank Gwent + Wales 2021/22 obscene publications per 100,000 people",
		],
		[["rate gwent 2021 home office", "and wales"], "rate Wales 2021/22 obscene publications"],
		[["rank gwent 2021 home office", "in the north west"], "rank North West 2021/22 obscene publications"],
		[["gwent 2021 home office", "per head"], "rate Gwent 2021/22 obscene publications"],
		[["rank gwent 2021 home office", "just gwent, per head"], "rate Gwent 2021/22 obscene publications"],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});
});

describe("what a word means is asked of the next one too", () => {
	test.each([
		[["what is code 86.1?", "and code 86?"], "define obscene publications"],
		[["define obscene publications", "and indecent images"], "define"],
		[["what counts as an image offence", "what about obscene publications?"], "define obscene publications"],
		[["kent 2017/18", "what is code 86?", "and indecent images?"], "define"],
		[["what is code 86", "and code 8", "and 86.2", "86 then"], "define obscene publications"],
	])("%j", (texts, question) => expect(asks(...texts)).toBe(question));

	test("a code that is not held is told by its own number", () =>
		expect(talk("what is code 86.1", "and 86.2").finding).toBe("No figures are held on code 86.2."));

	test.each([
		[["kent 2017/18", "what is code 86?", "and the home office figure"], "Kent 2017/18 obscene publications"],
		[["kent 2017/18", "what is code 86?", "the home office number"], "Kent 2017/18 obscene publications"],
		[["kent 2017/18", "what is code 86?", "and essex"], "Essex 2017/18"],
		[["kent 2017/18", "what is code 86?", "and 2021/22"], "Kent 2021/22"],
		[["what is code 86?", "and Kent 2017/18"], "Kent 2017/18"],
	])("%j asks for figures", (texts, question) => expect(asks(...texts)).toBe(question));
});

describe("a list of forces is narrowed, and what is dropped from it is told as what is left", () => {
	test.each([
		[
			["forces over 80 per 100k 2022/23 code 86", "england only"],
			"rank England 2022/23 obscene publications more than 80 per 100,000 people",
		],
		[
			["forces over 80 per 100k 2022/23 code 86", "drop the ones under 85"],
			"rate 2022/23 obscene publications at least 85 per 100,000 people",
		],
		[
			["forces over 80 per 100k 2022/23 code 86", "drop the ones under 70"],
			"rate 2022/23 obscene publications more than 80 per 100,000 people",
		],
		[
			["per head 2022/23 code 86", "just the welsh forces"],
			"rank Wales 2022/23 obscene publications per 100,000 people",
		],
		[["per head 2022/23 code 86", "wales"], "rate Wales 2022/23 obscene publications"],
		[
			["which forces topped 1,500 in 2022/23 code 86", "lose anything below 1,800"],
			"rank 2022/23 obscene publications at least 1,800",
		],
		[
			["which forces topped 1,500 in 2022/23 code 86", "without those above 3,000"],
			"rank 2022/23 obscene publications between 1,501 and 3,000",
		],
		[
			["forces up more than 20% 2022/23 code 86", "drop the ones under 30%"],
			"count 2021/22 vs 2022/23 obscene publications rises by at least 30%",
		],
	])("%j", (texts, question) => {
		expect(asks(...texts)).toBe(question);
	});

	test("between two rates none is picked, and that is said", () => {
		const it = talk("forces over 80 per 100k 2022/23 code 86", "drop the ones over 100");
		expect(it.kind).toBe("clarify");
		expect(it.text).toContain("more than 80 and at most 100");
	});
});
