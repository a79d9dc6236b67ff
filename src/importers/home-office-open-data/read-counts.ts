import { financialYearStart, type Period, quarter } from "../../core/statistics/period.ts";
import { ImportError, type Place } from "../import-error.ts";
import { absence } from "../notes.ts";
import { readFinancialYear, readYearEnding } from "../periods.ts";
import type { SourceFile } from "../source-file.ts";
import { type Cell, cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";
import { type Columns, isHeading, readHeading } from "./columns.ts";
import { type Column, createColumn, createNumbering } from "./count-table.ts";
import { mendOffenceCode, readOffenceCode } from "./offence-code.ts";

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
	/** The markers met, by position of the row. */
	readonly markers: ReadonlyMap<number, string>;
	/** Where the counts stand in a sheet, for locators: the position of their column. */
	readonly column: number;
	/** The sum of all counts of the file. */
	readonly total: number;
}

/** An offence code as it was labelled and grouped in one financial year. */
export interface Offence {
	readonly code: string;
	readonly description: string;
	readonly group: string;
	readonly subgroup: string;
}

export const NO_COUNT = -2_147_483_648;

/** Reads all rows of all sheets that have the heading. Throws an `ImportError` at the first that cannot be read. */
export async function readCounts(file: SourceFile): Promise<Counts> {
	const forces = createNumbering<string>();
	const sheets = createNumbering<string>();
	const quarters = createNumbering<string>();
	const periods: Period[] = [];
	const offencesOf = new Map<string, number[]>();
	const offenceList: Offence[] = [];
	const forceOf = remember<number>((cell) => forces.numberOf(cellText(cell)));
	const codeOf = remember<string>(readOffenceCode);
	const textOf = remember<string>(cellText);
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
	let total = 0;

	for await (const rows of file.rows()) {
		for (const row of rows) {
			if (row.sheet !== sheet) {
				sheet = row.sheet;
				columns = null;
			}
			if (columns === null) {
				if (isHeading(row)) columns = readHeading(row, file.name);
				first ??= columns;
			} else readRow(row, columns);
		}
	}
	if (columnsRead.count.length === 0)
		throw new ImportError(file.name, null, "holds no counts under its headings");
	return {
		forces: forces.keys,
		offences: offenceList,
		quarters: periods,
		sheets: sheets.keys,
		...columnsRead,
		markers,
		column: first?.count ?? 0,
		total,
	};

	/** The few uses of one code are told apart quicker than by a key made of all their words. */
	function numberOfOffence(code: string, description: string, group: string, subgroup: string): number {
		const uses = offencesOf.get(code) ?? [];
		const known = uses.find((number) => {
			const one = offenceList[number];
			return one?.description === description && one.group === group && one.subgroup === subgroup;
		});
		if (known !== undefined) return known;
		const number = offenceList.push({ code, description, group, subgroup }) - 1;
		offencesOf.set(code, [...uses, number]);
		return number;
	}

	function readRow(row: Row, at: Columns): void {
		const { cells } = row;
		const forceCell = cells[at.force];
		// Notes below the table stand in its first column only.
		if (forceCell == null && cells.length <= 2) return;
		const refuse = (column: number, reason: string): never => {
			throw new ImportError(file.name, placeOf(row, column), reason);
		};
		if (forceCell == null) refuse(at.force, "no force is named");
		const description = textOf(cells[at.description]);
		const code = mendOffenceCode(codeOf(cells[at.code]), description);
		if (code === "") refuse(at.code, "no offence code is given");
		const quarterKey = `${textOf(cells[at.year])} ${textOf(cells[at.quarter])}`;
		const quarterNumber = quarters.numberOf(quarterKey);
		if (quarterNumber === periods.length) {
			periods.push(
				readQuarter(quarterKey) ?? refuse(at.year, `'${quarterKey}' is no financial year and quarter`),
			);
		}
		const offenceNumber = numberOfOffence(
			code,
			description,
			textOf(cells[at.group]),
			textOf(cells[at.subgroup]),
		);
		const count = readCount(cells[at.count]);
		if (count === undefined)
			refuse(at.count, `'${cellText(cells[at.count])}' is no whole number of offences`);
		else if (typeof count === "string") markers.set(columnsRead.count.length, count);
		else total += count;
		columnsRead.force.push(forceOf(forceCell));
		columnsRead.offence.push(offenceNumber);
		columnsRead.quarter.push(quarterNumber);
		columnsRead.count.push(typeof count === "number" ? count : NO_COUNT);
		columnsRead.sheet.push(sheets.numberOf(row.sheet));
		columnsRead.row.push(row.number);
	}
}

export function placeOf(row: Pick<Row, "sheet" | "number">, column: number): Place {
	return row.sheet === "" ? { line: row.number, column } : { sheet: row.sheet, row: row.number, column };
}

/** A whole number, a marker, or undefined for anything else. */
function readCount(cell: Cell | undefined): number | string | undefined {
	const number = cellNumber(cell);
	if (number !== undefined) {
		const whole = Math.round(number);
		// A spreadsheet may have added noise; half an offence it cannot have added.
		return Math.abs(whole - number) < 1e-6 && Math.abs(whole) < 2_000_000_000 ? whole : undefined;
	}
	const text = cellText(cell);
	return absence(text) === undefined ? undefined : text;
}

/** "2012/13 4", "2012-13 Q4" or "2012/13 Jan to Mar": quarter 4 is January to March of the next calendar year. */
function readQuarter(key: string): Period | undefined {
	const [, yearText = "", quarterText = ""] =
		/^(.+?) (?:Q(?:uarter)? ?)?([1-4]|[a-z]+ ?(?:to|-|–) ?[a-z]+)(?:\.0)?$/i.exec(key) ?? [];
	const yearPeriod = readFinancialYear(yearText) ?? readYearEnding(yearText)?.period;
	const start = yearPeriod === undefined ? null : financialYearStart(yearPeriod);
	const months = MONTHS.findIndex((name) => quarterText.toLowerCase().startsWith(name));
	const number = months === -1 ? Number(quarterText) : months + 1;
	if (start === null || !(number === 1 || number === 2 || number === 3 || number === 4)) return undefined;
	return quarter(start, number);
}

/** The months in which the quarters of a financial year begin. */
const MONTHS = ["apr", "jul", "oct", "jan"];

/** Works out each different cell once. */
function remember<Value>(work: (cell: Cell | undefined) => Value): (cell: Cell | undefined) => Value {
	const known = new Map<Cell | undefined, Value>();
	return (cell) => {
		if (typeof cell === "object" && cell !== null) return work(cell);
		const before = known.get(cell);
		if (before !== undefined) return before;
		const value = work(cell);
		known.set(cell, value);
		return value;
	};
}
