import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inRows, type Layout, layoutsOf } from "./support/lay-out.ts";
import { fixture, readRelease, realSetting } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type Value, writeXlsx } from "./support/write-workbook.ts";

const WORKBOOK = fixture("ons-mye-2023-trimmed.xlsx");
const LOOKUP = fixture("lad-csp-pfa-dec-2023-trimmed.csv");
const read = (companion: string | null) => readRelease(WORKBOOK, { ...realSetting(), companion });

/** The trimmed workbook has no row for England and Wales. */
const NO_TOTAL = {
	severity: "warning",
	place: { sheet: "MYE4" },
	text: "no residents are printed for England and Wales, which the authorities could be held against",
};

describe("population by force area", () => {
	test("is added up from local authorities, all ages and under 18", async () => {
		const { importer, population, findings, release } = await read(LOOKUP);
		expect(importer).toBe("ons-population");
		expect(findings).toEqual([NO_TOTAL]);
		expect(release).toMatchObject({ id: "ons-mye-2023", published: "2024-07-15" });
		const of = (geography: string, midYear: number) =>
			population.find((one) => one.geography === geography && one.midYear === midYear);
		expect(of("cumbria", 2023)).toMatchObject({ all: 505_063, under18: 90_746 });
		expect(of("cumbria", 2011)).toMatchObject({ all: 499_817, under18: null });
		expect(of("wales", 2023)?.all).toBe(3_164_404);
		expect(of("kent", 2023)).toBeUndefined();
	});

	test("needs the lookup", async () => {
		await expect(read(null)).rejects.toThrow("needs the lookup from local authorities");
	});

	test("tells authorities that are in no force area, or not in the workbook", async () => {
		using folder = temporaryFolder();
		const lines = readFileSync(LOOKUP, "utf8").split("\n");
		const changed = lines
			.filter((line) => !line.startsWith("E06000063"))
			.concat("E06999999,Nowhere,,,E23000002,Cumbria,999");
		const { findings } = await read(
			folder.write("lookup.csv", changed.filter((line) => line !== "").join("\n")),
		);
		expect(findings.map(({ text }) => text)).toEqual([
			"E06000063 is in no force area of the lookup",
			"E06999999 of the lookup has no population; the lookup may be of another year",
			NO_TOTAL.text,
		]);
	});

	test("refuses an authority in two force areas", async () => {
		using folder = temporaryFolder();
		const twice = `${readFileSync(LOOKUP, "utf8").trim()}\nE06000063,Cumberland,,,E23000013,Cleveland,999\n`;
		await expect(read(folder.write("lookup.csv", twice))).rejects.toThrow(
			"E06000063 lies in both E23000002 and E23000013",
		);
	});

	test.each<[string, (rows: Layout["rows"]) => Layout["rows"]]>([
		["three empty rows on top", (rows) => [[], [], [], ...rows]],
		["a way back above the title", (rows) => [["Back to contents"], ...rows]],
		["an empty first column", (rows) => rows.map((row) => [null, ...row])],
		[
			"the names before the codes",
			(rows) => rows.map(([code = null, name = null, ...rest]) => [name, code, ...rest]),
		],
		[
			"headings with notes",
			(rows) =>
				rows.map((row) =>
					row.includes("Code") ? row.map((cell) => (cell === null ? null : `${cell} [note 2]`)) : row,
				),
		],
		[
			"headings of other words",
			(rows) => rows.map((row) => row.map((cell) => (cell === "Code" ? "Area code" : cell))),
		],
	])("the same comes from a workbook with %s", async (_, change) => {
		using folder = temporaryFolder();
		const setting = { ...realSetting(), companion: LOOKUP };
		const path = folder.at("b.xlsx");
		await writeXlsx(path, inRows(change)(await layoutsOf(WORKBOOK)));
		const release = await readRelease(path, setting);
		expect(release.findings).toEqual([NO_TOTAL]);
		expect(release.population).toEqual((await readRelease(WORKBOOK, setting)).population);
	});
});

const setting = { ...realSetting(), companion: LOOKUP };

async function readChanged(
	sheet: string,
	change: (rows: Layout["rows"]) => Layout["rows"],
	companion = LOOKUP,
) {
	using folder = temporaryFolder();
	const path = folder.at("b.xlsx");
	const sheets = await layoutsOf(WORKBOOK);
	await writeXlsx(
		path,
		sheets.map((one) => (one.name.startsWith(sheet) ? { ...one, rows: change(one.rows) } : one)),
	);
	return await readRelease(path, { ...setting, companion });
}

const headed =
	(words: (heading: string) => string) =>
	(rows: Layout["rows"]): Layout["rows"] =>
		rows.map((row) =>
			row.includes("Code") ? row.map((cell) => (cell === null ? null : words(String(cell)))) : row,
		);
const titled =
	(words: (title: string) => string) =>
	(rows: Layout["rows"]): Layout["rows"] =>
		rows.map((row, at) => (at === 0 ? [words(String(row[0]))] : row));

describe("workbooks of other years", () => {
	test.each<[string, string, (rows: Layout["rows"]) => Layout["rows"]]>([
		[
			"MYE2",
			"Population estimates: Persons",
			titled((title) => title.replace("Persons by", "Population estimates: Persons by")),
		],
		[
			"MYE2",
			"no number of a table",
			titled((title) => title.replace("MYE2: Persons by", "Mid-2023: All persons, by")),
		],
		[
			"MYE2",
			"ages in words",
			headed((text) => text.replace(/^(\d+)$/, "Age $1").replace("90+", "90 and over")),
		],
		["MYE4", "years with a hyphen that does not break", headed((text) => text.replace("Mid-", "Mid\u2011"))],
		["MYE4", "years with a dash", headed((text) => text.replace("Mid-", "Mid–"))],
		["MYE4", "years alone", headed((text) => text.replace("Mid-", ""))],
		["MYE4", "days", headed((text) => text.replace("Mid-", "30 June "))],
		["MYE4", "a provisional year", headed((text) => text.replace("Mid-2023", "Mid-2023 (provisional)"))],
		["MYE4", "a year with a raised note", headed((text) => text.replace("Mid-2021", "Mid-2021³"))],
	])("%s with %s gives the same", async (sheet, _, change) => {
		const release = await readChanged(sheet, change);
		expect(release.findings).toEqual([NO_TOTAL]);
		expect(release.population).toEqual((await readRelease(WORKBOOK, setting)).population);
	});

	test.each<[string, string, (rows: Layout["rows"]) => Layout["rows"], string]>([
		[
			"an age without a column",
			"MYE2",
			headed((text) => (text === "9" ? "nine" : text)),
			"no column is headed by the age 9",
		],
		["an age with two", "MYE2", headed((text) => (text === "9" ? "8" : text)), "the age 8 heads 2 columns"],
		[
			"a digit too many",
			"MYE2",
			(rows) => rows.map((row) => (row[0] === "E06000063" ? row.with(5, Number(row[5]) + 5000) : row)),
			"276876 is printed for all ages, but they add up to 281876",
		],
		[
			"other residents than the summary",
			"MYE4",
			(rows) => rows.map((row) => (row[0] === "E06000063" ? row.with(3, 276_000) : row)),
			"276876 residents are given for E06000063, and 276000 in 'MYE4'",
		],
		[
			"an authority without its row",
			"MYE2",
			(rows) => rows.filter((row) => row[0] !== "E06000063"),
			"there is no row for E06000063, which is in 'MYE4'",
		],
		[
			"ages of a year that the summary has not",
			"MYE2",
			titled((title) => title.replace("mid-2023", "mid-2024")),
			"residents by age are for mid-2024, of which 'MYE4' has none: which is meant is not told",
		],
		[
			"a title in thousands",
			"MYE4",
			titled((title) => `${title} (thousands)`),
			expect.stringMatching(/\(thousands\)' says that these are no whole numbers of residents$/),
		],
		[
			"a year that is none",
			"MYE4",
			headed((text) => text.replace("Mid-2021", "Mid-20213")),
			"'Mid-20213' is no mid-year that can be read",
		],
		[
			"a year that heads two columns",
			"MYE4",
			headed((text) => text.replace("Mid-2021", "Mid-2022")),
			"'Mid-2022' stands there twice; which is meant is not told",
		],
	])("%s is refused", async (_, sheet, change, text) => {
		const { findings } = await readChanged(sheet, change);
		expect(findings.filter(({ severity }) => severity === "error").map((one) => one.text)).toContainEqual(
			text,
		);
	});

	test("a year for which an authority has none is told, and its force area has none", async () => {
		const { findings, population } = await readChanged("MYE4", (rows) =>
			rows.map((row) => (row[0] === "E06000063" ? row.with(14, "[x]") : row)),
		);
		expect(findings.map(({ text }) => text)).toContain(
			"E06000063 has no residents for mid-2012, so Cumbria has none",
		);
		const cumbria = population.filter(({ geography }) => geography === "cumbria");
		expect(cumbria.map(({ midYear }) => midYear)).not.toContain(2012);
		expect(cumbria).toHaveLength(12);
	});

	test("without persons by age, residents under 18 are told not to be given", async () => {
		const { findings } = await readChanged("MYE2", (rows) => rows.filter((row) => !row.includes("Code")));
		expect(findings).toContainEqual({
			severity: "left",
			place: null,
			text: "no table of persons by single year of age was found: residents under 18 are not given",
		});
	});

	test("districts of before 2023 add up by the lookup of their year, and by no other", async () => {
		using folder = temporaryFolder();
		const district = (rows: Layout["rows"]) =>
			rows.map((row) => (row[0] === "E06000063" ? ["E07000028", "Carlisle", ...row.slice(2)] : row));
		const lines = readFileSync(LOOKUP, "utf8")
			.replaceAll("E06000063", "E07000028")
			.replace(/(LAD|CSP|PFA)23/g, "$122");
		const before = folder.write("lookup.csv", lines);
		const sheets = (await layoutsOf(WORKBOOK)).map((one) => ({ ...one, rows: district(one.rows) }));
		await writeXlsx(folder.at("c.xlsx"), sheets);
		const release = await readRelease(folder.at("c.xlsx"), { ...setting, companion: before });
		expect(release.findings).toEqual([NO_TOTAL]);
		expect(release.population).toEqual((await readRelease(WORKBOOK, setting)).population);
		const { findings } = await readRelease(folder.at("c.xlsx"), setting);
		expect(findings.map(({ text }) => text)).toContain("E07000028 is in no force area of the lookup");
	});

	test.each([
		["E23000002", "E23000099", "E23000099 is no force area that is known"],
		["Cumbria", "Kent", "'Kent' stands beside E23000002, the code of Cumbria"],
	])("a lookup with %s made %s is refused: residents would be lost", async (from, to, reason) => {
		using folder = temporaryFolder();
		const lookup = folder.write("lookup.csv", readFileSync(LOOKUP, "utf8").replaceAll(from, to));
		await expect(readRelease(WORKBOOK, { ...setting, companion: lookup })).rejects.toThrow(reason);
	});
});

describe("residents that are none", () => {
	test.each<[string, (row: readonly Value[]) => readonly (readonly Value[])[], string]>([
		["text", (row) => [row.with(3, "many")], "'many' is no whole number of residents"],
		["half a resident", (row) => [row.with(3, 10.5)], "'10.5' is no whole number of residents"],
		["a code that is none", (row) => [row, row.with(0, "E0600006")], "'E0600006' is no area code"],
		["an area twice", (row) => [row, row], "E06000063 comes twice"],
	])("%s: told, with the cell", async (_, change, text) => {
		using folder = temporaryFolder();
		const sheets = await layoutsOf(WORKBOOK);
		const path = folder.at("b.xlsx");
		await writeXlsx(
			path,
			sheets.map(({ name, rows }) => ({
				name,
				rows: /summary/i.test(String(rows[0]?.[0]))
					? rows.flatMap((row) => (row[0] === "E06000063" ? change(row) : [row]))
					: rows,
			})),
		);
		const { findings } = await readRelease(path, { ...realSetting(), companion: LOOKUP });
		expect(findings).toContainEqual({
			severity: "error",
			place: { sheet: expect.any(String), row: expect.any(Number), column: expect.any(Number) },
			text,
		});
	});
});
