import { absence, splitNotes } from "../notes.ts";
import { readYearEnding } from "../periods.ts";
import type { Sheet } from "../sheets.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";

/** A table with a row for each area: a heading that names area code and area name, and columns of figures. */
export interface AreaTable {
	readonly sheet: Sheet;
	readonly title: string;
	/** The column of the areas' names. */
	readonly names: number;
	readonly columns: readonly AreaColumn[];
	readonly rows: readonly AreaRow[];
	/** Rows below the areas: source and footnotes. */
	readonly below: readonly Row[];
}

/** A column of figures with every heading above it, footnote numbers still on. */
export interface AreaColumn {
	readonly column: number;
	/** Its own heading: the nearest above the figures that is its alone. */
	readonly label: string;
	/** Headings over several columns, the outermost first. */
	readonly above: readonly string[];
	/** What stands between its heading and the figures ("Numbers", "Percentage change"). */
	readonly unit: string;
}

export interface AreaRow {
	readonly number: number;
	/** Null where the publisher gives none (British Transport Police). */
	readonly code: string | null;
	/** Footnote numbers still on. */
	readonly name: string;
}

const AREA = "(?:area|geography|geographic area|pfa|police force|police force area|force)";
const CODE_HEADING = new RegExp(`^(?:(?:${AREA}|ons) )?codes?$`, "i");
const NAME_HEADING = new RegExp(`^(?:${AREA}(?: names?)?|names?)$`, "i");
const CODE = /^[A-Z]\d{8}$/;

/** The table of a sheet; undefined when it has none of this kind. */
export function findAreaTable(sheet: Sheet): AreaTable | undefined {
	const heading = findHeading(sheet);
	if (heading === undefined) return undefined;
	const { row: headingRow, code, name } = heading;
	const rows = areaRows(sheet, heading);
	const firstArea = rows[0];
	const lastArea = rows.at(-1);
	if (firstArea === undefined || lastArea === undefined) return undefined;
	const from = Math.max(code, name) + 1;
	const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
	const headings = sheet.rows
		.map(({ number }) => number)
		.filter((number) => number > 1 && number < firstArea.number && firstTextFrom(sheet, number, from, width));
	const columns = Array.from({ length: width - from }, (_, at) => from + at)
		.filter((column) => rows.some((row) => sheet.text(row.number, column) !== ""))
		.map((column) => headColumn(sheet, column, from, headingRow, headings))
		// A stray marker right of a table makes no column of it.
		.filter(
			({ column, label }) =>
				label !== "" || rows.some((row) => absence(sheet.text(row.number, column)) === undefined),
		);
	return {
		sheet,
		title: titleOf(sheet, headingRow),
		names: name,
		columns,
		rows,
		below: sheet.rows.filter(({ number }) => number > lastArea.number),
	};
}

interface Heading {
	readonly row: number;
	readonly code: number;
	readonly name: number;
}

/** The row that heads the area codes; the names may be headed in it or in the row above. */
function findHeading(sheet: Sheet): Heading | undefined {
	for (const { number, cells } of sheet.rows) {
		const code = cells.findIndex((cell) => CODE_HEADING.test(splitNotes(cellText(cell)).text));
		if (code === -1) continue;
		const width = cells.length + 4;
		for (const row of [number, number - 1]) {
			for (let column = 0; column < width; column++) {
				if (NAME_HEADING.test(splitNotes(sheet.text(row, column)).text))
					return { row: number, code, name: column };
			}
		}
	}
	return undefined;
}

/** Rows with an area code, or with a name and figures, up to the source line. */
function areaRows(sheet: Sheet, { row, code, name }: Heading): readonly AreaRow[] {
	const found: AreaRow[] = [];
	for (const { number, cells } of sheet.rows) {
		if (number <= row) continue;
		const codeText = sheet.text(number, code);
		const nameText = sheet.text(number, name);
		const figures = cells.slice(Math.max(code, name) + 1).filter((cell) => cell !== null);
		const begun = found.length > 0 ? figures.length > 0 : figures.some((cell) => typeof cell === "number");
		if (CODE.test(codeText)) found.push({ number, code: codeText, name: nameText });
		else if (isNoCode(codeText) && nameText !== "" && begun)
			found.push({ number, code: null, name: nameText });
		else if (found.length > 0 && cellText(cells[0]) !== "") break;
	}
	return found;
}

/** The police of the railways have no area code; some workbooks leave its cell blank, some put a marker there. */
const isNoCode = (text: string): boolean => text === "-" || absence(text) !== undefined;

const firstTextFrom = (sheet: Sheet, row: number, from: number, width: number): boolean =>
	sheet.nearestLeft(row, width, from) !== "";

function headColumn(
	sheet: Sheet,
	column: number,
	from: number,
	headingRow: number,
	headings: readonly number[],
): AreaColumn {
	const over = headings.filter((number) => number <= headingRow);
	const own = over.toReversed().find((number) => sheet.text(number, column) !== "");
	return {
		column,
		label: own === undefined ? "" : sheet.text(own, column),
		above: over
			.filter((number) => number < (own ?? headingRow))
			.map((number) => sheet.nearestLeft(number, column, from))
			.filter((text) => text !== ""),
		unit: headings
			.filter((number) => number > headingRow)
			.map((number) => sheet.nearestLeft(number, column, from))
			.join(" "),
	};
}

/** The line above the heading that begins with "Table", or the first there is, with the year when that has a line of its own. */
function titleOf(sheet: Sheet, headingRow: number): string {
	const lines = sheet.rows
		.filter(({ number }) => number < headingRow)
		.map(({ cells }) => {
			const [first = "", second = ""] = cells.map(cellText).filter((text) => text !== "");
			return /^table\s+\w+\W?$/i.test(first) ? `${first} ${second}` : first;
		});
	const title = lines.find((text) => /^table\b/i.test(text)) ?? lines[0] ?? "";
	const year = readYearEnding(title) === undefined ? lines.find((text) => readYearEnding(text)) : undefined;
	return year === undefined ? title : `${title}, ${year}`;
}
