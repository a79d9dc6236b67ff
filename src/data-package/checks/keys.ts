import type { Resource } from "../descriptor.ts";
import { type Located, problemAt } from "../located.ts";
import type { DataProblem } from "../problem.ts";

const keyOf = (row: Located<unknown>, columns: readonly string[]) =>
	columns.map((column) => row.cells[column] ?? "").join(", ");

/** Rows with a key that an earlier row has. */
export function checkPrimaryKey(resource: Resource, rows: readonly Located<unknown>[]): DataProblem[] {
	const columns = resource.schema.primaryKey;
	const first = new Map<string, number>();
	return rows.flatMap((row) => {
		const key = keyOf(row, columns);
		const line = first.get(key);
		if (line === undefined) {
			first.set(key, row.line);
			return [];
		}
		const what = `It repeats line ${line}: ${columns.join(", ")} is again ${key}.`;
		return [problemAt(row, null, what, "Keep one of the two.")];
	});
}

/** Cells that name a row of another table which is not there. */
export function checkForeignKeys(
	resource: Resource,
	rows: readonly Located<unknown>[],
	rowsOf: (name: string) => readonly Located<unknown>[],
): DataProblem[] {
	return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
		const known = new Set(rowsOf(reference.resource).map((row) => keyOf(row, reference.fields)));
		const column = fields[0] ?? "";
		return rows
			.filter((row) => row.cells[column] !== "" && !known.has(keyOf(row, fields)))
			.map((row) => {
				const what = `"${row.cells[column]}" is not in ${reference.resource}.csv.`;
				return problemAt(row, column, what, "Mend the id, or add the row it names there.");
			});
	});
}
