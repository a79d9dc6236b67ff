import { basename, join } from "node:path";
import { fingerprint } from "../data-package/fingerprint.ts";
import { readOtherFiles } from "../data-package/package-files.ts";
import { type DataProblem, DataProblems } from "../data-package/problem.ts";
import { readDataPackage } from "../data-package/read-data-package.ts";
import { buildDataSet, type Carried } from "./build-data-set.ts";
import { canCarryOver } from "./data-set/carry-over.ts";
import { type Current, keptBefore, readCurrent } from "./data-set/current.ts";
import { type OpenDataSet, openDataSet } from "./data-set.ts";
import { DataSetError } from "./data-set-error.ts";
import { importsIn } from "./imports-in.ts";
import { putToUse } from "./put-to-use.ts";

export interface EnsuredDataSet {
	/** Null when the package has problems and no earlier data set can be opened. */
	readonly dataSet: OpenDataSet | null;
	/** What is wrong with the package; the data set is then the last good one. */
	readonly problems: readonly DataProblem[];
	/** Why data sets that were to answer do not, and what does: full sentences, for the log. */
	readonly refused: readonly string[];
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
	const damaged: string[] = [];
	if (current !== null && current.source === source) {
		const dataSet = tryOpen(join(folder, current.file), (why) => damaged.push(why));
		if (dataSet !== null) return { dataSet, problems: [], refused: [], built: false };
	}
	const { content, problems } = readDataPackage(dataFolder);
	if (content === null) return goOn(problems);
	const carried = importsOf(folder, current);
	const wanted = current === null ? null : join(folder, current.file);
	if (damaged.length === 0 && wanted !== null && carried?.file !== wanted)
		damaged.push(`What was imported cannot be read from ${wanted}.`);
	let file: string;
	try {
		file = buildDataSet(content, folder, readOtherFiles(dataFolder), carried).file;
	} catch (error) {
		if (error instanceof DataProblems) return goOn(error.problems);
		throw error;
	}
	const dataSet = openDataSet(file);
	putToUse(folder, file, source ?? "");
	const refused = damaged.map((why) => `${why} ${answersInstead(file, carried)}`);
	return { dataSet, problems: [], refused, built: true };

	function goOn(found: readonly DataProblem[]): EnsuredDataSet {
		const last = lastGood(folder, current, (why) => damaged.push(why));
		const answers = last === null ? [] : [`${basename(last.file)} from before answers; ${RESTORE}`];
		return {
			dataSet: last,
			problems: found,
			refused: damaged.length === 0 ? [] : [[...damaged, ...answers].join(" ")],
			built: false,
		};
	}
}

/** What takes the place of a data set that was refused, and what may be missing from it. */
function answersInstead(file: string, carried: Carried | null): string {
	const imports = carried?.imports.length ?? 0;
	const of =
		carried === null || imports === 0
			? "without any import"
			: `with the ${imports === 1 ? "import" : `${imports} imports`} of ${basename(carried.file)}`;
	return `${basename(file)} answers in its place, built from data/ ${of}; ${RESTORE}`;
}

const RESTORE =
	'"npx blotter data status" names imports that are no longer held, and "npx blotter data restore" brings them back.';

const named = (current: Current | null): readonly string[] =>
	current === null ? [] : [current.file, ...keptBefore(current)];

function lastGood(folder: string, current: Current | null, refuse: Refuse): OpenDataSet | null {
	for (const name of named(current)) {
		const dataSet = tryOpen(join(folder, name), refuse);
		if (dataSet !== null) return dataSet;
	}
	return null;
}

/** What was imported into the newest data set that can be read, also one that an earlier version built; null when there is none. */
function importsOf(folder: string, current: Current | null): Carried | null {
	const file = named(current)
		.map((name) => join(folder, name))
		.find(canCarryOver);
	return file === undefined ? null : { file, imports: importsIn(file) };
}

type Refuse = (why: string) => void;

/** Null when the file was refused. */
function tryOpen(file: string, refuse: Refuse): OpenDataSet | null {
	try {
		return openDataSet(file);
	} catch (error) {
		if (!(error instanceof DataSetError)) throw error;
		refuse(error.what);
		return null;
	}
}
