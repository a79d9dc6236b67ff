import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { keptBefore, readCurrent } from "./data-set/current.ts";
import { type OpenDataSet, openEarlier } from "./data-set.ts";
import { DataSetError } from "./data-set-error.ts";

/** One data set took the place of another: the files of both. */
export interface DataChange {
	readonly before: string;
	readonly after: string;
}

/** Changes in turn; null when there are no more. */
export interface DataChanges {
	next(): DataChange | null;
}

/** The file of the data set that was in use before this one; null where there was none, or it is gone. */
export function previousOf(folder: string, file: string): string | null {
	const current = readCurrent(folder);
	if (current === null || current.file !== basename(file) || current.previous === null) return null;
	const previous = join(folder, current.previous);
	return existsSync(previous) ? previous : null;
}

/** The data sets that were in use before a file, the latest first, each open until the next is asked for; those that are damaged or gone end them. */
export function* earlierThan(folder: string, file: string): Generator<OpenDataSet> {
	const current = readCurrent(folder);
	const names = current === null ? [] : [current.file, ...keptBefore(current)];
	for (const name of names.slice(names.indexOf(basename(file)) + 1)) {
		let data: OpenDataSet;
		try {
			data = openEarlier(join(folder, name));
		} catch (error) {
			if (error instanceof DataSetError) return;
			throw error;
		}
		try {
			yield data;
		} finally {
			data.close();
		}
	}
}
