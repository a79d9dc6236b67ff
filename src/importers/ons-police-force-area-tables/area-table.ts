import type { Finding } from "../importer.ts";
import { absence } from "../notes.ts";
import { takePeriod } from "../periods.ts";
import type { Sheet } from "../sheets.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";
import { type AreaRow, findAreaHeading, readAreaRows } from "./area-rows.ts";

/** A table with a row for each area: a heading that names area code and area name, and columns of figures. */
export interface AreaTable {
	readonly sheet: Sheet;
	readonly title: string;
	/** The column of the areas' names. */
	readonly names: number;
	readonly columns: readonly AreaColumn[];
	/** Columns that have a heading and no figure. */
	readonly bare: readonly AreaColumn[];
	readonly rows: readonly AreaRow[];
	/** Rows that could not be read as areas. */
	readonly findings: readonly Finding[];
	/** Lines above the headings, the title among them: "England and Wales (excluding Greater Manchester Police)". */
	readonly scope: readonly string[];
	/** Rows below the areas: source and footnotes. */
	readonly below: readonly Row[];
}

/** A column of figures with every heading above it, footnote numbers still on. */
export interface AreaColumn {
	readonly column: number;
	/** The row of its own heading. */
	readonly row: number;
	/** Its own heading: the nearest above the figures that is its alone. */
	readonly label: string;
	/** Headings over several columns, the outermost first. */
	readonly above: readonly string[];
	/** What stands between its heading and the figures ("Numbers", "Percentage change"). */
	readonly unit: string;
	/** Whether a heading stands above it that is its alone; a heading over several columns says what none of them is. */
	readonly isHeaded: boolean;
}

/** The table of a sheet; undefined when it has none of this kind. */
export function findAreaTable(sheet: Sheet): AreaTable | undefined {
	const heading = findAreaHeading(sheet);
	if (heading === undefined) return undefined;
	const { row: headingRow, code, name } = heading;
	const { rows, findings } = readAreaRows(sheet, heading);
	const firstArea = rows[0];
	const lastArea = rows.at(-1);
	if (firstArea === undefined || lastArea === undefined) return undefined;
	const from = Math.max(code, name) + 1;
	const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
	const all = Array.from({ length: width - from }, (_, at) => from + at);
	const headings = sheet.rows
		.map(({ number }) => number)
		.filter((number) => number > 1 && number < firstArea.number)
		.filter((number) => all.some((column) => sheet.text(number, column) !== ""));
	const filled = all.filter((column) => rows.some((row) => sheet.text(row.number, column) !== ""));
	const over = headings.filter((number) => number <= headingRow);
	const head = (column: number): AreaColumn => {
		const next = filled.find((one) => one > column);
		return headColumn(sheet, { column, next, from, headingRow, over, headings });
	};
	const columns = filled
		.map(head)
		// A stray marker right of a table makes no column of it.
		.filter(
			({ column, label }) => label !== "" || rows.some((row) => !isStray(sheet.text(row.number, column))),
		);
	return {
		sheet,
		title: titleOf(sheet, headingRow),
		names: name,
		columns,
		bare: all
			.filter((column) => !filled.includes(column))
			.map(head)
			.filter(({ label }) => label !== ""),
		rows,
		findings,
		scope: linesAbove(sheet, headingRow),
		below: sheet.rows.filter(({ number }) => number > lastArea.number),
	};
}

const isStray = (text: string): boolean => text === "" || absence(text) !== undefined;

interface ColumnPlace {
	readonly column: number;
	/** The next column that holds figures. */
	readonly next: number | undefined;
	readonly from: number;
	readonly headingRow: number;
	/** Rows of headings down to the one of the areas, and all down to the first area. */
	readonly over: readonly number[];
	readonly headings: readonly number[];
}

function headColumn(
	sheet: Sheet,
	{ column, next, from, headingRow, over, headings }: ColumnPlace,
): AreaColumn {
	const own = over.toReversed().find((number) => sheet.text(number, column) !== "");
	const goesOn = (number: number): boolean =>
		next !== undefined &&
		sheet.text(number, next) === "" &&
		over.some((lower) => lower > number && sheet.text(lower, next) !== "");
	return {
		column,
		row: own ?? headingRow,
		label: own === undefined ? "" : sheet.text(own, column),
		above: over
			.filter((number) => number < (own ?? headingRow))
			.map((number) => sheet.nearestLeft(number, column, from))
			.filter((text) => text !== ""),
		unit: headings
			.filter((number) => number > headingRow)
			.map((number) => sheet.nearestLeft(number, column, from))
			.join(" "),
		isHeaded: own !== undefined && isOwn(own),
	};

	/** Whether a heading is the column's alone: where it is merged its range tells, else the headings of the next column do. */
	function isOwn(number: number): boolean {
		const range = sheet.merged(number, column);
		if (range !== undefined) return next === undefined || next > range.lastColumn;
		return !(number < headingRow && goesOn(number));
	}
}

/** The line above the heading that begins with "Table", or the first there is, with the year when that has a line of its own. */
function titleOf(sheet: Sheet, headingRow: number): string {
	const lines = linesAbove(sheet, headingRow);
	const title = lines.find((text) => /^table\b/i.test(text)) ?? lines[0] ?? "";
	const year =
		takePeriod(title) === undefined ? lines.find((text) => takePeriod(text) !== undefined) : undefined;
	return year === undefined ? title : `${title}, ${year}`;
}

const linesAbove = (sheet: Sheet, headingRow: number): readonly string[] =>
	sheet.rows
		.filter(({ number }) => number < headingRow)
		.map(({ cells }) => {
			const [first = "", second = ""] = cells.map(cellText).filter((text) => text !== "");
			return /^table\s+\w+\W?$/i.test(first) ? `${first} ${second}` : first;
		});
