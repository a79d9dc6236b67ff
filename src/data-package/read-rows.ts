import { splitRefusal } from "./cell.ts";
import type { Row } from "./csv-rows.ts";
import type { Located } from "./located.ts";
import type { DataProblem } from "./problem.ts";
import type { Table } from "./table.ts";

interface Read<Value> {
	readonly rows: readonly Located<Value>[];
	readonly problems: readonly DataProblem[];
}

/** Reads each row of a file; rows with a cell that cannot be read are left out and told, cell by cell. */
export function readRows<Value>(file: string, table: Table<Value>, raw: readonly Row[]): Read<Value> {
	const rows: Located<Value>[] = [];
	const problems: DataProblem[] = [];
	for (const { line, cells } of raw) {
		const read = table.read.safeParse(cells);
		if (read.success) {
			rows.push({ file, line, cells, value: read.data });
			continue;
		}
		for (const issue of read.error.issues) {
			problems.push({ file, line, column: String(issue.path[0] ?? ""), ...splitRefusal(issue.message) });
		}
	}
	return { rows, problems };
}
