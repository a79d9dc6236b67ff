import { ImportError } from "../import-error.ts";
import { type Cell, cellText, type Row } from "../spreadsheet/cell.ts";

/** Positions of the columns, by what their headings say. */
export interface Columns {
	readonly year: number;
	readonly quarter: number;
	readonly force: number;
	readonly description: number;
	readonly group: number;
	readonly subgroup: number;
	readonly code: number;
	readonly count: number;
}

const HEADINGS: { readonly [Column in keyof Columns]: readonly string[] } = {
	year: ["financial year"],
	quarter: ["financial quarter"],
	force: ["force name", "police force"],
	description: ["offence description"],
	group: ["offence group"],
	subgroup: ["offence subgroup", "offence sub-group"],
	code: ["offence code"],
	count: ["number of offences", "offence count", "offences"],
};

const heading = (cell: Cell | undefined): string => cellText(cell).toLowerCase();

/** Whether the row is the heading of a table of counts: it names a force and an offence code. */
export function isHeading(row: Row): boolean {
	const texts = row.cells.map(heading);
	return [HEADINGS.force, HEADINGS.code].every((names) => names.some((name) => texts.includes(name)));
}

/** Throws an `ImportError` when a column is not there. A heading that comes again further right is a stray copy. */
export function readHeading(row: Row, file: string): Columns {
	const texts = row.cells.map(heading);
	const find = (names: readonly string[]): number => {
		const at = texts.findIndex((text) => names.includes(text));
		if (at === -1) {
			const place = row.sheet === "" ? { line: row.number } : { sheet: row.sheet, row: row.number };
			throw new ImportError(file, place, `no column is headed '${names[0]}'`);
		}
		return at;
	};
	return {
		year: find(HEADINGS.year),
		quarter: find(HEADINGS.quarter),
		force: find(HEADINGS.force),
		description: find(HEADINGS.description),
		group: find(HEADINGS.group),
		subgroup: find(HEADINGS.subgroup),
		code: find(HEADINGS.code),
		count: find(HEADINGS.count),
	};
}
