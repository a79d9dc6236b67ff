import { z } from "zod";
import type { TableName } from "./content.ts";
import { Descriptor, type Resource } from "./descriptor.ts";
import { readPackageFile } from "./package-file.ts";
import type { DataProblem } from "./problem.ts";
import { TABLES } from "./tables.ts";

/** The package's own description of its files. */
export const DESCRIPTOR = "datapackage.json";

/** Reads `datapackage.json`; null and problems when it is missing, damaged, or does not describe every file as it is read. */
export function readDescriptor(folder: string, problems: DataProblem[]): Descriptor | null {
	const before = problems.length;
	const trouble = (what: string, remedy: string) =>
		problems.push({ file: DESCRIPTOR, line: null, column: null, what, remedy });
	const bytes = readPackageFile(folder, DESCRIPTOR, problems);
	if (bytes === null) return null;
	let json: unknown;
	try {
		json = JSON.parse(bytes.toString("utf8"));
	} catch (error) {
		trouble(`It is not JSON: ${error instanceof Error ? error.message : ""}.`, "Mend it, or restore it.");
		return null;
	}
	const read = Descriptor.safeParse(json);
	if (!read.success) {
		trouble(`It is not a data package: ${z.prettifyError(read.error)}.`, "Mend it, or restore it.");
		return null;
	}
	for (const table of Object.values(TABLES)) {
		const resource = resourceOf(read.data, table.name);
		const described = resource?.schema.fields.map((field) => field.name).join(", ");
		const columns = table.columns.join(", ");
		if (described === undefined) trouble(`It has no resource "${table.name}".`, "Add it, or restore it.");
		else if (described !== columns) {
			trouble(`Its "${table.name}" has the fields ${described}.`, `They must be ${columns}.`);
		}
	}
	return problems.length === before ? read.data : null;
}

export function resourceOf(descriptor: Descriptor, name: TableName): Resource | undefined {
	return descriptor.resources.find((resource) => resource.name === name);
}
