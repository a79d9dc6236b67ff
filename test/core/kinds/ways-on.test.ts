import { afterAll, describe, expect, test } from "vitest";
import { sourceLines } from "../../../src/core/wording/source-lines.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const choicesOf = (text: string) => answer(text).choices.map(({ question }) => question);

describe("where there is no figure there is a way on", () => {
	test.each([
		["cheshire 2023", ["Cheshire 2020/21"]],
		["gmp 2023/24", ["Greater Manchester 2022/23 obscene publications"]],
		[
			"norfolk next to suffolk 2019/20 to 2022/23",
			["compare Norfolk vs Suffolk 2019/20 to 2022/23 obscene publications"],
		],
		["suffolk last two years", ["trend Suffolk 2021/22 vs 2022/23 obscene publications"]],
		[
			"psni 2019",
			["total Northern Ireland 2019/20 vs 2020/21", "Northern Ireland 2021/22", "Northern Ireland 2018/19"],
		],
		["devon 2022", ["Devon and Cornwall 2022/23 obscene publications", "Devon and Cornwall 2020/21"]],
		["kent 2019", ["Kent 2019/20 obscene publications", "Kent 2021/22", "Kent 2017/18"]],
		["knife crime kent 2021", ["Kent 2021/22", "Kent 2021/22 obscene publications"]],
		[
			"population of cumbria 2021",
			["rate Cumbria 2021/22", "Cumbria 2021/22", "Cumbria 2021/22 obscene publications"],
		],
		["cumbria 1066", ["Cumbria 2022/23", "Cumbria 2021/22", "Cumbria 2020/21"]],
		[
			"yorkshire 2020",
			[
				"West Yorkshire 2020/21",
				"South Yorkshire 2020/21",
				"North Yorkshire 2020/21",
				"Humberside 2020/21",
				"total North, South and West Yorkshire 2020/21",
				"total Yorkshire and the Humber 2020/21",
			],
		],
	])("%s", (text, questions) => {
		const it = answer(text);
		expect(["not-held", "clarify"]).toContain(it.kind);
		expect(choicesOf(text)).toEqual(questions);
	});

	test.each([
		["richmond since 2016", "trend Metropolitan Police since 2016/17"],
		["newport 21", "Gwent 21"],
		["yorkshire last five years", "trend West Yorkshire last 5 years"],
		["south 2016-21", "trend South Wales 2016/17 to 2021/22"],
		["which of the yorkshires is lower than three years ago", "compare West Yorkshire 3 year change"],
		["burglary kent last five years", "trend Kent last 5 years"],
	])("%s keeps its years in what is offered", (text, question) => {
		expect(choicesOf(text)[0]).toBe(question);
	});

	test.each([
		"narnia",
		"2021",
		"cumbria 1066",
		"cumbria Q1",
		"trend",
		"cumbria during the pandemic",
		"copy cumbria style=none",
	])("%s asks with something to click", (text) => {
		expect(answer(text)).toMatchObject({ kind: "clarify" });
		expect(choicesOf(text)).not.toEqual([]);
	});

	test("nothing that bears on a figure is said where none is shown, and what is on record is", () => {
		const it = answer("gmp 2019");
		expect(it).toMatchObject({ kind: "not-held", warnings: [], caveats: [], statements: [], table: null });
		expect(it.lines[0]).toContain("On record for that time: Greater Manchester Police moved");
	});

	test("a year before without a figure says why (D29)", () => {
		expect(answer("wales 2021").table?.rows[0]).toEqual([
			"2020/21, the year before",
			"not held",
			"nothing to compare with",
		]);
	});
});

describe("what is told once, and rightly", () => {
	test.each([
		["greater london 2021 code 86", 2],
		["scotland vs england 2021", 1],
	])("%s has %i notices", (text, number) => {
		expect(answer(text).notices).toHaveLength(number);
	});

	test("a year that follows from the question before is not counted from the latest", () => {
		expect(answer("the year before", { previous: "cumbria 2021/22" }).notices).toEqual([
			"“the year before” read as 2020/21",
		]);
		expect(answer("cumbria last year").notices[0]).toContain("counted from the latest year held");
	});

	test("a force of whom no words are held says so beside its figure (D41)", () => {
		expect(answer("metropolitan 2021 code 86").lines).toContain(
			"No statement held from the Metropolitan Police Service.",
		);
		expect(answer("cumbria 2021").lines.join()).not.toContain("No statement held");
	});

	test("a place's own words are kept apart from those of others (D39)", () => {
		const it = answer("quotes cumbria");
		expect(it.finding).toBe("Six statements held from Cumbria; six by others");
		expect(
			it.statements.slice(0, 6).every(({ organisation }) => organisation === "Cumbria Constabulary"),
		).toBe(true);
	});

	test("a source says where the number stands, and its licence by name", () => {
		const it = answer("source kent 2021 code 86");
		expect(it.lines[0]).toBe(
			"Where the number stands: 2021/22, Kent, offence code 86, quarters 1 to 4 added up.",
		);
		expect(it.lines[1]).toContain("Licence: Open Government Licence v3.0.");
		expect(answer("source cumbria 2021").text).not.toContain("facts-with-source");
	});

	test("the sources of two years or of a series are those of each", () => {
		const change = answer("change cumbria 2016 to 2021").question.canonical;
		const both = answer("sources", { previous: change });
		expect(both.about).toBe("Source · Cumbria 2016/17: 148; Cumbria 2021/22: 307");
		expect(both.figures.map(({ value }) => value)).toEqual([148, 307]);
		expect(both.lines[0]).toContain("Where the numbers of Cumbria 2016/17 and Cumbria 2021/22 stand: ");
		const series = answer("source", { previous: answer("trend kent").question.canonical });
		expect(series.about).toBe("Source · Kent, 2016/17 to 2022/23");
		expect(series.sources).toHaveLength(2);
		expect(answer("source kent 2021").about).toBe("Source · Kent, 2021/22 (April 2021 to March 2022): 1,356");
	});

	test("licences have their names in the list of sources too", () => {
		const lines = sourceLines(answer("cumbria 2021"), held.data);
		expect(lines[0]?.details).toContain("Licence: none needed for facts; name the source.");
		expect(lines.map(({ details }) => details).join()).not.toContain("facts-with-source");
	});

	test("several releases that give figures of one year are told once", () => {
		expect(answer("rank 2021").provenance).toContain(
			"requests, releases of 22 February 2023, March 2024 and 18 February 2025",
		);
		expect(answer("cumbria 2021").provenance).toContain(
			"release of 22 February 2023; 2020/21 from that of December 2021",
		);
	});

	test("a year between two mentions of it is told alone", () => {
		expect(answer("cumbria 2021 vs england 2021").notices).toContain(
			"2021 read as the financial year 2021/22",
		);
		expect(answer("cumbria 2021 vs 2022").text).not.toContain("2021 read as");
	});

	test("the plain text keeps the heading of a table", () => {
		expect(answer("cumbria 2021").text).toContain(
			"Compared with: Offences; Change to 307\n2020/21, the year before: 255",
		);
	});

	test("a missing count is not taken for a missing population", () => {
		const rows = answer("compare cumbria vs gmp 2021").table?.rows;
		expect(rows?.[1]?.at(-1)).toBe("–");
	});
});

test.each([
	"pack kent and essex",
	"contact kent and essex",
	"angles kent and essex",
	"record kent and essex",
])("%s: an answer about one place says that another was named, and offers it", (text) => {
	const it = answer(text);
	expect(it.notices.join()).toContain("Only Kent is shown here; Essex can be asked for in the same way");
	expect(it.choices.map(({ label }) => label)).toContain("Essex");
});

test("a force that lies in an area named beside it is not left out", () => {
	expect(answer("total kent and the south east code 86 2021/22").notices.join()).not.toContain("Only");
	expect(answer("compare kent and essex with the national average").notices.join()).toContain("Essex can be");
});
