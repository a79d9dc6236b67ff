import { describeProblem } from "../../data-package/problem.ts";
import { readDataPackage } from "../../data-package/read-data-package.ts";
import { ensureDataSet } from "../../sqlite/ensure-data-set.ts";
import { home, PACKAGE } from "./open.ts";

/** Tells what is wrong in data/. Exit status 1 when something is. */
export function checkPackage(): void {
	const { problems } = readDataPackage(PACKAGE);
	for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`);
	process.stdout.write(problems.length === 0 ? "data/ is sound.\n" : `${problems.length} to mend.\n`);
	if (problems.length > 0) process.exitCode = 1;
}

/** Builds the data set of data/ where it is not built yet. Exit status 1 when something is wrong. */
export function buildPackage(): void {
	const { dataSet, problems, built } = ensureDataSet(PACKAGE, home());
	for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`);
	if (problems.length > 0) {
		process.stdout.write(
			dataSet === null ? "Nothing was built.\n" : "Nothing was built; the last good data set stays.\n",
		);
		process.exitCode = 1;
	} else {
		process.stdout.write(`${built ? "Built" : "Already built:"} data set ${dataSet?.hash ?? ""}\n`);
	}
	dataSet?.[Symbol.dispose]();
}
