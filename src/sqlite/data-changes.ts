import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { readCurrent } from "./data-set/current.ts";

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
