import type { Period } from "../../core/statistics/period.ts";
import { ImportError, type Place } from "../import-error.ts";
import { absence, dropMarks } from "../notes.ts";
import { readFinancialYear } from "../periods.ts";
import type { SourceFile } from "../source-file.ts";
import { type Cell, cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";
import { type Columns, isHeading, readHeading } from "./columns.ts";
import { type Column, createColumn, createNumbering } from "./count-table.ts";
import { createOffences, type Offence } from "./offence.ts";
import { createQuarters, quarterWords } from "./quarters.ts";
import { remember } from "./remember.ts";

/** Every count of the file, a row each, in numbers that stand for forces, offences, quarters and sheets. */
export interface Counts {
	readonly forces: readonly string[];
	readonly offences: readonly Offence[];
	/** Quarters in the order in which they are met. */
	readonly quarters: readonly Period[];
	readonly sheets: readonly string[];
	readonly force: Column;
	/** Position in `offences`. */
	readonly offence: Column;
	readonly quarter: Column;
	/** `NO_COUNT` where the publisher gives a marker instead. */
	readonly count: Column;
	readonly sheet: Column;
	readonly row: Column;
	/** The markers met, in place of a count or beside one, by position of the row. */
	readonly markers: ReadonlyMap<number, string>;
	/** Where the counts stand in a sheet, for locators: the position of their column. */
	readonly column: number;
	/** Where the names of forces and the codes of offences stand, likewise. */
	readonly forceColumn: number;
	readonly codeColumn: number;
	/** Sheets that should hold counts, by their heading or their name, and hold none. */
	readonly empty: readonly string[];
	/** Where a text file ends without the line break that ends a row; null where it does not. */
	readonly cutAt: Place | null;
}

export const NO_COUNT = -2_147_483_648;

/** In a text file a comma that no quotes hold parts a number or a label, and moves what follows. */
const BEYOND = "stands under no heading; a number or a label with a comma in it is written in quotes";

/** Far more than there are of forces, and of codes with all the labels and groups they ever had. */
const MOST_FORCES = 1000;
const MOST_OFFENCES = 5000;

/** Reads all rows of all sheets that have the heading. Throws an `ImportError` at the first that cannot be read. */
export async function readCounts(file: SourceFile): Promise<Counts> {
	const forces = createNumbering<string>();
	const sheets = createNumbering<string>();
	const quarters = createQuarters();
	const offences = createOffences();
	const forceOf = remember<number>((cell) => forces.numberOf(cellText(cell)));
	const columnsRead = {
		force: createColumn(),
		offence: createColumn(),
		quarter: createColumn(),
		count: createColumn(),
		sheet: createColumn(),
		row: createColumn(),
	};
	const markers = new Map<number, string>();
	let columns: Columns | null = null;
	let sheet = "";
	let first: Columns | null = null;
	let cutAt: Place | null = null;
	const empty: string[] = [];
	/** Counts that were read before the sheet. */
	let before = 0;

	for await (const rows of file.rows()) {
		for (const row of rows) {
			if (row.sheet !== sheet) {
				endSheet();
				sheet = row.sheet;
				columns = null;
			}
			if (columns === null) {
				if (isHeading(row)) columns = readHeading(row, file.name);
				else if (isCountRow(row))
					throw new ImportError(file.name, placeOf(row, 0), "counts stand here under no heading");
				first ??= columns;
			} else {
				readRow(row, columns);
				if (row.isCut === true) cutAt = placeOf(row, columns.count);
			}
		}
	}
	endSheet();
	if (columnsRead.count.length === 0)
		throw new ImportError(file.name, null, "holds no counts under its headings");
	return {
		forces: forces.keys,
		offences: offences.all,
		quarters: quarters.all,
		sheets: sheets.keys,
		...columnsRead,
		markers,
		column: first?.count ?? 0,
		forceColumn: first?.force ?? 0,
		codeColumn: first?.code ?? 0,
		empty,
		cutAt,
	};

	function endSheet(): void {
		const isMeant = columns !== null || readFinancialYear(sheet) !== undefined;
		if (isMeant && columnsRead.count.length === before) empty.push(sheet);
		before = columnsRead.count.length;
	}

	function readRow(row: Row, at: Columns): void {
		const { cells } = row;
		const forceCell = cells[at.force];
		// Notes below the table stand in its first column only, however wide their row is.
		if (forceCell == null && cells.slice(2).every((cell) => cell === null)) return;
		const refuse = (column: number, reason: string): never => {
			throw new ImportError(file.name, placeOf(row, column), reason);
		};
		if (forceCell == null) refuse(at.force, "no force is named");
		const beyond =
			cells.length > at.width
				? cells.findIndex((cell, column) => column >= at.width && cellText(cell) !== "")
				: -1;
		if (row.sheet === "" && beyond !== -1) refuse(beyond, `'${cellText(cells[beyond])}' ${BEYOND}`);
		const quarter = quarters.numberOf(cells[at.year], cells[at.quarter]);
		if (quarter === undefined) {
			// Sheets that were joined to one bring their headings along.
			if (isHeading(row)) {
				columns = readHeading(row, file.name);
				return;
			}
			const words = quarterWords(cells[at.year], cells[at.quarter]);
			return refuse(at.year, `'${words}' is no financial year and quarter`);
		}
		const offence = offences.numberOf(
			cells[at.code],
			cells[at.description],
			cells[at.group],
			cells[at.subgroup],
		);
		if (offence === undefined) return refuse(at.code, "no offence code is given");
		const count = readCount(cells[at.count]);
		if (count === undefined)
			return refuse(at.count, `'${cellText(cells[at.count])}' is no whole number of offences`);
		if (typeof count === "object") markers.set(columnsRead.count.length, count.marker);
		const force = forceOf(forceCell);
		if (force >= MOST_FORCES) refuse(at.force, `more than ${MOST_FORCES} forces are named`);
		if (offence >= MOST_OFFENCES) refuse(at.code, `more than ${MOST_OFFENCES} codes and labels are named`);
		columnsRead.force.push(force);
		columnsRead.offence.push(offence);
		columnsRead.quarter.push(quarter);
		columnsRead.count.push(typeof count === "object" ? count.number : count);
		columnsRead.sheet.push(sheets.numberOf(row.sheet));
		columnsRead.row.push(row.number);
	}
}

/** A row as long as those of a table of counts, with a year and a number in it. */
const isCountRow = ({ cells }: Row): boolean =>
	cells.filter((cell) => cell !== null).length >= NARROWEST &&
	cells.some((cell) => readFinancialYear(cellText(cell)) !== undefined) &&
	cells.some((cell) => cellNumber(cell) !== undefined);

/** Year, quarter, force, description, code and count. */
const NARROWEST = 6;

export function placeOf(row: Pick<Row, "sheet" | "number">, column: number): Place {
	return row.sheet === "" ? { line: row.number, column } : { sheet: row.sheet, row: row.number, column };
}

/** Where a force or offence stands first, for messages about it. */
export function firstPlace(
	counts: Counts,
	of: "force" | "offence",
	position: number,
	column: number,
): Place | null {
	for (let row = 0; row < counts.count.length; row++)
		if (counts[of].at(row) === position)
			return placeOf(
				{ sheet: counts.sheets[counts.sheet.at(row)] ?? "", number: counts.row.at(row) },
				column,
			);
	return null;
}

/** A whole number, a marker in its place or beside it, or undefined for anything else. */
function readCount(cell: Cell | undefined): number | MarkedCount | undefined {
	const plain = cellNumber(cell);
	if (plain !== undefined) return wholeNumber(plain);
	const { text, mark } = dropMarks(cellText(cell));
	const marked = cellNumber(text);
	if (marked === undefined)
		return absence(text) === undefined ? undefined : { number: NO_COUNT, marker: text };
	const number = wholeNumber(marked);
	return number === undefined ? undefined : { number, marker: mark };
}

/** A count, or `NO_COUNT`, and what the publisher says of it. */
interface MarkedCount {
	readonly number: number;
	readonly marker: string;
}

function wholeNumber(number: number): number | undefined {
	const whole = Math.round(number);
	// A spreadsheet may have added noise; half an offence it cannot have added.
	return Math.abs(whole - number) < 1e-6 && Math.abs(whole) < 2_000_000_000 ? whole : undefined;
}
