import { ImportError } from "../import-error.ts";
import { splitNotes } from "../notes.ts";
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
	/** How many columns the heading has. */
	readonly width: number;
}

/** Headings met, letters only; the first is the one named when none is there. */
const HEADINGS: { readonly [Column in Exclude<keyof Columns, "width">]: readonly string[] } = {
	year: ["financial year", "year"],
	quarter: ["financial quarter", "quarter"],
	force: [
		"force name",
		"force",
		"police force",
		"police force name",
		"police force area",
		"police force area name",
		"pfa",
		"pfa name",
	],
	description: ["offence description"],
	group: ["offence group"],
	subgroup: ["offence subgroup"],
	code: ["offence code", "offence code number"],
	count: [
		"number of offences",
		"offence count",
		"offences",
		"number of recorded offences",
		"number of offences recorded",
		"recorded offences",
		"offences recorded",
		"recorded crimes",
		"number of crimes",
	],
};

/** Footnotes, case, blanks, marks and what is in brackets tell no headings apart: "Offence sub-group [note 3]", "Offence_Subgroup". */
const heading = (cell: Cell | undefined): string =>
	lettersOf(splitNotes(cellText(cell)).text.replace(/\([^)]*\)/g, ""));
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");

const position = (texts: readonly string[], names: readonly string[]): number => {
	const known = names.map(lettersOf);
	return texts.findIndex((text) => known.includes(text));
};

/** Whether the row is the heading of a table of counts: it names a force and an offence code. */
export function isHeading(row: Row): boolean {
	const texts = row.cells.map(heading);
	return position(texts, HEADINGS.force) !== -1 && position(texts, HEADINGS.code) !== -1;
}

/** Throws an `ImportError` when a column is not there. A heading that comes again further right is a stray copy. */
export function readHeading(row: Row, file: string): Columns {
	const texts = row.cells.map(heading);
	const place = row.sheet === "" ? { line: row.number } : { sheet: row.sheet, row: row.number };
	if (texts.includes("cspname")) {
		const reason = "counts by community safety partnership; the table by police force area can be read";
		throw new ImportError(file, place, reason);
	}
	const find = (names: readonly string[]): number => {
		const at = position(texts, names);
		if (at === -1) throw new ImportError(file, place, `no column is headed '${names[0]}'`);
		return at;
	};
	const counts = HEADINGS.count.filter((name) => texts.includes(lettersOf(name)));
	if (counts.length > 1) {
		const named = counts.map((name) => `'${name}'`).join(" and ");
		throw new ImportError(file, place, `both ${named} head counts; which are meant is not told`);
	}
	return {
		year: find(HEADINGS.year),
		quarter: find(HEADINGS.quarter),
		force: find(HEADINGS.force),
		description: find(HEADINGS.description),
		group: find(HEADINGS.group),
		subgroup: find(HEADINGS.subgroup),
		code: find(HEADINGS.code),
		count: find(HEADINGS.count),
		width: row.cells.length,
	};
}
