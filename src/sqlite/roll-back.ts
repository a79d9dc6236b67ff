import { join } from "node:path";
import { readCurrent } from "./data-set/current.ts";
import { openDataSet } from "./data-set.ts";
import { putBack } from "./put-to-use.ts";

/** The file that was in use, and the one that is now. */
export interface RolledBack {
	readonly from: string;
	readonly to: string;
}

/**
 * Puts the data set before the present one to use again; doing it twice changes nothing. Null when there is none before.
 * Throws a `DataSetError` when that one is damaged.
 */
export function rollBack(folder: string): RolledBack | null {
	const current = readCurrent(folder);
	if (current === null || current.previous === null) return null;
	const to = join(folder, current.previous);
	openDataSet(to).close();
	putBack(folder, to);
	return { from: join(folder, current.file), to };
}
