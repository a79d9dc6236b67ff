import type { z } from "zod";
import type { Table } from "../../data-package/table.ts";
import { TABLES } from "../../data-package/tables.ts";
import type { ImportRecord } from "../../sqlite/imports-in.ts";

/** What of an import could not be kept as it is: fields that its release or measures must have, and do not. */
export function recordProblems(record: ImportRecord): readonly string[] {
	return [
		...problemsOf("release", TABLES.releases, [record.release]),
		...problemsOf("measure", TABLES.measures, record.measures),
		...problemsOf("geography", TABLES.geographies, record.geographies),
		...problemsOf("break", TABLES.breaks, record.breaks),
		...problemsOf("statement", TABLES.statements, record.statements),
	];
}

function problemsOf<Row extends { readonly id: string }>(
	what: string,
	table: Table<Row>,
	rows: readonly Row[],
): readonly string[] {
	return rows.flatMap((row) => {
		const read = table.read.safeParse(table.write(row));
		return read.success ? [] : read.error.issues.map((issue) => `${what} ${row.id}: ${said(issue)}`);
	});
}

const said = ({ path, message }: z.core.$ZodIssue): string =>
	`${path.join(".")}: ${message.replaceAll("\n", " ")}${path[0] === "url" ? " Say it with --url, or in the mapping." : ""}`;
