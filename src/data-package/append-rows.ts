import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSetContent } from "./content.ts";
import type { DataProblem } from "./problem.ts";
import { readDataPackage } from "./read-data-package.ts";
import type { Table } from "./table.ts";
import { TABLES } from "./tables.ts";
import { tableLines } from "./write-csv.ts";

/** Rows to go behind those of their files. */
export type NewRows = Pick<DataSetContent, "releases" | "observations" | "statements">;

/**
 * Writes rows behind those of a data package's files, in their format, and checks the whole package. When anything is
 * wrong with it then, the files are put back as they were and the problems are given.
 */
export function appendRows(folder: string, rows: NewRows): readonly DataProblem[] {
	const files = [
		fileWith(folder, TABLES.releases, rows.releases),
		fileWith(folder, TABLES.observations, rows.observations),
		fileWith(folder, TABLES.statements, rows.statements),
	].filter((it) => it !== null);
	for (const { path, after } of files) replace(path, after);
	const { problems } = readDataPackage(folder);
	if (problems.length > 0) for (const { path, before } of files) replace(path, before);
	return problems;
}

interface Appended {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

function fileWith<Value>(folder: string, table: Table<Value>, values: readonly Value[]): Appended | null {
	const path = join(folder, `${table.name}.csv`);
	if (values.length === 0 || !existsSync(path)) return null;
	const before = readFileSync(path, "utf8");
	const [, ...lines] = tableLines(table, values);
	return { path, before, after: `${before}${before.endsWith("\n") ? "" : "\n"}${lines.join("")}` };
}

/** Whole or not at all: a reader never meets half a file. */
function replace(path: string, content: string): void {
	writeFileSync(`${path}.new`, content);
	renameSync(`${path}.new`, path);
}
