import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { layoutsOf } from "../../test/importers/support/lay-out.ts";
import { writeXlsx } from "../../test/importers/support/write-workbook.ts";
import type { Malformed, Rows } from "./malformed.ts";
import { FIXTURES } from "./tables.ts";

const SUMMARY = /^MYE\d*: population estimates: summary/i;
const isAuthority = (row: Rows[number]): boolean => /^E0[6-9]\d{6}$/.test(String(row[0] ?? ""));
/** Where the sheet of all years has its first mid-year. */
const FIRST_YEAR = 3;

const SPOILINGS: readonly (readonly [what: string, spoil: (row: Rows[number]) => Rows, place: RegExp])[] = [
	["text for residents", (row) => [row.with(FIRST_YEAR, "about a million")], /sheet '[^']+', cell D/],
	["half a resident", (row) => [row.with(FIRST_YEAR, 1000.5)], /sheet '[^']+', cell D/],
	["an authority twice", (row) => [row, row], /sheet '[^']+'/],
	["an authority left out", () => [], /sheet '[^']+'/],
	["an authority nobody looks up", (row) => [row.with(0, "E06999999")], /sheet '[^']+'/],
];

/** Spoilings of the estimates, and of the lookup given with them. */
export async function spoiltPopulations(folder: string): Promise<readonly Malformed[]> {
	const workbook = join(FIXTURES, "ons-mye-2023-trimmed.xlsx");
	const lookup = await readFile(join(FIXTURES, "lad-csp-pfa-dec-2023-trimmed.csv"), "utf8");
	const sound = await readFile(workbook);
	const sheets = await layoutsOf(workbook);
	const made: Malformed[] = [];
	const companion = (text: string) => ({ name: `lookup-${made.length}.csv`, text });
	for (const [what, spoil, place] of SPOILINGS) {
		const name = `file-residents-${made.length}.xlsx`;
		const spoilt = sheets.map(({ name: sheet, rows }) => {
			const isSummary = SUMMARY.test(String(rows[0]?.[0] ?? ""));
			const at = rows.findIndex(isAuthority);
			return {
				name: sheet,
				rows: isSummary ? rows.flatMap((row, i) => (i === at ? spoil(row) : [row])) : rows,
			};
		});
		await writeXlsx(join(folder, name), spoilt);
		const bytes = await readFile(join(folder, name));
		made.push({ what: `${what} (residents)`, name, bytes, companion: companion(lookup), place });
	}
	for (const [what, text, place] of [
		["a lookup of nothing", "a,b\n1,2\n", /looks no local authority/],
		["a lookup with an authority in two areas", twice(lookup), /line \d+/],
		["an empty lookup", "", /is empty/],
	] as const) {
		const name = `file-residents-${made.length}.xlsx`;
		made.push({ what, name, bytes: sound, companion: companion(text), place });
	}
	const name = `file-residents-${made.length}.xlsx`;
	made.push({ what: "residents without a lookup", name, bytes: sound, place: /--with/ });
	return made;
}

/** The first authority once more, with the force area of the last. */
function twice(lookup: string): string {
	const [heading = "", ...lines] = lookup.trim().split(/\r?\n/);
	const columns = heading.split(",");
	const area = columns.findIndex((column) => /^\uFEFF?PFA\d\dCD$/i.test(column));
	const first = (lines[0] ?? "").split(",");
	const last = (lines.at(-1) ?? "").split(",");
	return [heading, ...lines, first.with(area, last[area] ?? "").join(",")].join("\n");
}
