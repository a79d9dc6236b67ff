import { checkContent } from "./check-content.ts";
import type { DataSetContent } from "./content.ts";
import { readCsvRows } from "./csv-rows.ts";
import type { Descriptor } from "./descriptor.ts";
import type { Located, LocatedContent } from "./located.ts";
import { readPackageFile } from "./package-file.ts";
import { byPlace, type DataProblem } from "./problem.ts";
import { readDescriptor, resourceOf } from "./read-descriptor.ts";
import { readRows } from "./read-rows.ts";
import type { Table } from "./table.ts";
import { TABLES } from "./tables.ts";

/** `content` is null when there are problems: a data set is whole, or it is not built. */
export interface DataPackage {
	readonly content: DataSetContent | null;
	readonly problems: readonly DataProblem[];
}

/** Reads and checks a data package. Every problem of every file is told at once, in order of file and line. */
export function readDataPackage(folder: string): DataPackage {
	const problems: DataProblem[] = [];
	const descriptor = readDescriptor(folder, problems);
	if (descriptor === null) return { content: null, problems };
	const located = readTables(folder, descriptor, problems);
	problems.push(...checkContent(descriptor, located));
	if (problems.length > 0) return { content: null, problems: problems.toSorted(byPlace) };
	return { content: valuesOf(located), problems };
}

function readTables(folder: string, descriptor: Descriptor, problems: DataProblem[]): LocatedContent {
	const rows = <Value>(table: Table<Value>): readonly Located<Value>[] => {
		const file = resourceOf(descriptor, table.name)?.path ?? `${table.name}.csv`;
		const bytes = readPackageFile(folder, file, problems);
		if (bytes === null) return [];
		const raw = readCsvRows(file, bytes, table.columns);
		const read = readRows(file, table, raw.rows);
		problems.push(...raw.problems, ...read.problems);
		return read.rows;
	};
	return {
		measures: rows(TABLES.measures),
		geographies: rows(TABLES.geographies),
		places: rows(TABLES.places),
		releases: rows(TABLES.releases),
		observations: rows(TABLES.observations),
		footnotes: rows(TABLES.footnotes),
		population: rows(TABLES.population),
		breaks: rows(TABLES.breaks),
		statements: rows(TABLES.statements),
		contacts: rows(TABLES.contacts),
	};
}

const values = <Value>(rows: readonly Located<Value>[]): readonly Value[] => rows.map((row) => row.value);

function valuesOf(located: LocatedContent): DataSetContent {
	return {
		measures: values(located.measures),
		geographies: values(located.geographies),
		places: values(located.places),
		releases: values(located.releases),
		observations: values(located.observations),
		footnotes: values(located.footnotes),
		population: values(located.population),
		breaks: values(located.breaks),
		statements: values(located.statements),
		contacts: values(located.contacts),
	};
}
