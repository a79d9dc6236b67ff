import { lockFolder } from "../../sqlite/data-set/lock.ts";
import { DataSetError } from "../../sqlite/data-set-error.ts";
import { dataSetFolder } from "../../sqlite/ensure-data-set.ts";
import { keptDataSets, type RolledBack, rollBack } from "../../sqlite/roll-back.ts";
import { home, openInUse } from "./open.ts";

/** Puts the data set before the present one, or one that is named, to use again. Exit status 1 when there is none. */
export function goBack(wanted?: string): void {
	openInUse().close();
	const folder = dataSetFolder(home());
	using stack = new DisposableStack();
	stack.use(lockFolder(folder));
	let done: RolledBack | null;
	try {
		done = rollBack(folder, wanted);
	} catch (error) {
		if (!(error instanceof DataSetError)) throw error;
		const { whole } = keptDataSets(folder);
		const others =
			whole.length === 0
				? 'None that is kept is whole; "blotter data restore" imports again what is not in use.'
				: `These that are kept are whole: ${whole.join(", ")}; name one of them.`;
		process.stdout.write(`${error.what} ${others} Nothing was changed.\n`);
		process.exitCode = 1;
		return;
	}
	if (done === null) {
		const none =
			wanted === undefined
				? "There is no data set before this one."
				: `No data set '${wanted}' is kept; "blotter data status" names those that are.`;
		process.stdout.write(`${none} Nothing was changed.\n`);
		process.exitCode = 1;
		return;
	}
	process.stdout.write(`In use again: ${done.to}\nSaying it once more goes back to ${done.from}\n`);
}
