import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inRows, type Layout, layoutsOf } from "./support/lay-out.ts";
import { fixture, readRelease, realSetting } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type Value, writeXlsx } from "./support/write-workbook.ts";

const WORKBOOK = fixture("ons-mye-2023-trimmed.xlsx");
const LOOKUP = fixture("lad-csp-pfa-dec-2023-trimmed.csv");
const read = (companion: string | null) => readRelease(WORKBOOK, { ...realSetting(), companion });

describe("population by force area", () => {
	test("is added up from local authorities, all ages and under 18", async () => {
		const { importer, population, findings, release } = await read(LOOKUP);
		expect(importer).toBe("ons-population");
		expect(findings).toEqual([]);
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
		expect(release.findings).toEqual([]);
		expect(release.population).toEqual((await readRelease(WORKBOOK, setting)).population);
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
