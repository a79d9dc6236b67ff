import type { Status } from "../../core/statistics/observation.ts";
import { absence, dropMarks, markerMeaning } from "../notes.ts";
import type { Sheet } from "../sheets.ts";
import { cellNumber, cellText } from "../spreadsheet/cell.ts";

/** A cell of a column of counts. */
export interface CountRead {
	readonly value: number | null;
	readonly status: Status;
	/** What the publisher's marker says. */
	readonly note: string;
	/** Footnotes on it. */
	readonly notes: readonly string[];
	/** Why the cell is neither a count nor a known marker. */
	readonly problem: string | null;
	/** Whether nothing stands there. */
	readonly blank?: true;
}

export function readCount(sheet: Sheet, row: number, column: number): CountRead {
	const cell = sheet.cell(row, column);
	const { text, mark, notes } = dropMarks(cellText(cell));
	if (text === "")
		return { ...NONE, problem: "nothing stands here, neither a count nor a marker", blank: true };
	const exact = typeof cell === "number" ? cell : cellNumber(text);
	if (exact !== undefined) {
		const whole = Math.round(exact);
		// Spreadsheets keep some whole numbers with noise behind the point.
		const number = Math.abs(exact - whole) < 1e-6 ? whole : exact;
		if (!Number.isSafeInteger(number))
			return { ...NONE, problem: `${number} is no whole number of offences` };
		return {
			value: number,
			status: "published",
			note: markerMeaning[mark.toLowerCase()] ?? "",
			notes,
			problem: null,
		};
	}
	// Meant for percentages on a base under 50, it is met among counts too.
	if (isDash(text))
		return {
			...NONE,
			notes,
			note: "The publisher prints a dash, its sign for a base under 50",
			problem: null,
		};
	const status = absence(text);
	if (status === undefined)
		return { ...NONE, problem: `'${text}' is neither a count nor a marker that is known` };
	return {
		value: null,
		status,
		note: markerMeaning[text.toLowerCase()] ?? "No figure is given",
		notes,
		problem: null,
	};
}

const NONE = { value: null, status: "missing", note: "", notes: [] } as const;

/** Whether a column says things of its areas ("Region", "Comments") and counts nothing. */
export function isWords(sheet: Sheet, rows: readonly { readonly number: number }[], column: number): boolean {
	const texts = rows.map(({ number }) => dropMarks(sheet.text(number, column)).text);
	return texts.some((text) => !isMarker(text)) && texts.every((text) => cellNumber(text) === undefined);
}

const isMarker = (text: string): boolean => text === "" || isDash(text) || absence(text) !== undefined;
const isDash = (text: string): boolean => text === "-" || text === "–";
