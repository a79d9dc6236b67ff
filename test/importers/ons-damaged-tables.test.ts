import { beforeAll, describe, expect, test } from "vitest";
import { findAreaTable } from "../../src/importers/ons-police-force-area-tables/area-table.ts";
import { readTable } from "../../src/importers/ons-police-force-area-tables/read-table.ts";
import { makeSheet } from "../../src/importers/sheets.ts";
import type { Cell } from "../../src/importers/spreadsheet/cell.ts";
import { type Layout, layoutsOf } from "./support/lay-out.ts";
import { fixture, readRelease, realSetting } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type Value, writeXlsx } from "./support/write-workbook.ts";

const setting = realSetting();

describe("the workbook for the year ending December 2019, damaged", () => {
	let sheets: readonly Layout[];
	beforeAll(async () => {
		sheets = await layoutsOf(fixture("ons-pfa-dec-2019-trimmed.xlsx"));
	});

	/** The findings when table P1 is another, and how many figures there are. */
	async function damaged(change: (rows: Layout["rows"]) => Layout["rows"]) {
		using folder = temporaryFolder();
		const path = folder.at("a.xlsx");
		const other = sheets.map((sheet) =>
			sheet.name.trim() === "Table P1" ? { ...sheet, rows: change(sheet.rows) } : sheet,
		);
		await writeXlsx(path, other);
		const { findings, observations } = await readRelease(path, setting);
		return { findings: findings.filter(({ severity }) => severity !== "left"), observations };
	}
	const nameOf = (row: readonly Value[]): string => String(row[1] ?? "").replace(/[\d,\s]+$/, "");
	const inRow =
		(name: string, change: (row: readonly Value[]) => readonly Value[]) =>
		(rows: Layout["rows"]): Layout["rows"] =>
			rows.map((row) => (nameOf(row) === name ? change(row) : row));

	test.each([
		["a digit short", "E2300012"],
		["another word", "tbc"],
	])("a code that is none, %s: an error with its cell, and no other area is lost", async (_, code) => {
		const { findings, observations } = await damaged(inRow("Cleveland", (row) => row.with(0, code)));
		expect(findings).toEqual([
			{
				severity: "error",
				place: { sheet: "Table P1", row: expect.any(Number), column: 0 },
				text: `'${code}' is no area code`,
			},
		]);
		expect(
			observations.some(({ geography, locator }) => geography === "wiltshire" && /P1/.test(locator)),
		).toBe(true);
	});

	test.each(["E23000013 [note 3]", "E230000138", "E23000013 8,9"])(
		"a code with notes on it, %s, is that code",
		async (code) => {
			const plain = await damaged((rows) => rows);
			const { findings, observations } = await damaged(inRow("Cleveland", (row) => row.with(0, code)));
			expect(findings).toEqual([]);
			expect(observations).toHaveLength(plain.observations.length);
		},
	);

	test("an area nobody knows is an error; a code nobody knows beside a known name is told", async () => {
		const unknown = await damaged(
			inRow("Cleveland", (row) => row.with(0, "E23000099").with(1, "Cumberland and Westmorland")),
		);
		expect(unknown.findings).toMatchObject([
			{
				severity: "error",
				text: "'Cumberland and Westmorland' (E23000099) is no area that is known",
			},
		]);
		const { findings } = await damaged(inRow("Cleveland", (row) => row.with(0, "E23000099")));
		expect(findings).toMatchObject([
			{ severity: "warning", text: "the code E23000099 is not known; by its name it is Cleveland" },
		]);
	});

	test("a line of words among the areas is told, and what follows it is read", async () => {
		const plain = await damaged((rows) => rows);
		const { findings, observations } = await damaged((rows) =>
			rows.flatMap((row) => (nameOf(row) === "Cleveland" ? [["Forces of the north"], row] : [row])),
		);
		expect(findings).toMatchObject([
			{
				severity: "warning",
				place: { sheet: "Table P1", column: 0 },
				text: "'Forces of the north' stands among the areas and is no area with figures",
			},
		]);
		expect(observations).toHaveLength(plain.observations.length);
	});

	test("a total that is not that of the forces it is for is told, and is not taken for the whole", async () => {
		const { findings, observations } = await damaged(
			inRow("ENGLAND AND WALES", (row) => row.with(2, Number(row[2]) + 500)),
		);
		expect(findings).toMatchObject([
			{
				severity: "warning",
				place: { sheet: "Table P1", row: 7, column: 2 },
				text: "5013784 is printed as the total for England and Wales, but its groups of offences add up to 5013284",
			},
			{
				severity: "warning",
				place: { sheet: "Table P1", row: 7, column: 2 },
				text: "5013784 is printed for England and Wales, but its forces add up to 5013284",
			},
		]);
		const total = (geography: string) =>
			observations.find(
				(one) => one.measure === "ons-total-recorded-crime-excluding-fraud" && one.geography === geography,
			);
		expect(total("england-and-wales")).toMatchObject({ value: null, status: "missing" });
		expect(total("england-and-wales-without-greater-manchester")?.value).toBe(5_013_784);
	});

	test("names that changed places are errors: neither the code nor the name is trusted", async () => {
		const swapped = new Map([
			["Cheshire", "Cumbria"],
			["Cumbria", "Cheshire"],
		]);
		const { findings } = await damaged((rows) =>
			rows.map((row) => (swapped.has(nameOf(row)) ? row.with(1, swapped.get(nameOf(row)) ?? null) : row)),
		);
		expect(findings.map(({ severity, text }) => [severity, text])).toEqual([
			["error", "'Cumbria' stands beside E23000006, the code of Cheshire"],
			["error", "'Cheshire' stands beside E23000002, the code of Cumbria"],
		]);
	});

	test("a name left over from another row, as in the workbook for June 2019, is told and goes by its code", async () => {
		const { findings, observations } = await damaged(inRow("East", (row) => row.with(1, "East Midlands")));
		expect(findings).toMatchObject([
			{ severity: "warning", text: expect.stringContaining("so it is read as the East of England") },
		]);
		const plain = await damaged((rows) => rows);
		expect(observations.map(({ geography, value }) => [geography, value])).toEqual(
			plain.observations.map(({ geography, value }) => [geography, value]),
		);
	});

	test("a cell that is empty is an error with its place", async () => {
		const { findings } = await damaged(inRow("Cleveland", (row) => row.with(2, null)));
		expect(findings[0]).toEqual({
			severity: "error",
			place: { sheet: "Table P1", row: expect.any(Number), column: 2 },
			text: "nothing stands here, neither a count nor a marker",
		});
		const transport = await damaged(inRow("British Transport Police", (row) => row.with(2, null)));
		expect(transport.findings[0]).toMatchObject({ severity: "warning", place: { row: 62, column: 2 } });
	});

	test("lettered footnotes come off the heading, and are kept", async () => {
		const { observations } = await damaged((rows) =>
			rows.map((row) =>
				row.map((value) => {
					if (typeof value !== "string") return value;
					if (value.startsWith("Homicide")) return "Homicide [j]";
					return value.replace(/^10\. /, "j. ");
				}),
			),
		);
		const homicide = observations.find(
			({ measure, geography }) => measure === "ons-homicide" && geography === "kent",
		);
		expect(homicide?.note).toContain("39 migrants");
	});
});

/** What a small table gives; `above` stands between its title and its headings. */
function small(above: string | null, ...rows: readonly (readonly Cell[])[]) {
	const lines: readonly (readonly Cell[])[] = [
		["Table P1: Police recorded crime by offence group, number of offences, year ending March 2023"],
		[above],
		["Area code", "Area name", "Robbery"],
		...rows,
	];
	const sheet = makeSheet(
		"P1",
		lines.map((cells, at) => ({ sheet: "P1", number: at + 1, cells })),
	);
	const table = findAreaTable(sheet);
	if (table === undefined) throw new Error("no table");
	const read = readTable(table, { names: setting.geographies, release: "r", notes: new Map() });
	return {
		notes: read.observations.map(({ note }) => note),
		figures: read.observations.map(({ geography, value }) => [geography, value]),
		found: read.findings.map(({ severity, text }) => [severity, text]),
	};
}

const NORTH_WALES = ["W15000001", "North Wales", 4] as const;
const DYFED = ["W15000004", "Dyfed-Powys", 3] as const;
const SOUTH_WALES = ["W15000003", "South Wales", 2] as const;

describe("totals", () => {
	test("whose forces are all there are the whole", () => {
		const { figures, found } = small(null, ["W92000004", "WALES", 10], NORTH_WALES, DYFED, SOUTH_WALES, [
			"W15000002",
			"Gwent",
			1,
		]);
		expect(found).toEqual([]);
		expect(figures[0]).toEqual(["wales", 10]);
	});

	test("without a force that has no row at all are of the others", () => {
		const { figures, found } = small(null, ["W92000004", "WALES", 9], NORTH_WALES, DYFED, SOUTH_WALES);
		expect(found).toEqual([
			["warning", "there is no row for Gwent, though there is one for a total that takes them in"],
		]);
		expect(figures.slice(0, 2)).toEqual([
			["wales-without-gwent", 9],
			["wales", null],
		]);
	});

	test("above the forces that have figures are told to hold something for the one that has none", () => {
		const { figures, found, notes } = small(
			null,
			["W92000004", "WALES", 12],
			NORTH_WALES,
			DYFED,
			SOUTH_WALES,
			["W15000002", "Gwent", ".."],
		);
		expect(figures[0]).toEqual(["wales", 12]);
		expect(notes[0]).toBe("The figures published for its forces add up to 9; there is none for Gwent.");
		expect(found).toEqual([
			[
				"warning",
				expect.stringContaining("its forces add up to 9, with none for Gwent: it is kept as the whole"),
			],
		]);
	});

	test("of two forces left out, by the line above the table", () => {
		const { figures, found } = small(
			"Wales (excluding Gwent Police and Dyfed-Powys)",
			["W92000004", "WALES", 7],
			NORTH_WALES,
			SOUTH_WALES,
			["W15000004", "Dyfed-Powys", "[x]"],
			["W15000002", "Gwent", "[x]"],
		);
		expect(figures[0]).toEqual(["wales-without-dyfed-powys-and-gwent", 7]);
		expect(found).toEqual([["warning", "7 is printed for Wales, but its forces add up to 6"]]);
	});
});

describe("rows", () => {
	test("with figures and no area, and a second table below, are errors", () => {
		expect(small(null, NORTH_WALES, [null, null, 5], DYFED).found).toEqual([
			["error", "figures stand here with no area to them"],
		]);
		const second = ["Area code", "Area name", "Burglary"];
		expect(small(null, NORTH_WALES, ["Source: Home Office"], second).found).toEqual([
			["error", "a second table is headed here"],
		]);
	});

	test("of footnotes below the areas are none", () => {
		const notes: readonly (readonly Cell[])[] = [
			["Source: Home Office"],
			["1. In 2019 there were 3."],
			[2, "Text."],
		];
		expect(small(null, NORTH_WALES, ...notes).found).toEqual([]);
	});
});
