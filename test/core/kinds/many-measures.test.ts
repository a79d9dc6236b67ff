import { afterAll, describe, expect, test } from "vitest";
import type { Observation } from "../../../src/core/statistics/observation.ts";
import { quarters } from "../../sqlite/imported.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";
import { measureCalled, withMeasures } from "../../support/more-measures.ts";

const measure = (noun: string, ...terms: readonly string[]) => measureCalled(noun, [noun, ...terms]);
const more = [
	measure("burglary of a shed", "code 28z"),
	measure("domestic burglary"),
	measure("non-domestic burglary"),
	measure("shoplifting"),
	measure("perjury", "code 67"),
	measure("bigamy", "code 26"),
	measure("treason", "code 62"),
	measure("drug offences"),
	measure("recorded offences of all kinds", "crime", "all crime"),
	measure("arson", "code 56"),
	measure("public order offences"),
	measure("dangerous driving", "code 802"),
	measure("causing death by careless driving", "code 4.6"),
	measure("other theft", "code 46"),
	measure("false statements", "code 95"),
];
const of = (id: string, rows: readonly Observation[]) => rows.map((row) => ({ ...row, measure: id }));
const WALES = ["dyfed-powys", "gwent", "north-wales", "south-wales"];
const data = withMeasures(
	more,
	WALES.flatMap((force) => [
		...of("shoplifting", quarters(force, 2020, [1, 1, 1, 1], "r-one")),
		...of("shoplifting", quarters(force, 2021, [1, 2, 3, 4], "r-one")),
		...of("shoplifting", quarters(force, 2022, force === "gwent" ? [5, 6] : [5, 6, 7], "r-one")),
		...of("domestic-burglary", quarters(force, 2021, [7, 7, 7, 7], "r-one")),
	]),
);
const few = withDataSet();
afterAll(() => {
	data.close();
	few[Symbol.dispose]();
});
const answer = asking(data);

describe("what is called by a word that no measure has alone is asked about", () => {
	test("sums before codes, with the place and the year", () => {
		const it = answer("burglaries in gwent");
		expect(it.kind).toBe("clarify");
		expect(it.finding).toBe("Which figures on burglary do you mean?");
		expect(it.choices.map(({ label }) => label)).toEqual([
			"domestic burglary (Home Office)",
			"non-domestic burglary (Home Office)",
			"burglary of a shed (Home Office)",
		]);
		expect(answer("burglary gwent 2021/22").choices.map(({ question }) => question)).toEqual([
			"Gwent 2021/22 domestic burglary",
		]);
		expect(answer("Gwent 2021/22 domestic burglary").figures[0]?.value).toBe(28);
	});

	test.each(["knife crime in gwent", "robberies gwent 2021/22"])("not where none is: %s", (text) => {
		expect(answer(text).kind).toBe("not-held");
	});

	test("nor where a measure goes by the word", () => {
		expect(answer("shoplifting gwent 2021/22").figures[0]?.value).toBe(10);
	});
});

describe("many measures", () => {
	test("are counted, not named one by one, and a few are offered", () => {
		const it = answer("knife crime in gwent");
		expect(it.lines).toEqual(["Held: 18 measures, of NSPCC and Home Office; “list measures” names them."]);
		expect(
			answer("knife crime")
				.choices.map(({ question }) => question)
				.slice(3),
		).toEqual(["list measures"]);
		for (const text of ["help", "who are you"])
			expect(answer(text).text).toContain("Held: 18 measures, of NSPCC");
		expect(answer("list measures").text).toContain("Perjury");
	});

	test("are listed by name, sums before single codes, with a way to what each counts", () => {
		const { table, lines, next } = answer("list measures");
		expect(table?.rows).toHaveLength(18);
		expect(table?.rows.slice(-10).map(([name]) => name)).toEqual(
			[
				"Obscene publications, etc., code 86",
				"Burglary of a shed",
				"Perjury",
				"Bigamy",
				"Treason",
				"Arson",
				"Dangerous driving",
				"Causing death by careless driving",
				"Other theft",
				"False statements",
			].map((name) => `${name} (Home Office)`),
		);
		expect(table?.rows.find(([name]) => name?.startsWith("Shoplifting"))).toEqual([
			"Shoplifting (Home Office)",
			"Home Office",
			"quarters",
		]);
		expect(lines).toEqual(["What one of them counts: “define” and its name."]);
		expect(next).toEqual([]);
	});

	test.each(["forces", "regions"])("are not all columns of one table: list %s", (what) => {
		const { table, lines } = answer(`list ${what}`);
		expect(table?.columns).toHaveLength(4);
		expect(lines[0]).toBe(
			`Not shown: 15 more measures. Name one to see its years, as in “list ${what}” and its name.`,
		);
		const one = answer(`list ${what} shoplifting`);
		expect(one.table?.columns).toHaveLength(2);
		expect(one.about).toContain("shoplifting");
		expect(answer(one.question.canonical).table).toEqual(one.table);
		expect(one.table?.rows.find(([name]) => name === (what === "forces" ? "Gwent" : "Wales"))).toEqual([
			what === "forces" ? "Gwent" : "Wales",
			"2020/21 and 2021/22",
		]);
	});

	test("a few are named", () => {
		const it = asking(few.data)("knife crime in gwent");
		expect(it.lines.join()).toContain("Held: child abuse image offences (NSPCC, freedom of information)");
		expect(it.choices).toHaveLength(3);
	});
});

describe("an area in a span that no figure is published for", () => {
	test.each([
		["shoplifting wales year ending june 2022", 56],
		["shoplifting wales year ending september 2022", 72],
		["shoplifting wales april to june 2022", 20],
	])("is added up where each of its forces has all quarters of it: %s", (text, value) => {
		const it = answer(text);
		expect(it.kind).toBe("total");
		expect(it.figures[0]?.value).toBe(value);
		expect(it.lines.join()).toContain("from all four forces");
	});

	test.each(["shoplifting wales year ending december 2022", "shoplifting wales october to december 2022"])(
		"is not where one of them lacks any: %s",
		(text) => {
			const it = answer(text);
			expect(it.kind).not.toBe("total");
			expect(it.figures).toEqual([]);
		},
	);
});

describe("a measure is never taken for another that one of its words is called by", () => {
	test.each([
		["knife crime gwent 2021/22", "knife crime"],
		["hate crimes in gwent", "hate crime"],
		["cybercrime gwent", "cyber crime"],
		["crimes against children gwent 2021/22", "offences against children"],
		["violence against women gwent", "violence against women and girls"],
		["knife crime london", "knife crime"],
	])("%s: none is held on %s", (text, label) => {
		const it = answer(text);
		expect(it.kind).toBe("not-held");
		expect(it.finding).toBe(`No figures are held on ${label}.`);
		expect(it.choices.map(({ question }) => question).join()).not.toContain("compare");
	});

	test.each([
		["crime gwent 2021/22", "recorded-offences-of-all-kinds"],
		["crime figures gwent 2021/22", "recorded-offences-of-all-kinds"],
		["drug crime gwent 2021/22", "drug-offences"],
	])("%s is of %s", (text, id) => {
		expect(answer(text).question.measure).toBe(id);
	});

	test.each(["sheep rustling london", "how many sheep rustlings in yorkshire in 2021"])(
		"a question back says what it would drop: %s",
		(text) => {
			const it = answer(text);
			expect(it.kind).toBe("clarify");
			expect(it.notices[0]).toMatch(/^Not understood, and left out: “sheep rustlings?”$/);
		},
	);
});

test("a year that is the sum of its quarters, as the year before is, leads with the change", () => {
	expect(answer("gwent 2021/22 shoplifting").finding).toBe("10 offences, up 6 on 4 in 2020/21");
});

test("a trend of years that are all sums of quarters says so once", () => {
	const { lines } = answer("trend gwent shoplifting");
	expect(lines.filter((it) => /worked out/i.test(it))).toEqual([
		"All of these are worked out from published figures, not published themselves.",
	]);
});

test.each([
	"public order offences",
	"dangerous driving",
	"causing death by careless driving",
	"code 4.6",
	"code 46",
	"false statements",
])("no word of a measure's name asks for something else: %s", (name) => {
	const [meant] = more.filter(({ terms }) => terms.includes(name));
	for (const text of [`gwent 2021/22 ${name}`, `how many ${name} in gwent in 2021/22?`]) {
		const style = text.endsWith("?") ? "sentence" : "command";
		const it = answer(text, { style });
		expect(it.kind).toBe("not-held");
		expect(it.question.measure).toBe(meant?.id);
	}
});

test("what is counted is told of each measure: no images where none are, and the releases it stands in", () => {
	const { finding, text, sources } = answer("define shoplifting");
	expect(finding).toBe("Offences recorded by police: not victims or offenders");
	expect(text).not.toContain("image");
	expect(sources.map(({ title }) => title)).toEqual(["Home Office: Release r-one"]);
	expect(answer("define code 86").finding).toBe(
		"Offences recorded by police: not images, victims or offenders",
	);
});

test.each(["statements shoplifting", "statements cumbria shoplifting", "quote nspcc shoplifting"])(
	"words about one thing are not shown for another: %s",
	(text) => {
		const it = answer(text);
		expect(it.kind).toBe("quote");
		expect(it.statements).toEqual([]);
		expect(it.finding).toMatch(/^No statement held from /);
		expect(it.lines.join()).toContain("was said about child abuse image offences, not about shoplifting");
	},
);

test.each(["statements", "statements cumbria code 86", "quote nspcc"])(
	"and where they may be meant they are: %s",
	(text) => {
		expect(answer(text).statements.length).toBeGreaterThan(3);
	},
);
