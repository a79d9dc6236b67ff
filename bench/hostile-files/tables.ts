import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { columnName } from "../../src/importers/import-error.ts";
import { type Layout, layoutsOf } from "../../test/importers/support/lay-out.ts";
import { writeOds, writeXlsx } from "../../test/importers/support/write-workbook.ts";
import { type Malformed, put, type Rows, type Spoiling } from "./malformed.ts";

export const FIXTURES = join(import.meta.dirname, "../../test/importers/fixtures");

const [YEAR, QUARTER, FORCE, DESCRIPTION, , , CODE, COUNT] = [0, 1, 2, 3, 4, 5, 6, 7];

const headings = (column: number, value: string | null) => put(0, [column, value]);

const HOME_OFFICE: readonly Spoiling[] = [
	["text for a count", put(7, [COUNT, "many"]), [7, COUNT]],
	["half an offence", put(9, [COUNT, 1.5]), [9, COUNT]],
	["a count beyond all counts", put(11, [COUNT, 9_000_000_000]), [11, COUNT]],
	["an error of a formula for a count", put(3, [COUNT, "#REF!"]), [3, COUNT]],
	["a count with a comma for a point", put(4, [COUNT, "1,23"]), [4, COUNT]],
	["a count with an exponent", put(4, [COUNT, "1e3"]), [4, COUNT]],
	["a percentage for a count", put(4, [COUNT, "12%"]), [4, COUNT]],
	["a day for a count", put(4, [COUNT, "2021-04-01"]), [4, COUNT]],
	["a force nobody knows", put(20, [FORCE, "Barsetshire"]), [20, FORCE]],
	["a force misspelt", put(20, [FORCE, "Cumbira Police"]), [20, FORCE]],
	["no force", put(20, [FORCE, null]), [20, FORCE]],
	["a fifth quarter", put(5, [QUARTER, 5]), [5, YEAR]],
	["no quarter", put(5, [QUARTER, null]), [5, YEAR]],
	["a year that does not follow", put(5, [YEAR, "2012/14"]), [5, YEAR]],
	["a year in words", put(5, [YEAR, "last year"]), [5, YEAR]],
	["no code", put(6, [CODE, null]), [6, CODE]],
	["one count twice", (rows) => [...rows, rows[1] ?? []], [201, COUNT]],
	["one count twice with another value", (rows) => [...rows, (rows[2] ?? []).with(COUNT, 77)], [201, COUNT]],
	["a cell of 40,000 characters", put(8, [DESCRIPTION, "x".repeat(40_000)]), null],
	[
		"a row of 300 cells",
		(rows) => rows.map((row, at) => (at === 8 ? [...row, ...Array.from({ length: 300 }, () => "x")] : row)),
		[8, null],
	],
	["headings only", (rows) => rows.slice(0, 1), null],
	["no headings", (rows) => rows.slice(1), null],
	["no year column", headings(YEAR, "Remark"), [0, null]],
	["no quarter column", headings(QUARTER, "Remark"), [0, null]],
	["no force column", headings(FORCE, "Remark"), null],
	["no description column", headings(DESCRIPTION, null), [0, null]],
	["no code column", headings(CODE, "Remark"), null],
	["no count column", headings(COUNT, "Remark"), [0, null]],
	["counts by community safety partnership", headings(YEAR, "CSP Name"), [0, null]],
	["more forces than can be", manyForces, null],
];

function manyForces(rows: Rows): Rows {
	const [heading = [], row = []] = rows;
	return [heading, ...Array.from({ length: 1100 }, (_, at) => row.with(FORCE, `Force ${at}`))];
}

/** Each spoiling of the Home Office's table as .csv, .xlsx and .ods. */
export async function spoiltTables(folder: string): Promise<readonly Malformed[]> {
	const [table] = await layoutsOf(join(FIXTURES, "prc-pfa-oct-2023-trimmed.csv.gz"));
	const rows = (table?.rows ?? [])
		.slice(0, 201)
		.map((row, at) => row.map((cell, column) => (at > 0 && column === COUNT ? Number(cell) : cell)));
	const made: Malformed[] = [];
	for (const [what, spoil, cell] of HOME_OFFICE) {
		const spoilt = spoil(rows);
		const csv = spoilt.map((row) => row.map((value) => `"${value ?? ""}"`).join(",")).join("\n");
		made.push({
			what: `${what} (csv)`,
			name: `file-${made.length}.csv`,
			bytes: Buffer.from(csv),
			place: cell === null ? /./ : new RegExp(`\\bline ${cell[0] + 1}\\b`),
		});
		for (const [kind, write] of [
			["xlsx", writeXlsx],
			["ods", writeOds],
		] as const) {
			const name = `file-${made.length}.${kind}`;
			await write(join(folder, name), [{ name: "2012-13", rows: spoilt }]);
			const where = cell?.[1] == null ? "" : `.*\\b${columnName(cell[1])}${cell[0] + 1}\\b`;
			const place = cell === null ? /./ : new RegExp(`sheet '2012-13'${where}`);
			made.push({ what: `${what} (${kind})`, name, bytes: await readFile(join(folder, name)), place });
		}
	}
	return made;
}

/** Spoilings of every sheet of a workbook of the ONS. */
const ONS: readonly (readonly [what: string, spoil: (sheet: Layout) => Rows, place: RegExp])[] = [
	[
		"a force nobody knows",
		inForces((row) => row.with(1, "Barsetshire").with(0, null)),
		/sheet '[^']+', cell/,
	],
	[
		"a code nobody knows",
		inForces((row) => row.with(0, "E23000099").with(1, "Barset")),
		/sheet '[^']+', cell/,
	],
	["text for a count", inForces((row) => row.with(4, "about ten")), /sheet '[^']+', cell/],
	["half an offence", inForces((row) => row.with(4, 10.25)), /sheet '[^']+', cell/],
	["an error of a formula", inForces((row) => row.with(4, "#DIV/0!")), /sheet '[^']+', cell/],
	[
		"a force twice",
		({ rows }) => rows.flatMap((row) => (isForce(row) ? [row, row] : [row])),
		/sheet '[^']+'/,
	],
	["no tables", () => [["Nothing here"]], /./],
];

const isForce = (row: Rows[number]): boolean => /^(?:E23|W15)\d{6}$/.test(String(row[0] ?? ""));

function inForces(change: (row: Rows[number]) => Rows[number]): (sheet: Layout) => Rows {
	return ({ rows }) => {
		const third = rows.filter(isForce)[2];
		return rows.map((row) => (row === third && row.length > 4 ? change(row) : row));
	};
}

const WORKBOOKS = [
	"ons-pfa-dec-2019-trimmed.xlsx",
	"ons-pfa-june-2018-corrected-trimmed.xlsx",
	"ons-pfa-march-2018-v2-trimmed.xlsx",
];

export async function spoiltOnsTables(folder: string): Promise<readonly Malformed[]> {
	const made: Malformed[] = [];
	for (const workbook of WORKBOOKS) {
		const sheets = await layoutsOf(join(FIXTURES, workbook));
		for (const [what, spoil, place] of ONS) {
			const name = `file-ons-${made.length}.xlsx`;
			await writeXlsx(
				join(folder, name),
				sheets.map((sheet) => ({ name: sheet.name, rows: spoil(sheet) })),
			);
			made.push({ what: `${what} (${workbook})`, name, bytes: await readFile(join(folder, name)), place });
		}
	}
	return made;
}
