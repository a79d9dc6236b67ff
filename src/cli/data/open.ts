import { join, resolve } from "node:path";
import type { Descriptor } from "../../data-package/descriptor.ts";
import { fingerprint } from "../../data-package/fingerprint.ts";
import { readOtherFiles } from "../../data-package/package-files.ts";
import { DataProblems, describeProblem } from "../../data-package/problem.ts";
import { readDataPackage } from "../../data-package/read-data-package.ts";
import { readDescriptor } from "../../data-package/read-descriptor.ts";
import { ROOT, settings } from "../../settings.ts";
import type { OpenDataSet } from "../../sqlite/data-set.ts";
import { dataSetFolder, ensureDataSet } from "../../sqlite/ensure-data-set.ts";
import { importsIn } from "../../sqlite/imports-in.ts";
import type { HeldForImport } from "../../sqlite/stage-import.ts";

/** Where the package lies. */
export const PACKAGE = join(ROOT, "data");

/** Where built data sets, copies of imported files and the store live. */
export const home = (): string => resolve(ROOT, settings().home);

/** Where copies of imported files are kept. */
export const importsFolder = (): string => join(home(), "imports");

/** Today in the newsroom's time zone, as an ISO date. */
export const today = (): string => Temporal.Now.plainDateISO(settings().timeZone).toString();

/** Opens the data set in use, built first where needed. Throws `DataProblems` when there is none. */
export function openInUse(): OpenDataSet {
	const { dataSet, problems, refused } = ensureDataSet(PACKAGE, home());
	for (const why of refused) process.stderr.write(`${why}\n`);
	if (dataSet === null) throw new DataProblems(problems, "none was built before");
	for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
	return dataSet;
}

/** What is held now, for an import to stand beside, and how its package is described. Throws `DataProblems` when the package is not sound. */
export function holdForImport(file: string): HeldForImport & { readonly descriptor: Descriptor } {
	const { content, problems } = readDataPackage(PACKAGE);
	const descriptor = readDescriptor(PACKAGE, []);
	if (content === null || descriptor === null) throw new DataProblems(problems, "one was built before");
	return {
		descriptor,
		content,
		files: readOtherFiles(PACKAGE),
		source: fingerprint(PACKAGE) ?? "",
		file,
		imports: importsIn(file),
		folder: dataSetFolder(home()),
	};
}
