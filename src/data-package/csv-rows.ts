import { CsvError, parse } from "csv-parse/sync";
import type { Cells } from "./cell.ts";
import type { DataProblem } from "./problem.ts";

/** A row and the line it starts on; the header is line 1. */
export interface Row {
	readonly line: number;
	readonly cells: Cells;
}

interface Read {
	readonly rows: readonly Row[];
	readonly problems: readonly DataProblem[];
}

interface CsvRecord {
	readonly line: number;
	readonly cells: readonly string[];
}

/**
 * The rows of a CSV file with exactly the columns given, in that order.
 * Rows of another length are left out and told; a file that cannot be read at all has no rows.
 */
export function readCsvRows(file: string, bytes: Uint8Array, columns: readonly string[]): Read {
	const trouble = (line: number | null, what: string, remedy: string): Read => ({
		rows: [],
		problems: [{ file, line, column: null, what, remedy }],
	});
	let content: string;
	let records: readonly CsvRecord[];
	try {
		content = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		records = readRecords(content);
	} catch (error) {
		if (error instanceof TypeError) return trouble(null, "It is not UTF-8 text.", "Save it as CSV in UTF-8.");
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error["lines"] === "number" ? error["lines"] : null;
		return trouble(line, `It is not CSV: ${error.message}.`, "Mend the quotation marks around there.");
	}
	if (!/[\r\n]$/.test(content)) {
		const remedy = "Restore what is missing; where nothing is, end the last row with a line break.";
		return trouble(
			records.at(-1)?.line ?? 1,
			"The file ends within a row, as if it had been cut off.",
			remedy,
		);
	}
	const header = records[0]?.cells.join(", ") ?? "none";
	const expected = columns.join(", ");
	if (header !== expected) return trouble(1, `Its columns are ${header}.`, `They must be ${expected}.`);
	return readRows(file, records.slice(1), columns);
}

function readRecords(content: string): readonly CsvRecord[] {
	const records: CsvRecord[] = [];
	parse(content, {
		relax_column_count: true,
		skip_empty_lines: true,
		on_record: (cells: readonly string[], { lines }) => {
			records.push({ line: lines - lineBreaks(cells), cells });
			return null;
		},
	});
	return records;
}

const lineBreaks = (cells: readonly string[]) => cells.join("").split("\n").length - 1;

function readRows(file: string, records: readonly CsvRecord[], columns: readonly string[]): Read {
	const rows: Row[] = [];
	const problems: DataProblem[] = [];
	for (const { line, cells } of records) {
		if (cells.length === columns.length) {
			rows.push({ line, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) });
		} else {
			const what = `It has ${cells.length} cells where the header has ${columns.length}.`;
			const remedy = "Add or take out commas, or put a cell that holds a comma in quotation marks.";
			problems.push({ file, line, column: null, what, remedy });
		}
	}
	return { rows, problems };
}
