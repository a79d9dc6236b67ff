import { basename, join } from "node:path";
import { keptBefore, readCurrent } from "./data-set/current.ts";
import { openDataSet } from "./data-set.ts";
import { DataSetError } from "./data-set-error.ts";
import { putToUse } from "./put-to-use.ts";

/** The file that was in use, and the one that is now. */
export interface RolledBack {
	readonly from: string;
	readonly to: string;
}

const bare = (names: readonly string[]) => names.map((name) => basename(name, ".sqlite"));

/** Names of the data sets that are kept from before, the one used last first, by whether they can be put to use again. */
export function keptDataSets(folder: string): {
	readonly whole: readonly string[];
	readonly refused: readonly string[];
} {
	const names = keptBefore(readCurrent(folder));
	const isWhole = (name: string): boolean => {
		try {
			openDataSet(join(folder, name)).close();
			return true;
		} catch (error) {
			if (error instanceof DataSetError) return false;
			throw error;
		}
	};
	const whole = names.filter(isWhole);
	return { whole: bare(whole), refused: bare(names.filter((name) => !whole.includes(name))) };
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
