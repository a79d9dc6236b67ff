import type { Finding } from "../importer.ts";
import { absence, dropMarks, splitNotes } from "../notes.ts";
import type { Sheet } from "../sheets.ts";
import { type Cell, cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";

export interface AreaRow {
	readonly number: number;
	/** Null where the publisher gives none (British Transport Police). */
	readonly code: string | null;
	/** Footnote numbers still on. */
	readonly name: string;
	/** Footnotes of its code. */
	readonly notes: readonly string[];
}

/** Where a table heads its areas. */
export interface AreaHeading {
	readonly row: number;
	/** Columns of codes and of names. */
	readonly code: number;
	readonly name: number;
}

export interface AreaRows {
	readonly rows: readonly AreaRow[];
	/** Rows that hold figures of no area that can be read, and lines of words among the areas. */
	readonly findings: readonly Finding[];
}

const AREA = "(?:area|geography|geographic area|pfa|police force|police force area|force)";
const CODE_HEADING = new RegExp(`^(?:(?:${AREA}|ons) )?codes?$`, "i");
const NAME_HEADING = new RegExp(`^(?:${AREA}(?: names?)?|names?)$`, "i");
/** A code, and footnote numbers glued to it: "E230000118" is E23000011 with note 8. */
const CODE = /^([A-Z]\d{8})(?:\s?(\d{1,2}(?:\s?,\s?\d{1,2})*))?$/i;

/** The row that heads the area codes; the names may be headed in it or in the row above. */
export function findAreaHeading(sheet: Sheet): AreaHeading | undefined {
	for (const { number, cells } of sheet.rows) {
		const code = cells.findIndex(isCodeHeading);
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

const isCodeHeading = (cell: Cell): boolean => CODE_HEADING.test(splitNotes(cellText(cell)).text);

/** Rows with an area code, or with a name and figures. */
export function readAreaRows(sheet: Sheet, heading: AreaHeading): AreaRows {
	const rows: AreaRow[] = [];
	const others: Row[] = [];
	for (const row of sheet.rows.filter(({ number }) => number > heading.row)) {
		const area = readAreaRow(row, sheet, heading, rows.length > 0);
		if (area === undefined) others.push(row);
		else rows.push(area);
	}
	const first = rows[0]?.number ?? 0;
	const last = rows.at(-1)?.number ?? 0;
	const usual = Math.max(0, ...rows.slice(0, 1).map(({ number }) => figuresOf(sheet, number, heading)));
	return { rows, findings: others.flatMap((row) => findingOf(row) ?? []) };

	function findingOf({ number, cells }: Row): Finding | undefined {
		const code = sheet.text(number, heading.code);
		const figures = figuresOf(sheet, number, heading);
		const find = (severity: Finding["severity"], column: number, text: string): Finding => ({
			severity,
			place: { sheet: sheet.name, row: number, column },
			text,
		});
		if (cells.some(isCodeHeading)) return find("error", heading.code, "a second table is headed here");
		if (code !== "" && figures > 0) return find("error", heading.code, `'${code}' is no area code`);
		const unnamed = number > first && figures * 2 >= usual && figures > 0;
		if (unnamed) return find("error", heading.name, "figures stand here with no area to them");
		if (number < first || number > last) return undefined;
		const column = cells.findIndex((cell) => cell !== null);
		const words = cellText(cells[column]).slice(0, 60);
		return find("warning", column, `'${words}' stands among the areas and is no area with figures`);
	}
}

function readAreaRow(
	{ number, cells }: Row,
	sheet: Sheet,
	{ code, name }: AreaHeading,
	begun: boolean,
): AreaRow | undefined {
	const { text, notes } = splitNotes(sheet.text(number, code));
	const nameText = sheet.text(number, name);
	const [, bare, glued = ""] = CODE.exec(text) ?? [];
	if (bare !== undefined)
		return {
			number,
			code: bare.toUpperCase(),
			name: nameText,
			notes: [...notes, ...(glued.match(/\d+/g) ?? [])],
		};
	if (!isNoCode(text) || nameText === "") return undefined;
	const figures = cells.slice(Math.max(code, name) + 1);
	const filled = begun ? figures.some(isFigure) : figures.some((cell) => typeof cell === "number");
	return filled ? { number, code: null, name: nameText, notes } : undefined;
}

/** The police of the railways have no area code; some workbooks leave its cell blank, some put a marker there. */
const isNoCode = (text: string): boolean => text === "" || text === "-" || absence(text) !== undefined;

const isFigure = (cell: Cell): boolean =>
	isNumber(cell) || (cellText(cell) !== "" && isNoCode(cellText(cell)));
const isNumber = (cell: Cell): boolean =>
	typeof cell === "number" || cellNumber(dropMarks(cellText(cell)).text) !== undefined;

/** How many numbers stand right of a row's code and name. */
const figuresOf = (sheet: Sheet, row: number, { code, name }: AreaHeading): number =>
	(sheet.rows.find(({ number }) => number === row)?.cells ?? [])
		.slice(Math.max(code, name) + 1)
		.filter(isNumber).length;
