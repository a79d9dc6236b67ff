import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Another program is changing the data set. */
export class DataSetBusy extends Error {
	override readonly name = "DataSetBusy";

	constructor(process: string) {
		super(`Another import is at work (process ${process}). Wait for it to end, or end it.`);
	}
}

/** Keeps others from changing what is in use until disposed of. A lock whose process has died is taken over. */
export function lockFolder(folder: string): Disposable {
	const file = join(folder, "import.lock");
	for (let attempt = 0; attempt < 2; attempt++) {
		try {
			const handle = openSync(file, "wx");
			writeSync(handle, String(process.pid));
			closeSync(handle);
			return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
		} catch (error) {
			if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
			const holder = readHolder(file);
			if (holder !== null && isAlive(holder)) throw new DataSetBusy(String(holder));
			rmSync(file, { force: true });
		}
	}
	throw new DataSetBusy("unknown");
}

/** Null when the lock is gone, or was being written when its process died. */
function readHolder(file: string): number | null {
	try {
		const process = Number(readFileSync(file, "utf8"));
		return Number.isInteger(process) && process > 0 ? process : null;
	} catch {
		return null;
	}
}

function isAlive(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
