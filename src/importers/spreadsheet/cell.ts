/** What a cell holds: text, a number, a number whose digits as shown say more (4.10), a day, or nothing. */
export type Cell = string | number | ShownNumber | Day | null;

/** A number that its author shows in digits that are lost in its value. */
export interface ShownNumber {
	readonly number: number;
	readonly shown: string;
}

/** A day as an ISO date; the time of day is dropped. */
export interface Day {
	readonly date: string;
}

/** A row that holds something. `number` counts from 1; `cells` end with the last that is not empty. */
export interface Row {
	readonly sheet: string;
	readonly number: number;
	readonly cells: readonly Cell[];
	/** No line break follows it in its text file, which may have been cut off within it. */
	readonly isCut?: true;
}

/** The cell as text: line breaks and runs of blanks become one blank; empty when there is nothing in it. */
export function cellText(cell: Cell | undefined): string {
	if (cell === null || cell === undefined) return "";
	if (typeof cell === "string") return cell.replace(/\s+/gu, " ").trim();
	if (typeof cell === "number") return String(cell);
	return "date" in cell ? cell.date : cell.shown;
}

/** The cell's number, also where it was typed as text ("1,234", "1 234", "-3"); undefined when it is none. */
export function cellNumber(cell: Cell | undefined): number | undefined {
	if (typeof cell === "number") return cell;
	if (cell === null || cell === undefined) return undefined;
	if (typeof cell === "object") return "number" in cell ? cell.number : undefined;
	// Nearly all are, and this is several times quicker than what follows.
	if (/^\d+$/.test(cell)) return Number(cell);
	const text = cell.trim();
	return /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\p{Zs}\d{3})+)(?:\.\d+)?$/u.test(text)
		? Number(text.replace(/[,\p{Zs}]/gu, "").replace("−", "-"))
		: undefined;
}
