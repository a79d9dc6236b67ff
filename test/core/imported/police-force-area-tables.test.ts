import { afterAll, describe, expect, test } from "vitest";
import { whatToDraw } from "../../../src/core/chart/what-to-draw.ts";
import { doesNotCompare, onsetIn } from "../../../src/core/statistics/footnote.ts";
import { measureOf } from "../../../src/importers/ons-police-force-area-tables/measures.ts";
import { asking } from "../../support/asking.ts";
import { withFiles } from "../../support/with-files.ts";

const at = (name: string) => ({ path: `test/importers/fixtures/${name}` });
const data = await withFiles(at("ons-pfa-march-2018-v2-trimmed.xlsx"), at("ons-pfa-dec-2019-trimmed.xlsx"));
afterAll(() => data.close());
const answer = asking(data);

describe("incidents are called incidents, and no offences", () => {
	test.each([
		"anti-social behaviour in cumbria",
		"anti-social behaviour in cumbria and kent",
		"trend anti-social behaviour cumbria",
		"rank anti-social behaviour",
		"rate anti-social behaviour cumbria",
		"rate anti-social behaviour",
		"forces with more than 50,000 anti-social behaviour incidents",
		"biggest rise in anti-social behaviour",
		"share anti-social behaviour cumbria",
		"total anti-social behaviour cumbria and kent",
		"total anti-social behaviour cumbria 2015/16 to 2017/18",
		"anti-social behaviour wales 2017/18",
		"highest anti-social behaviour cumbria",
		"compare anti-social behaviour cumbria and kent 2014/15 to 2017/18",
	])("%s", (text) => {
		const { finding, table, chart, copy, kind } = answer(text);
		expect(kind).not.toMatch(/clarify|not-held/);
		expect(JSON.stringify([finding, table, chart, copy])).not.toMatch(/offence/i);
	});

	test("in the finding, the table and what is said before printing", () => {
		const it = answer("anti-social behaviour in cumbria");
		expect(it.finding).toBe("11,253 incidents, less than half the 25,787 of 2012/13");
		expect(it.table?.columns[1]?.label).toBe("Incidents");
		expect(answer("trend anti-social behaviour cumbria").caveats[0]).toBe(
			"A change can come from how these incidents are recorded as well as from how many there are.",
		);
	});
});

describe("a printed total that takes in British Transport Police is not said to be without them", () => {
	test("knife offences in England and Wales", () => {
		const it = answer("knife crime england and wales 2016/17");
		expect(it.notices).toContain("The publisher’s totals are with British Transport Police.");
		expect(it.lines[0]).toMatch(
			/^A published total; with British Transport Police \(76\) the forces add up to the same/,
		);
	});

	test("what is added up here from the forces is", () => {
		expect(answer("england and wales 2021/22 code 86").notices).toContain(
			"Without British Transport Police.",
		);
	});
});

test("what is recorded more often than once in two minutes is told in seconds", () => {
	expect(answer("anti-social behaviour england and wales 2017/18").text).toMatch(
		/about one every \d\d seconds/,
	);
});

test("a measure's source is the releases that hold it, not others of its publisher", () => {
	expect(answer("source knife crime").sources.map(({ title }) => title)).toEqual([
		"Office for National Statistics: Police force area data tables, year ending December 2019",
	]);
});

describe("twelve months that are no financial year", () => {
	test("are told where nothing else is held", () => {
		const it = answer("ons burglary cumbria");
		expect(it.finding).toBe("2,070 offences in 2019 (calendar year)");
	});

	test("a newer one beside the latest financial year is told of, and a click away", () => {
		const it = answer("knife crime cumbria");
		expect(it.notices).toContain(
			"2018/19 is the latest financial year held for Cumbria; 2019 (calendar year) is held too",
		);
		expect(it.next.map(({ question }) => question)).toContain("Cumbria calendar year 2019 knife crime");
	});

	test("are not held against the first financial year, which overlaps them", () => {
		const it = answer("knife crime cumbria calendar year 2019");
		expect(it.figures.slice(1).every(({ start }) => start.endsWith("-01-01"))).toBe(true);
	});
});

describe("a total that leaves a force out", () => {
	test("is what the publisher's total of the others is told beside, and not said to be with British Transport Police", () => {
		const it = answer("knife crime england and wales 2018/19");
		expect(it.finding).toBe("43,484 offences in 42 of 43 forces, the only ones with a figure, in 2018/19");
		expect(it.notices).toContain("Without British Transport Police.");
		expect(it.lines).toContain(
			"Published for England and Wales without Greater Manchester: 43,684 offences.",
		);
	});

	test("a year that only parts of an area have is not said to have a round figure", () => {
		expect(answer("knife crime england and wales").notices[0]).toBe(
			"2016/17 is the latest year with a figure for all of England and Wales",
		);
	});
});

describe("a measure is asked for by the name it has alone", () => {
	test.each([
		["burglaries in cumbria", "ons-burglary"],
		["sexual offences cumbria", "ons-sexual-offences"],
		["drug crime cumbria", "ons-drug-offences"],
		["knife crimes cumbria", "ons-knife-offences"],
		["crime in cumbria", "ons-total-recorded-crime-excluding-fraud"],
		["crimes in cumbria", "ons-total-recorded-crime-excluding-fraud"],
		["all offences cumbria", "ons-total-recorded-crime-excluding-fraud"],
		["image crime cumbria", "child-abuse-images-foi"],
		["cumbria", "child-abuse-images-foi"],
		["ho figures cumbria", "obscene-publications-86"],
	])("%s", (text, measure) => {
		expect(answer(text).figures[0]?.measure).toBe(measure);
	});

	test.each([
		"armed robbery cumbria",
		"domestic burglary cumbria",
		"robbery with a knife in cumbria",
		"murders cumbria",
	])("what is narrower or other is asked about: %s", (text) => {
		expect(answer(text).kind).toBe("clarify");
	});
});

describe("what is asked of a measure that is imported", () => {
	test.each(["what is burglary", "what's knife crime?", "define anti-social behaviour"])("%s", (text) => {
		expect(answer(text).kind).toBe("definition");
	});

	test("incidents are defined as no offences", () => {
		expect(answer("what is anti-social behaviour").finding).toBe(
			"Incidents recorded by police: not offences or people",
		);
	});

	test("a change where one year is held says which, and offers that", () => {
		const of = asking(data);
		expect(of("biggest rise in burglary").text).toContain(
			"No figure is held for any force in 2018 (calendar year).",
		);
		expect(of("biggest rise in burglary").choices.map(({ question }) => question)).toEqual([
			"rank calendar year 2019 ons burglary",
		]);
		expect(of("change burglary cumbria").choices.map(({ question }) => question)).toEqual([
			"Cumbria calendar year 2019 ons burglary",
		]);
	});
});

test("words said of image offences are no part of a pack or of the angles on burglary", () => {
	expect(answer("pack cumbria burglary").statements).toEqual([]);
	expect(answer("angles cumbria burglary").text).not.toContain("Statements held");
	expect(answer("pack cumbria").statements.length).toBeGreaterThan(0);
	expect(answer("angles cumbria").text).toContain("Statements held");
});

test("a bare year of a measure that holds calendar years alone is one of those", () => {
	expect(answer("burglary cumbria 2019").finding).toBe("2,070 offences in 2019 (calendar year)");
	expect(answer("knife crime cumbria 2018").question.periods[0]?.label).toBe("2018/19");
});

test("twelve months are not said to be quarters, of which others could be made", () => {
	for (const text of ["burglary cumbria Q1 2019/20", "knife crime cumbria year ending september 2016"]) {
		const it = answer(text);
		expect(it.kind).toBe("not-held");
		expect(it.text).toContain("of the twelve months that it published");
	}
	const choices = answer("knife crime cumbria year ending september 2016").choices.map(({ label }) => label);
	expect(choices).toEqual(["2015/16", "2016/17"]);
	const rows = answer("list measures").table?.rows ?? [];
	expect(rows.find(([name]) => name?.startsWith("Burglary"))?.[2]).toBe("twelve months");
});

test("of two measures that have nothing to do with each other one is shown, and that is said", () => {
	expect(answer("code 86 cumbria vs knife crime cumbria").notices[0]).toMatch(
		/obscene publications offences are shown, and the other is a question of its own$/,
	);
	expect(answer("nspcc vs home office cumbria").notices[0]).toMatch(/each is shown apart$/);
});

describe("what the publisher prints below a figure is told with it, word for word", () => {
	const surrey =
		"Office for National Statistics, on Surrey: “One police force (Surrey) include unbroken bottle and glass offences in their returns";

	test("on the force, above the comparison, and without a word of ours before it", () => {
		const it = answer("knife crime surrey 2017/18");
		expect(it.footnotes[0]).toContain(surrey);
		expect(it.text).toMatch(/\n\nOffice for National Statistics, on Surrey: “[^”]+”\n[\s\S]*Compared with:/);
	});

	test.each(["cumbria", "kent"])("not on %s, which it does not bear on", (force) => {
		expect(answer(`knife crime ${force} 2017/18`).text).not.toContain("unbroken bottle");
	});

	test("only on a figure of the release that prints it", () => {
		expect(answer("code 86 surrey 2017/18").footnotes).toEqual([]);
		expect(answer("surrey 2016/17").footnotes).toEqual([]);
	});

	test("of many forces their names, and the words under how it was worked out", () => {
		const it = answer("rank knife crime 2017/18");
		expect(it.footnotes).toHaveLength(1);
		expect(it.footnotes[0]).toMatch(
			/^Office for National Statistics has notes on .*Surrey.*: “explain” tells them\.$/,
		);
		const words = it.working.filter((line) =>
			/^Office for National Statistics, on [^:]*Surrey[^:]*: “/.test(line),
		);
		expect(words).not.toEqual([]);
		expect(answer("explain rank knife crime 2017/18").footnotes).toEqual(expect.arrayContaining(words));
	});

	test("a picture has no room for them, and says that they are", () => {
		const picture = whatToDraw(answer("trend knife crime surrey"));
		expect(picture?.notes).toContain("The publisher has notes on these figures.");
	});
});

describe("offences with a knife", () => {
	test.each([
		["offences involving a knife cumbria", "ons-knife-offences"],
		["crimes involving knives cumbria", "ons-knife-offences"],
		["robbery cumbria", "ons-robbery"],
	])("%s", (text, measure) => {
		expect(answer(text).question.measure).toBe(measure);
	});

	test("are not taken for all of their kind where they are not held", () => {
		expect(answer("robbery with a knife cumbria").kind).toBe("clarify");
	});

	test("a kind of them is known by what reporters call it", () => {
		const { terms } = measureOf({ subject: "knife", label: "Robbery" });
		expect(terms).toEqual(
			expect.arrayContaining(["knifepoint robbery", "robbery with a knife", "robbery at knifepoint"]),
		);
	});
});

describe("figures that a later workbook revised", () => {
	test.each([
		"list revisions knife crime",
		"revisions knife crime",
		"which knife crime figures were revised",
	])("%s: the biggest change first", (text) => {
		const it = answer(text);
		expect(it.question.measure).toBe("ons-knife-offences");
		expect(it.finding).toBe("272 figures were different in an earlier release");
		const [first, second] = (it.table?.rows ?? [])
			.filter(([, , now]) => now !== "no exact count")
			.map((row) => Math.abs(Number(row[1]?.replace(",", "")) - Number(row[2]?.replace(",", ""))));
		expect(first).toBeGreaterThanOrEqual(second ?? Number.POSITIVE_INFINITY);
		expect(it.lines[0]).toBe("Not shown: 232 more.");
	});

	test("of a force", () => {
		expect(answer("list revisions knife crime surrey").table?.rows[0]).toEqual([
			"Surrey, 2017/18",
			"58",
			"436",
			"up 378 (651.7%)",
			"July 2018, April 2020",
		]);
	});
});

describe("figures that do not compare by their publisher's own note", () => {
	const note = /^Office for National Statistics, on Greater Manchester: “.*under-counting these offences/;

	const then = asking(data.at("2018-12-31"));

	test("lead no sentence, and the note is told as a warning, once", () => {
		const it = then("change knife crime greater manchester 2016/17 to 2017/18");
		expect(it.finding).not.toMatch(/\b(?:up|down|more than|double)\b/i);
		expect(it.warnings.filter((text) => note.test(text))).toHaveLength(1);
		expect(it.footnotes.join()).not.toContain("under-counting");
		expect(it.changes.every(({ comparable }) => !comparable)).toBe(true);
	});

	test("are not ranked by their rise", () => {
		const it = then("biggest increase knife crime 2017/18");
		expect(it.table?.rows.map(([name]) => name)).not.toContain("Greater Manchester");
	});

	test("of one force leave the others as they are", () => {
		const it = then("change knife crime kent 2016/17 to 2017/18");
		expect(it.warnings).toEqual([]);
		expect(it.changes.every(({ comparable }) => comparable)).toBe(true);
	});

	test.each([
		["Affected by classification changes that were introduced from April 2017.", "2017-04-01"],
		["For years ending March 2016 onwards figures include additional crimes.", "2015-04-01"],
		[
			"Figures for the year ending March 2012 and onwards are not directly comparable with previous years.",
			"2011-04-01",
		],
		["Data from December 2017 onwards have been revised.", "2017-12-01"],
		["Data for the year ending September 2018 may be under-recorded.", null],
		["Since April 2014 ... Data for the year ending March 2016 have been revised.", null],
		["After a new system in July 2019 it was unable to supply data for July to December 2019.", "2019-07-01"],
		["They may be under-recorded.", null],
	])("%s", (text, day) => {
		expect(onsetIn(text)).toBe(day);
	});

	test.each([
		["A review has identified undercounting of crimes.", true],
		["Previous data have not been revised and the data are therefore not comparable.", true],
		["Data for 2016 have been revised, but data for 2015 have not.", true],
		["It is not currently possible to make meaningful comparisons over time in these sub-categories.", true],
		["The force was only able to provide data for 11 months.", true],
		["As such, data for these forces are not directly comparable to data for other forces.", false],
		["Includes British Transport Police.", false],
		["Figures may differ slightly from table A4.", false],
	])("%s", (text, isDoubt) => {
		expect(doesNotCompare(text)).toBe(isDoubt);
	});
});
