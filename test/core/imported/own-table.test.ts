import { afterAll, describe, expect, test } from "vitest";
import { checkText } from "../../../src/core/claims/check-text.ts";
import { figureTable } from "../../../src/core/newsroom/corrections/figure-lines.ts";
import { temporaryFolder } from "../../importers/support/temporary-folder.ts";
import { asking, changesOf } from "../../support/asking.ts";
import { withFiles } from "../../support/with-files.ts";

const folder = temporaryFolder();
function own(name: string, rows: readonly string[], mapping: string) {
	const path = folder.write(`${name}.csv`, rows.join("\n"));
	const companion = folder.write(
		`${name}.yml`,
		`producer: The Northern Desk\nurl: https://www.example.org/\n${mapping}`,
	);
	return { path, companion };
}

const data = await withFiles(
	own(
		"knives",
		[
			"Force,2020,2021,2022,2023",
			"Cumbria,99,120,143,150",
			"Kent,580,610,702,655",
			"Lancashire,790,801,799,810",
			"Merseyside,420,433,450,501",
		],
		`title: Knives
published: 2024-03-01
measure:
  id: our-knives
  name: knife possession offences (Northern Desk requests)
  noun: knife possession offences
  definition: Having a blade in public.
  terms: [knife possession, knife possession offences]
  periodicity: calendar-year
columns: { geography: Force }
`,
	),
	own(
		"stops",
		["Force,2021/22,2022/23", "Cumbria,4133,4950", "Kent,12001,18044", '"London, City of",s12,1'],
		`title: Stops
published: 2023-11-10
measure:
  id: our-stops
  name: stop and searches (Northern Desk requests)
  noun: stop and searches
  definition: As each force counted them.
  terms: [stop and search]
columns: { geography: Force }
markers: { s12: refused }
`,
	),
	{
		path: folder.write(
			"statements.csv",
			`text,speaker,role,organisation,body,date,outlet,source,geography,measure
"We stop more people.",Jane Doe,Chief Superintendent,Kent Police,force,2023-11-12,The Desk,https://www.example.org/,kent,our-stops
`,
		),
	},
);
afterAll(() => {
	data.close();
	folder[Symbol.dispose]();
});
const answer = asking(data);

describe("a measure counted by calendar years is told by them", () => {
	test.each([
		["knife possession kent", "655 offences, down 47 (6.7%) on 702 in 2022 (calendar year)"],
		["knife possession kent 2021", "610 offences, up 30 (5.2%) on 580 in 2020 (calendar year)"],
		["knife possession kent last year", "655 offences, down 47 (6.7%) on 702 in 2022 (calendar year)"],
		[
			"most knife possession",
			"Most recorded of the four forces with an exact figure: Lancashire, 810 offences in 2023 (calendar year)",
		],
		["knife possession rate kent 2022", "37.4 offences per 100,000 people in 2022 (calendar year)"],
		[
			"knife possession kent and cumbria together",
			"805 offences in Kent and Cumbria together in 2023 (calendar year)",
		],
		[
			"knife possession north west",
			"1,461 offences in three of five forces, the only ones with a figure, up 69 (5.0%) on 1,392 in 2022 (calendar year)",
		],
		[
			"total knife possession kent 2021 to 2023",
			"1,967 offences in the three years 2021 to 2023 (calendar years)",
		],
	])("%s", (text, finding) => {
		expect(answer(text).finding).toBe(finding);
	});

	test.each([
		["trend knife possession kent", 580, 655],
		["knife possession kent since 2021", 610, 655],
		["knife possession kent 2021 to 2022", 610, 702],
		["knife possession kent 2020 vs 2022", 580, 702],
	])("%s", (text, from, to) => {
		const it = answer(text);
		expect(changesOf(it)).toMatchObject([{ from, to }]);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test("its chart names the years along the bottom", () => {
		const { chart } = answer("trend knife possession kent");
		expect(chart).toMatchObject({ xLabel: "Calendar year", categories: ["2020", "2021", "2022", "2023"] });
		expect(answer("trend kent code 86").chart).toMatchObject({ xLabel: "Financial year" });
	});

	test("a year written as a financial one is none of them, and never put in the place of one", () => {
		const it = answer("knife possession kent 2021/22");
		expect(it.kind).toBe("not-held");
		expect(it.lines).toContain("Held for Kent: 2020 to 2023 (calendar years).");
		expect(it.choices.map(({ label }) => label)).toEqual(["2022 (calendar year)", "2021 (calendar year)"]);
	});

	test("what is said of a part of a year", () => {
		const it = answer("knife possession kent march 2022");
		expect(it.text).toContain("counted by calendar year, January to December");
		expect(it.choices.map(({ label }) => label)).toEqual(["2022 (calendar year)"]);
	});

	test("other measures keep their financial years", () => {
		expect(answer("kent code 86 2021").question.periods[0]?.label).toBe("2021/22");
	});
});

describe("what is counted is called by its name", () => {
	test("searches, and one search", () => {
		expect(answer("stop and search kent").finding).toBe(
			"18,044 searches, up 6,043 (50.4%) on 12,001 in 2021/22",
		);
		expect(answer("stop and search city of london").finding).toBe("1 search in 2022/23");
		expect(answer("stop and search city of london").copy).toContain(
			"recorded one stop and search in 2022/23",
		);
	});

	test("a producer called “The …” reads as one would say it", () => {
		expect(answer("stop and search kent").copy).toContain("according to Northern Desk figures");
		expect(answer("stop and search city of london 2021/22").finding).toBe(
			"No Northern Desk figure for 2021/22: refused",
		);
	});

	test("its source is its own release, not every table of the newsroom", () => {
		expect(answer("source stop and search").sources.map(({ title }) => title)).toEqual([
			"The Northern Desk: Stops",
		]);
	});
});

test("a table of several measures says what each row counts, where one producer has two of them", () => {
	const table = figureTable([answer("stop and search kent"), answer("knife possession kent")], data);
	expect(table?.rows.map(([name]) => name)).toEqual([
		"Kent, stop and searches",
		"Kent, knife possession offences",
	]);
	expect(table?.columns[2]?.label).toBe("Number");
	const beside = figureTable([answer("kent code 86"), answer("knife possession kent")], data);
	expect(beside?.rows.map(([name]) => name)).toEqual(["Kent, Home Office", "Kent, The Northern Desk"]);
	expect(beside?.columns[2]?.label).toBe("Offences");
});

describe("a text checked against a table of one's own", () => {
	test.each([
		["There were 655 knife possession offences in Kent in 2023.", "holds"],
		["Kent Police recorded 18,044 stop and searches in 2022/23, up 50% on the year before.", "holds"],
		["Kent Police recorded 18,444 stop and searches in 2022/23.", "does-not-hold"],
	])("%s", (text, verdict) => {
		const { claims } = checkText(text, data, { today: "2026-11-24" });
		expect(claims[0]?.verdict).toBe(verdict);
	});
});

describe("words said of a measure of one's own", () => {
	test.each(["quotes kent", "quotes kent police", "statements kent stop and search"])("%s", (text) => {
		expect(answer(text).statements.map((it) => it.text)).toEqual(["We stop more people."]);
	});

	test("what they were said about is told where nobody named it", () => {
		expect(answer("quotes kent").lines).toContain(
			"What is held was said about stop and searches, not about child abuse image offences.",
		);
	});

	test("are not given for words on another", () => {
		expect(answer("quotes kent on child abuse images").statements).toEqual([]);
		expect(answer("kent code 86").statements).toEqual([]);
	});
});
