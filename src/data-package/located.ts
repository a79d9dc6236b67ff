import type { Cells } from "./cell.ts";
import type { DataSetContent } from "./content.ts";
import type { DataProblem } from "./problem.ts";

/** A row that was read, and where it stands. */
export interface Located<Value> {
	readonly file: string;
	readonly line: number;
	readonly cells: Cells;
	readonly value: Value;
}

/** The rows of every file that could be read. */
export type LocatedContent = {
	readonly [Name in keyof DataSetContent]: readonly Located<DataSetContent[Name][number]>[];
};

/** A problem with one column of a row; `column` null for the row as a whole. */
export function problemAt(
	row: Located<unknown>,
	column: string | null,
	what: string,
	remedy: string,
): DataProblem {
	return { file: row.file, line: row.line, column, what, remedy };
}
