import { join } from "node:path";
import { keptBefore, readCurrent } from "./data-set/current.ts";
import { openDataSet } from "./data-set.ts";
import { putToUse } from "./put-to-use.ts";

/** The file that was in use, and the one that is now. */
export interface RolledBack {
	readonly from: string;
	readonly to: string;
}

/**
 * Puts a data set that is kept to use again: the one before the present, or the one whose name begins as `wanted` does.
 * The present one is kept in its turn, so that doing it twice changes nothing. Null when none is kept, or none of that
 * name. Throws a `DataSetError` when it is damaged.
 */
export function rollBack(folder: string, wanted = ""): RolledBack | null {
	const current = readCurrent(folder);
	const name = keptBefore(current).find((one) => one.startsWith(wanted));
	if (current === null || name === undefined) return null;
	const to = join(folder, name);
	openDataSet(to).close();
	putToUse(folder, to, current.source);
	return { from: join(folder, current.file), to };
}
