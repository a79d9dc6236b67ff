import type { Finding } from "../importer.ts";
import { cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";
import { placeOf, type TidyColumns } from "./read-heading.ts";

export interface SplitNumbers {
	/** Looks at the cell of a figure and the one right of it. */
	look(row: Row, column: number, columns: TidyColumns): void;
	findings(): readonly Finding[];
}

export const QUOTED = 'a number with a comma in it is written "1,307" or 1307';

/**
 * Numbers of thousands that their comma split where no quotes stand around them: their hundreds fall into the next
 * column. Only one with numbers of its own, of other lengths and in every row, is known to hold something else.
 */
export function createSplitNumbers(): SplitNumbers {
	const split: Finding[] = [];
	let isOwn = false;
	let isWhole = true;
	return {
		look(row, column, columns) {
			const next = column + 1;
			// Cells of a workbook are not parted by commas.
			if (row.sheet !== "" || columns.headed[next] !== true || isRead(next, columns)) return;
			const [figure, beside] = [cellText(row.cells[column]), cellText(row.cells[next])];
			const isNumber = cellNumber(beside) !== undefined;
			if (!isNumber || columns.note === next) isWhole = false;
			if (isNumber && !/^\d{3}$/.test(beside)) isOwn = true;
			if (/^[-−]?\d{1,3}$/.test(figure) && /^\d{3}$/.test(beside))
				split.push({
					severity: "error",
					place: placeOf(row, column),
					text: `'${figure},${beside}' may be one number; ${QUOTED}, or leave out the next column`,
				});
		},
		findings: () => (isOwn && isWhole ? [] : split),
	};
}

/** Whether a column holds areas, periods or figures, which are read: what does not belong there is told. */
const isRead = (column: number, { geography, period, values }: TidyColumns): boolean =>
	column === geography || column === period || values.some((one) => one.column === column);
