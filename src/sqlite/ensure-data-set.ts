import { join } from "node:path";
import { fingerprint } from "../data-package/fingerprint.ts";
import { readOtherFiles } from "../data-package/package-files.ts";
import type { DataProblem } from "../data-package/problem.ts";
import { readDataPackage } from "../data-package/read-data-package.ts";
import { buildDataSet, type Carried } from "./build-data-set.ts";
import { type Current, readCurrent } from "./data-set/current.ts";
import { type OpenDataSet, openDataSet } from "./data-set.ts";
import { DataSetError } from "./data-set-error.ts";
import { importsIn } from "./imports-in.ts";
import { putToUse } from "./put-to-use.ts";

export interface EnsuredDataSet {
	/** Null when the package has problems and no earlier data set can be opened. */
	readonly dataSet: OpenDataSet | null;
	/** What is wrong with the package; the data set is then the last good one. */
	readonly problems: readonly DataProblem[];
	/** True when it was built just now. */
	readonly built: boolean;
}

/** Where built data sets live. */
export const dataSetFolder = (home: string): string => join(home, "data-set");

/**
 * Opens the data set of a package, building it first when there is none, when the package changed, or when the built
 * file is damaged or of another version. A package with problems never replaces a data set that works (D47).
 */
export function ensureDataSet(dataFolder: string, home: string): EnsuredDataSet {
	const folder = dataSetFolder(home);
	const source = fingerprint(dataFolder);
	const current = readCurrent(folder);
	if (current !== null && current.source === source) {
		const dataSet = tryOpen(join(folder, current.file));
		if (dataSet !== null) return { dataSet, problems: [], built: false };
	}
	const { content, problems } = readDataPackage(dataFolder);
	if (content === null) {
		const names = [current?.file, current?.previous].filter((name) => typeof name === "string");
		const dataSet =
			names.map((name) => tryOpen(join(folder, name))).find((opened) => opened !== null) ?? null;
		return { dataSet, problems, built: false };
	}
	const { file } = buildDataSet(content, folder, readOtherFiles(dataFolder), importsOf(folder, current));
	const dataSet = openDataSet(file);
	putToUse(folder, file, source ?? "");
	return { dataSet, problems: [], built: true };
}

/** What was imported into the data set in use or, when that is damaged, into the one before; null when neither can be read. */
function importsOf(folder: string, current: Current | null): Carried | null {
	for (const name of [current?.file, current?.previous]) {
		if (typeof name !== "string") continue;
		const dataSet = tryOpen(join(folder, name));
		if (dataSet === null) continue;
		const { file } = dataSet;
		dataSet.close();
		return { file, imports: importsIn(file) };
	}
	return null;
}

/** Null when the file was refused; it is then built anew. */
function tryOpen(file: string): OpenDataSet | null {
	try {
		return openDataSet(file);
	} catch (error) {
		if (error instanceof DataSetError) return null;
		throw error;
	}
}
