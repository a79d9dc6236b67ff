import type { Place } from "../import-error.ts";
import { absence, splitMarked, splitNotes } from "../notes.ts";
import { makeSheet, type Sheet } from "../sheets.ts";
import type { SheetHead } from "../source-file.ts";
import { type Cell, cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";
import { ageOf, agesMissing } from "./ages.ts";

/** Residents at mid-years by area code. */
export interface PopulationTable {
	readonly sheet: string;
	/** By area code, then by year. */
	readonly values: ReadonlyMap<string, ReadonlyMap<number, number>>;
	/** Cells that hold neither residents nor a marker for none, areas that come twice, and rows of no area. */
	readonly faults: readonly Fault[];
}

/** Residents of all ages and under 18, for one mid-year. */
export interface AgeTable {
	readonly year: number;
	readonly all: PopulationTable;
	readonly under18: PopulationTable;
}

export interface Fault {
	readonly place: Place;
	readonly text: string;
}

const MID = "mid[-\\u2010-\\u2015 ]?";
const MID_YEAR = new RegExp(
	`^(?:(?:estimated )?population,? )?(?:at )?(?:${MID}|(?:30 )?june )?(20\\d\\d)(?:[ ,(]+(?:provisional|revised|census[- ]based|rebased|estimates?)\\)?)?$`,
	"i",
);
const YEAR_OF_TITLE = new RegExp(`\\b${MID}(20\\d\\d)(?!\\d)`, "i");
const CODE_HEADING = /^(?:(?:area|geography) )?codes?$/i;
const CODE = /^[A-Z]\d{8}$/;

const heading = (cell: Cell | undefined): string => splitNotes(cellText(cell)).text;

const ageIn = (cell: Cell): number | undefined => ageOf(splitMarked(cellText(cell)).text.trim());

/** The column that is headed as area codes; -1 where none is. */
const codeColumn = ({ cells }: Row): number => cells.findIndex((cell) => CODE_HEADING.test(heading(cell)));

/** The row that heads area codes and mid-years side by side, with no other figures between. */
const isSummaryHeading = (row: Row): boolean =>
	codeColumn(row) !== -1 && row.cells.filter((cell) => MID_YEAR.test(heading(cell))).length > 1;

/** The row that heads area codes, all ages and single years of age. */
const isAgeHeading = (row: Row): boolean =>
	codeColumn(row) !== -1 && allAgesColumn(row) !== -1 && row.cells.some((cell) => ageIn(cell) === 0);
const allAgesColumn = ({ cells }: Row): number =>
	cells.findIndex((cell) => /^all ages$/i.test(heading(cell)));

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
	if (headings === undefined || titleAbove(sheet, headings, /population estimates\W+summary/i) === "")
		return undefined;
	const years = headings.cells.flatMap((cell, column) => {
		const year = MID_YEAR.exec(heading(cell))?.[1];
		return year === undefined ? [] : [{ column, year: Number(year) }];
	});
	const table = valuesBelow(
		sheet,
		headings,
		years.map(({ column }) => column),
		(row) =>
			years.flatMap(({ column, year }) => {
				const value = cellNumber(row.cells[column]);
				return value === undefined ? [] : [[year, value] as const];
			}),
	);
	const unread = headings.cells.flatMap((cell, column): Fault[] => {
		const text = cellText(cell);
		const isTwice = years.some((one) =>
			years.some(({ year }, at) => year === one.year && years[at] !== one && one.column === column),
		);
		const place = { sheet: sheet.name, row: headings.number, column };
		if (isTwice) return [{ place, text: `'${text}' stands there twice; which is meant is not told` }];
		const isRead = years.some((one) => one.column === column);
		return !isRead && /\b20\d\d/.test(text)
			? [{ place, text: `'${text}' is no mid-year that can be read` }]
			: [];
	});
	return { ...table, faults: [...unread, ...scaled(sheet, headings), ...table.faults] };
}

/** Lines above or in the headings that say the figures are no whole numbers of residents: "(thousands)", "000s". */
function scaled(sheet: Sheet, headings: Row): readonly Fault[] {
	return sheet.rows
		.filter(({ number }) => number <= headings.number)
		.flatMap(({ number, cells }) =>
			cells.flatMap((cell, column): Fault[] => {
				const text = cellText(cell);
				const place = { sheet: sheet.name, row: number, column };
				return /\bthousands\b|(?<![\d,])['’]?000s\b/i.test(text)
					? [{ place, text: `'${text}' says that these are no whole numbers of residents` }]
					: [];
			}),
		);
}

/** Undefined where one of them holds no number. */
function sum(row: Row, columns: readonly { readonly column: number }[]): number | undefined {
	const values = columns.map(({ column }) => cellNumber(row.cells[column]));
	return values.includes(undefined)
		? undefined
		: values.reduce<number>((all, value) => all + (value ?? 0), 0);
}

/** Residents by single year of age, for the mid-year of the title; undefined when the sheet is another table. */
export function findAges(sheet: Sheet): AgeTable | undefined {
	const headings = sheet.rows.find(isAgeHeading);
	if (headings === undefined) return undefined;
	const title = titleAbove(sheet, headings, /\bpersons\b.*\bage\b/i);
	const year = Number(YEAR_OF_TITLE.exec(title)?.[1]);
	if (Number.isNaN(year)) return undefined;
	const ages = headings.cells.flatMap((cell, column) => {
		const age = ageIn(cell);
		return age === undefined ? [] : [{ column, age }];
	});
	const forYear = (value: number | undefined): readonly (readonly [number, number])[] =>
		value === undefined ? [] : [[year, value]];
	const young = ages.filter(({ age }) => age < 18);
	const allAges = allAgesColumn(headings);
	const under18 = valuesBelow(
		sheet,
		headings,
		young.map(({ column }) => column),
		(row) => forYear(sum(row, young)),
	);
	const all = valuesBelow(sheet, headings, [allAges], (row) => forYear(cellNumber(row.cells[allAges])));
	const place = { sheet: sheet.name, row: headings.number };
	const missing = agesMissing(ages.map(({ age }) => age)).map((text): Fault => ({ place, text }));
	const unlike = sheet.rows.flatMap((row): Fault[] => {
		const [printed, added] = [cellNumber(row.cells[allAges]), sum(row, ages)];
		if (!CODE.test(cellText(row.cells[codeColumn(headings)])) || missing.length > 0) return [];
		if (printed === undefined || added === undefined || printed === added) return [];
		const text = `${printed} is printed for all ages, but they add up to ${added}`;
		return [{ place: { sheet: sheet.name, row: row.number, column: allAges }, text }];
	});
	return { year, all, under18: { ...under18, faults: [...missing, ...unlike, ...under18.faults] } };
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
