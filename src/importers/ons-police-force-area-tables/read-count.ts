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
	/** Why the cell is neither a count nor a known marker. */
	readonly problem: string | null;
}

export function readCount(sheet: Sheet, row: number, column: number): CountRead {
	const cell = sheet.cell(row, column);
	const { text, mark } = dropMarks(cellText(cell));
	const number = typeof cell === "number" ? cell : cellNumber(text);
	if (number !== undefined) {
		if (!Number.isSafeInteger(number))
			return { ...NONE, problem: `${number} is no whole number of offences` };
		return {
			value: number,
			status: "published",
			note: markerMeaning[mark.toLowerCase()] ?? "",
			problem: null,
		};
	}
	// Meant for percentages on a base under 50, it is met among counts too.
	if (text === "-" || text === "–")
		return { ...NONE, note: "The publisher prints a dash, its sign for a base under 50", problem: null };
	const status = absence(text);
	if (status === undefined)
		return { ...NONE, problem: `'${text}' is neither a count nor a marker that is known` };
	return {
		value: null,
		status,
		note: markerMeaning[text.toLowerCase()] ?? "No figure is given",
		problem: null,
	};
}

const NONE = { value: null, status: "missing", note: "" } as const;
