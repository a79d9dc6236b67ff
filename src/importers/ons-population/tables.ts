import type { Place } from "../import-error.ts";
import { absence } from "../notes.ts";
import { makeSheet, type Sheet } from "../sheets.ts";
import type { SheetHead } from "../source-file.ts";
import { type Cell, cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";

/** Residents at mid-years by area code. */
export interface PopulationTable {
	readonly sheet: string;
	/** By area code, then by year. */
	readonly values: ReadonlyMap<string, ReadonlyMap<number, number>>;
	/** Cells that hold neither residents nor a marker for none, areas that come twice, and rows of no area. */
	readonly faults: readonly { readonly place: Place; readonly text: string }[];
}

const MID_YEAR = /^(?:estimated population )?mid-(20\d\d)$/i;
const CODE = /^[A-Z]\d{8}$/;

/** The row that heads area codes and mid-years side by side, with no other figures between. */
const isSummaryHeading = (row: Row): boolean => {
	const texts = row.cells.map(cellText);
	return /^code$/i.test(texts[0] ?? "") && texts.filter((text) => MID_YEAR.test(text)).length > 1;
};

/** The row that heads area codes, all ages and single years of age. */
const isAgeHeading = (row: Row): boolean => {
	const texts = row.cells.map(cellText);
	return (
		/^code$/i.test(texts[0] ?? "") &&
		texts.includes("All ages") &&
		texts.includes("0") &&
		texts.includes("17")
	);
};

/** Whether a sheet holds residents of all ages for several mid-years. */
export const holdsSummary = ({ name, rows }: SheetHead): boolean =>
	/population/i.test(titleOf(rows)) && findSummary(makeSheet(name, rows)) !== undefined;

const titleOf = (rows: readonly Row[]): string => cellText(rows[0]?.cells[0]);

/** All ages, by mid-year; undefined when the sheet is another table. */
export function findSummary(sheet: Sheet): PopulationTable | undefined {
	const heading = sheet.rows.find(isSummaryHeading);
	if (heading === undefined || !/population estimates: summary/i.test(titleOf(sheet.rows))) return undefined;
	const years = heading.cells.flatMap((cell, column) => {
		const year = MID_YEAR.exec(cellText(cell))?.[1];
		return year === undefined ? [] : [{ column, year: Number(year) }];
	});
	return valuesBelow(
		sheet,
		heading,
		years.map(({ column }) => column),
		(row) =>
			years.flatMap(({ column, year }) => {
				const value = cellNumber(row.cells[column]);
				return value === undefined ? [] : [[year, value] as const];
			}),
	);
}

/** Residents under 18, for the mid-year of the title; undefined when the sheet is another table. */
export function findUnder18(sheet: Sheet): PopulationTable | undefined {
	const heading = sheet.rows.find(isAgeHeading);
	const title = titleOf(sheet.rows);
	const year = Number(/mid-(20\d\d)/i.exec(title)?.[1]);
	if (heading === undefined || Number.isNaN(year) || !/^MYE\d*: persons\b/i.test(title)) return undefined;
	const ages = heading.cells.flatMap((cell, column) =>
		/^(?:\d|1[0-7])$/.test(cellText(cell)) ? [column] : [],
	);
	return valuesBelow(sheet, heading, ages, (row) => {
		const values = ages.map((column) => cellNumber(row.cells[column]));
		return values.includes(undefined)
			? []
			: [[year, values.reduce<number>((sum, value) => sum + (value ?? 0), 0)] as const];
	});
}

function valuesBelow(
	sheet: Sheet,
	heading: Row,
	columns: readonly number[],
	read: (row: Row) => readonly (readonly [number, number])[],
): PopulationTable {
	const rows = sheet.rows.filter(({ number }) => number > heading.number);
	const areas = rows.filter((row) => CODE.test(cellText(row.cells[0])));
	const values = new Map<string, ReadonlyMap<number, number>>();
	const faults: { readonly place: Place; readonly text: string }[] = [];
	for (const row of rows.filter((one) => !areas.includes(one))) {
		if (columns.every((column) => cellNumber(row.cells[column]) === undefined)) continue;
		const text = `'${cellText(row.cells[0])}' is no area code`;
		faults.push({ place: { sheet: sheet.name, row: row.number, column: 0 }, text });
	}
	for (const row of areas) {
		const code = cellText(row.cells[0]);
		const placeOf = (column: number): Place => ({ sheet: sheet.name, row: row.number, column });
		if (values.has(code)) faults.push({ place: placeOf(0), text: `${code} comes twice` });
		values.set(code, new Map(read(row)));
		for (const column of columns) {
			if (isResidents(row.cells[column])) continue;
			const text = `'${cellText(row.cells[column])}' is no whole number of residents`;
			faults.push({ place: placeOf(column), text });
		}
	}
	return { sheet: sheet.name, values, faults };
}

/** A whole number, or a marker that there is none. */
function isResidents(cell: Cell | undefined): boolean {
	const number = cellNumber(cell);
	return number === undefined ? absence(cellText(cell)) !== undefined : Number.isSafeInteger(number);
}
