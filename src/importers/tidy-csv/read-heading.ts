import type { Measure } from "../../core/statistics/measure.ts";
import type { Period } from "../../core/statistics/period.ts";
import { ImportError, type Place } from "../import-error.ts";
import type { Finding } from "../importer.ts";
import { splitNotes } from "../notes.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";
import { headingsOf, type Mapping } from "./mapping.ts";
import { BARE_YEAR, readPeriod } from "./read-period.ts";

/** Columns with a figure in each row: one, or one for each period that a heading names, or what is wrong with the heading. */
export interface TidyColumns {
	readonly geography: number;
	readonly period: number | null;
	readonly values: readonly { readonly column: number; readonly period: Period | string | null }[];
	readonly note: number | null;
	/** Of each column, whether anything heads it. */
	readonly headed: readonly boolean[];
	readonly findings: readonly Finding[];
}

/** The columns of a row that heads all that the mapping names; null for another row. Throws an `ImportError` where one of them stands twice. */
export function readHeading(
	row: Row,
	{ columns }: Mapping,
	measure: Measure,
	file: string,
): TidyColumns | null {
	const texts = row.cells.map((cell) => cellText(cell).toLowerCase());
	const wanted = headingsOf(columns).map((name) => name.toLowerCase());
	if (!wanted.every((name) => texts.includes(name))) return null;
	const twice = texts.findIndex((text, column) => wanted.includes(text) && texts.indexOf(text) !== column);
	if (twice !== -1)
		throw new ImportError(file, placeOf(row, twice), `'${cellText(row.cells[twice])}' heads two columns`);
	const find = (name: string | undefined) => (name === undefined ? null : texts.indexOf(name.toLowerCase()));
	const { values, findings } =
		columns.period === undefined
			? yearColumns(row, wanted, measure)
			: { values: [{ column: find(columns.value) ?? -1, period: null }], findings: [] };
	if (values.length === 0) return null;
	return {
		geography: find(columns.geography) ?? -1,
		period: find(columns.period),
		values,
		note: find(columns.note),
		headed: texts.map((text) => text !== ""),
		findings,
	};
}

/** Every column that is headed by a period. One of another kind is left out, and named; one that is of a year nobody can tell is wrong. */
function yearColumns(
	row: Row,
	wanted: readonly string[],
	measure: Measure,
): Pick<TidyColumns, "values" | "findings"> {
	const findings: Finding[] = [];
	const values = row.cells.flatMap((cell, column) => {
		const text = cellText(cell);
		if (text === "" || wanted.includes(text.toLowerCase())) return [];
		const bare = splitNotes(text).text;
		const headed = [bare, text].map((one) => readPeriod(one, measure));
		const told = headed.find((one) => typeof one !== "string");
		if (told !== undefined || BARE_YEAR.test(bare)) return [{ column, period: told ?? headed[0] ?? "" }];
		const isYear = YEAR_ALONE.test(text);
		findings.push({
			severity: isYear ? "error" : "left",
			place: placeOf(row, column),
			text: isYear
				? `'${text}' is no year, year ending or span`
				: `the column '${text}', which is of no year`,
		});
		return [];
	});
	return { values, findings };
}

/** Nothing but what years are written with: "20211/22", "FY22", "Apr 2021". */
const YEAR_ALONE =
	/^(?=.*\d)(?:[\d\s/_–'’.-]|\b(?:fye?|ye|year|ending|ended|to|q[1-4]|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)(?![a-z]))+$/i;

/** Where a cell of a table stands: a text file has lines only. */
export const placeOf = (row: Row, column: number): Place =>
	row.sheet === "" ? { line: row.number, column } : { sheet: row.sheet, row: row.number, column };
