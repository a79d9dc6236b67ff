import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/core/statistics/observation.ts";
import { inRows, inTexts, type Layout, layoutsOf, withColumn } from "./support/lay-out.ts";
import { fixture, readRelease, realSetting } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type SheetToWrite, type Value, writeOds, writeXlsx } from "./support/write-workbook.ts";

type Change = (sheets: readonly Layout[]) => readonly SheetToWrite[];

const code = /^[A-Z]\d{8}$/;
const isArea = (row: readonly Value[]): boolean => typeof row[0] === "string" && code.test(row[0]);
const isHeading = (row: readonly Value[]): boolean => /^area codes?$/i.test(String(row[0] ?? ""));
const isForce = (row: readonly Value[]): boolean => /^(?:E23|W15)/.test(String(row[0] ?? ""));
const inAreas = (change: (row: readonly Value[], at: number) => readonly Value[]): Change =>
	inRows((rows) => rows.map((row, at) => (isArea(row) ? change(row, at) : row)));
const renamed =
	(name: (old: string) => string): Change =>
	(sheets) =>
		sheets.map((sheet) => ({ ...sheet, name: name(sheet.name.trim()) }));
const headed = (codes: string, names: string): Change =>
	inTexts((text) => text.replace(/^area codes?$/i, codes).replace(/^area name$/i, names));
const titled = (change: (title: string) => readonly (readonly Value[])[]): Change =>
	inRows(([first = [], ...rest]) => [...change(String(first[0] ?? "")), ...rest]);
const numbers = (write: (number: number) => Value): Change =>
	inAreas((row) => row.map((value) => (typeof value === "number" ? write(value) : value)));

/** What publishers have done, or may do, between two editions of one workbook. */
const changes: readonly (readonly [string, Change])[] = [
	["sheets named P1", renamed((name) => name.replace("Table ", ""))],
	["sheets named Table_P1", renamed((name) => name.replace(" ", "_"))],
	["three empty rows on top", inRows((rows) => [[], [], [], ...rows])],
	["a way back above the title", inRows((rows) => [["Back to contents"], ...rows])],
	[
		"lines below the title",
		titled((title) => [[title], ["This worksheet contains one table."], ["Source: Home Office"]]),
	],
	["the title in two cells", titled((title) => [[title.slice(0, 8), title.slice(9)]])],
	[
		"the year on a line of its own",
		titled((title) => title.split(/, (?=year ending)/).map((part) => [part])),
	],
	["12 months ending", inTexts((text) => text.replace(/year ending/gi, "12 months ending"))],
	["an empty first column", withColumn(0, () => null)],
	[
		"a column of regions before the codes",
		withColumn(0, (row) => (isHeading(row) ? "Region" : isArea(row) ? "North West" : null)),
	],
	[
		"a column of kinds after the names",
		withColumn(2, (row) => (isHeading(row) ? "Area type" : isArea(row) ? "Police force area" : null)),
	],
	[
		"a column of comments at the end",
		inRows((rows) =>
			rows.map((row) => withComment(row, isHeading(row) ? "Comments" : isForce(row) ? "see note" : null)),
		),
	],
	["headings in capitals", headed("AREA CODE", "AREA NAME")],
	["headings over two lines", headed("Area\ncode", "Area\nname")],
	["headings with notes", headed("Area code [note 2]", "Area name [note 2]")],
	["other headings", headed("Geography code", "Geography")],
	["headings by force", headed("PFA code", "Police force area")],
	["markers of today", inTexts((text) => (text === ".." ? "[x]" : text === "-" ? "[z]" : text))],
	[
		"numbers as texts",
		numbers((number) => (Number.isInteger(number) ? number.toLocaleString("en-GB") : ` ${number} `)),
	],
	["numbers marked as revised", numbers((number) => `${number} [r]`)],
	["numbers with notes", numbers((number) => `${number} [note 3]`)],
	["numbers with noise", numbers((number) => (Number.isInteger(number) ? number + 1e-9 : number))],
	["numbers in groups of three", numbers((number) => grouped(number, "\u202f"))],
	["numbers with blanks", numbers((number) => grouped(number, " "))],
	["notes in brackets", inTexts((text) => text.replace(GLUED, (list) => ` (${list})`))],
	["notes raised", inTexts((text) => text.replace(GLUED, raised))],
	[
		"notes by letter",
		inTexts((text) =>
			text.replace(GLUED, (list) => ` [${list.replace(/\d+/g, (at) => LETTERS[Number(at)] ?? "")}]`),
		),
	],
	["codes in small letters", inTexts((text) => (code.test(text) ? text.toLowerCase() : text))],
	[
		"the names before the codes",
		inRows((rows) =>
			rows.map((row) => (isBeside(row) ? [row[1] ?? null, row[0] ?? null, ...row.slice(2)] : row)),
		),
	],
	["names in capitals", inAreas(([of = null, name, ...rest]) => [of, String(name).toUpperCase(), ...rest])],
	[
		"a column of ranks at the end",
		inRows((rows) =>
			rows.map((row, at) => withComment(row, isHeading(row) ? "Rank" : isArea(row) ? at : null)),
		),
	],
	["areas in another order", inRows(turned)],
	[
		"an empty row after every area",
		inRows((rows) => rows.flatMap((row) => (isArea(row) ? [row, []] : [row]))),
	],
	["forces without codes", inAreas((row) => (isForce(row) ? [null, ...row.slice(1)] : row))],
	[
		"names as the forces write them",
		inAreas(([of = null, name, ...rest], at) => [
			of,
			isForce([of]) && at % 2 === 0 ? `${bare(name)} Police` : (name ?? null),
			...rest,
		]),
	],
	["blanks that do not break", inTexts((text) => text.replaceAll(" ", "\u00a0"))],
	["a line at the foot", inRows((rows) => [...rows, [], ["End of worksheet"]])],
	[
		"a cover and contents",
		(sheets) => [
			{ name: "Cover sheet", rows: [["Police force area data tables"]] },
			{
				name: "Table of contents",
				rows: [
					["Table", "Title"],
					["Table P1", "Police recorded crime by offence group"],
				],
			},
			...sheets,
		],
	],
];

/** Footnotes at the end of a name or heading, but none of a code's digits. */
const GLUED = /(?<=[a-z)]{2})\d{1,2}(?:,\d{1,2})*$/i;
const LETTERS = "?abcdefghijklmnop";
const raised = (list: string): string => list.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "");
const grouped = (number: number, by: string): Value =>
	Number.isInteger(number) ? number.toLocaleString("en-GB").replaceAll(",", by) : number;
/** A row with a code, a name or both at its start, and more. */
const isBeside = (row: readonly Value[]): boolean =>
	isArea(row) || isHeading(row) || (row[0] == null && typeof row[1] === "string" && row.length > 5);

function withComment(row: readonly Value[], comment: Value): readonly Value[] {
	return [...row, ...Array.from({ length: Math.max(0, 60 - row.length) }, () => null), comment];
}
const bare = (name: Value | undefined): string =>
	String(name ?? "")
		.replace(/\d.*$/, "")
		.trim();
function turned(rows: Layout["rows"]): Layout["rows"] {
	const [first, end] = [rows.findIndex(isArea), rows.findLastIndex(isArea) + 1];
	return [...rows.slice(0, first), ...rows.slice(first, end).toReversed(), ...rows.slice(end)];
}

const said = (observations: readonly Observation[]) =>
	observations
		.map(({ measure, geography, period, value, status }) =>
			[measure, geography, period.start, period.end, value, status].join(" "),
		)
		.toSorted();

const setting = realSetting();
for (const workbook of ["ons-pfa-dec-2019-trimmed.xlsx", "ons-pfa-march-2018-v2-trimmed.xlsx"]) {
	describe(`the same figures come from ${workbook}`, async () => {
		const sheets = await layoutsOf(fixture(workbook));
		const plain = await readRelease(fixture(workbook), setting);

		test.each(changes)("with %s", async (_what, change) => {
			using folder = temporaryFolder();
			const path = folder.at("other.xlsx");
			await writeXlsx(path, change(sheets));
			const read = await readRelease(path, setting);
			expect(read.findings.filter(({ severity }) => severity === "error")).toEqual([]);
			expect(read.release.id).toBe(plain.release.id);
			expect(said(read.observations)).toEqual(said(plain.observations));
		});

		test("as .ods", async () => {
			using folder = temporaryFolder();
			const path = folder.at("other.ods");
			await writeOds(path, sheets);
			expect(said((await readRelease(path, setting)).observations)).toEqual(said(plain.observations));
		});
	});
}

test("two rows of one name and no code are told apart by their size; else it is an error", async () => {
	using folder = temporaryFolder();
	const sheets = await layoutsOf(fixture("ons-pfa-dec-2019-trimmed.xlsx"));
	const path = folder.at("no-codes.xlsx");
	await writeXlsx(path, inAreas((row) => [null, ...row.slice(1)])(sheets));
	const { observations, findings } = await readRelease(path, setting);
	const robbery = (geography: string) =>
		observations.find((one) => one.measure === "ons-homicide" && one.geography === geography)?.value;
	expect([robbery("west-midlands"), robbery("west-midlands-region")]).toEqual([42, 71]);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
