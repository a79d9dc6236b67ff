import type { z } from "zod";
import { checkContent } from "../../data-package/check-content.ts";
import type { PlainContent } from "../../data-package/content-hash.ts";
import type { Descriptor } from "../../data-package/descriptor.ts";
import type { Located } from "../../data-package/located.ts";
import type { DataProblem } from "../../data-package/problem.ts";
import type { Table } from "../../data-package/table.ts";
import { TABLES } from "../../data-package/tables.ts";
import { isFarAhead } from "../../importers/far-ahead.ts";
import { mergeImports } from "../../sqlite/data-set/merge.ts";
import type { ImportRecord } from "../../sqlite/imports-in.ts";

/** What of an import could not be kept as it is: fields that its release or measures must have, and do not. */
export function recordProblems(record: ImportRecord): readonly string[] {
	return [
		...problemsOf("release", TABLES.releases, [record.release]),
		...problemsOf("measure", TABLES.measures, record.measures),
		...problemsOf("geography", TABLES.geographies, record.geographies),
		...problemsOf("break", TABLES.breaks, record.breaks),
		...problemsOf("statement", TABLES.statements, record.statements),
		...dateProblems(record),
	];
}

function dateProblems({ release, imported }: ImportRecord): readonly string[] {
	if (!isFarAhead(release.published, imported)) return [];
	return [
		`release ${release.id}: published: ${release.published} is yet to come. Mend it in the file or its mapping, or say --published.`,
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

/**
 * What of an import is at odds with what is held, or with itself: ids of rows that are not there, periods the wrong way
 * round. With any of it the data set could not be written as a sound Data Package.
 */
export function packageProblems(
	descriptor: Descriptor,
	held: PlainContent,
	record: ImportRecord,
): readonly string[] {
	const known = new Set(problemsIn(descriptor, held));
	return problemsIn(descriptor, mergeImports(held, [record])).filter((text) => !known.has(text));
}

const rows = <Value>(table: Table<Value>, values: readonly Value[]): readonly Located<Value>[] =>
	values.map((value, at) => ({ file: table.name, line: at, cells: table.write(value), value }));

function problemsIn(descriptor: Descriptor, content: PlainContent): readonly string[] {
	const located = {
		measures: rows(TABLES.measures, content.measures),
		geographies: rows(TABLES.geographies, content.geographies),
		places: rows(TABLES.places, content.places),
		releases: rows(TABLES.releases, content.releases),
		observations: [],
		footnotes: rows(TABLES.footnotes, content.footnotes),
		population: rows(TABLES.population, content.population),
		breaks: rows(TABLES.breaks, content.breaks),
		statements: rows(TABLES.statements, content.statements),
		contacts: rows(TABLES.contacts, content.contacts),
	};
	const idAt = ({ file, line }: DataProblem): string => {
		const row: Located<unknown> | undefined = Object.entries(located).find(([name]) => name === file)?.[1][
			line ?? 0
		];
		return row?.cells["id"] ?? "";
	};
	return checkContent(descriptor, located).map((problem) => {
		const column = problem.column === null ? "" : `, ${problem.column}`;
		return `${problem.file} ${idAt(problem)}${column}: ${problem.what} ${problem.remedy}`;
	});
}
