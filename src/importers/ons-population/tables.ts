import type { Place } from "../import-error.ts";
import { absence, splitNotes } from "../notes.ts";
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

const MID_YEAR = /^(?:(?:estimated )?population,? )?(?:at )?mid[- ](20\d\d)$/i;
const CODE_HEADING = /^(?:(?:area|geography) )?codes?$/i;
const CODE = /^[A-Z]\d{8}$/;

const heading = (cell: Cell | undefined): string => splitNotes(cellText(cell)).text;

/** The column that is headed as area codes; -1 where none is. */
const codeColumn = ({ cells }: Row): number => cells.findIndex((cell) => CODE_HEADING.test(heading(cell)));

/** The row that heads area codes and mid-years side by side, with no other figures between. */
const isSummaryHeading = (row: Row): boolean =>
	codeColumn(row) !== -1 && row.cells.filter((cell) => MID_YEAR.test(heading(cell))).length > 1;

/** The row that heads area codes, all ages and single years of age. */
const isAgeHeading = (row: Row): boolean => {
	const texts = row.cells.map(heading);
	return (
		codeColumn(row) !== -1 &&
		texts.some((text) => /^all ages$/i.test(text)) &&
		texts.includes("0") &&
		texts.includes("17")
	);
};

/** Whether a sheet holds residents of all ages for several mid-years. */
export const holdsSummary = ({ name, rows }: SheetHead): boolean =>
	findSummary(makeSheet(name, rows)) !== undefined;

/** The line above the headings that says what the table is; empty where none does. */
const titleAbove = (sheet: Sheet, { number }: Row, pattern: RegExp): string =>
	sheet.rows
		.filter((row) => row.number < number)
		.flatMap(({ cells }) => cells.map(cellText))
		.find((text) => pattern.test(text)) ?? "";

/** All ages, by mid-year; undefined when the sheet is another table. */
export function findSummary(sheet: Sheet): PopulationTable | undefined {
	const headings = sheet.rows.find(isSummaryHeading);
	if (headings === undefined || titleAbove(sheet, headings, /population estimates: summary/i) === "")
		return undefined;
	const years = headings.cells.flatMap((cell, column) => {
		const year = MID_YEAR.exec(heading(cell))?.[1];
		return year === undefined ? [] : [{ column, year: Number(year) }];
	});
	return valuesBelow(
		sheet,
		headings,
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
	const headings = sheet.rows.find(isAgeHeading);
	if (headings === undefined) return undefined;
	const title = titleAbove(sheet, headings, /^MYE ?\d*: persons\b/i);
	const year = Number(/mid-(20\d\d)/i.exec(title)?.[1]);
	if (Number.isNaN(year)) return undefined;
	const ages = headings.cells.flatMap((cell, column) =>
		/^(?:\d|1[0-7])$/.test(heading(cell)) ? [column] : [],
	);
	return valuesBelow(sheet, headings, ages, (row) => {
		const values = ages.map((column) => cellNumber(row.cells[column]));
		return values.includes(undefined)
			? []
			: [[year, values.reduce<number>((sum, value) => sum + (value ?? 0), 0)] as const];
	});
}

function valuesBelow(
	sheet: Sheet,
	headings: Row,
	columns: readonly number[],
	read: (row: Row) => readonly (readonly [number, number])[],
): PopulationTable {
	const codes = codeColumn(headings);
	const codeOf = ({ cells }: Row): string => cellText(cells[codes]);
	const rows = sheet.rows.filter(({ number }) => number > headings.number);
	const areas = rows.filter((row) => CODE.test(codeOf(row)));
	const values = new Map<string, ReadonlyMap<number, number>>();
	const faults: { readonly place: Place; readonly text: string }[] = [];
	for (const row of rows.filter((one) => !areas.includes(one))) {
		if (columns.every((column) => cellNumber(row.cells[column]) === undefined)) continue;
		const text = `'${codeOf(row)}' is no area code`;
		faults.push({ place: { sheet: sheet.name, row: row.number, column: codes }, text });
	}
	for (const row of areas) {
		const code = codeOf(row);
		const placeOf = (column: number): Place => ({ sheet: sheet.name, row: row.number, column });
		if (values.has(code)) faults.push({ place: placeOf(codes), text: `${code} comes twice` });
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
