import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { checksumFile, checksumLine } from "./data-set/checksum.ts";
import { currentFile, readCurrent } from "./data-set/current.ts";
import { type OpenDataSet, openVerified } from "./data-set.ts";
import { DataSetError } from "./data-set-error.ts";

/** The data set that is in use, followed as imports and rollbacks change which one that is. */
export interface LiveDataSet extends Disposable {
	/** The one to ask now. Whoever works out one answer asks for it once. */
	current(): OpenDataSet;
	/** Looks whether another was put to use, and takes it up. True when it did. */
	follow(): Promise<boolean>;
	/** Reads the file in use anew and compares it with its checksum; throws a `DataSetError` when it is damaged. */
	verify(): Promise<void>;
}

export interface LiveOptions {
	/** Milliseconds between two looks. */
	readonly every: number;
	/** Milliseconds between two readings of the whole file. */
	readonly verifyEvery: number;
	/** Another is going to be taken up, unless this throws: what its first answers need can be made ready meanwhile. */
	readonly beforeSwap?: (next: OpenDataSet) => Promise<void>;
	/** Another was taken up. */
	readonly onSwap?: (dataSet: OpenDataSet) => void;
	/** The file in use is damaged, or another cannot be taken up; the one held goes on answering. */
	readonly onTrouble: (error: unknown) => void;
}

/** Answers that were begun with the one before have long been given by then. */
const CLOSE_AFTER = 60_000;

/** Follows the data set of a folder from the one that is open. */
export function followDataSet(folder: string, opened: OpenDataSet, options: LiveOptions): LiveDataSet {
	let current = opened;
	let seen = stampOf(folder);
	let turn: Promise<unknown> = Promise.resolve();
	const closing = new Map<NodeJS.Timeout, OpenDataSet>();
	const oneAtATime = <Result>(work: () => Promise<Result>): Promise<Result> => {
		const result = turn.then(work);
		turn = result.catch(() => {});
		return result;
	};
	const live: LiveDataSet = {
		current: () => current,
		follow: () => oneAtATime(follow),
		verify: () => oneAtATime(() => verify(current.file)),
		[Symbol.dispose]() {
			for (const timer of timers) clearInterval(timer);
			for (const [timer, dataSet] of closing) {
				clearTimeout(timer);
				dataSet.close();
			}
			current.close();
		},
	};
	const timers = [
		setInterval(() => void live.follow().catch(options.onTrouble), options.every).unref(),
		setInterval(() => void live.verify().catch(options.onTrouble), options.verifyEvery).unref(),
	];
	return live;

	async function follow(): Promise<boolean> {
		const stamp = stampOf(folder);
		if (stamp === seen) return false;
		seen = stamp;
		const name = readCurrent(folder)?.file;
		if (name === undefined || join(folder, name) === current.file) return false;
		// Read whole without holding up answers.
		await verify(join(folder, name));
		const next = openVerified(join(folder, name));
		try {
			await options.beforeSwap?.(next);
		} catch (error) {
			next.close();
			throw error;
		}
		const before = current;
		current = next;
		const timer = setTimeout(() => {
			closing.delete(timer);
			before.close();
		}, CLOSE_AFTER).unref();
		closing.set(timer, before);
		options.onSwap?.(next);
		return true;
	}
}

/** Changes with every change of what is in use. */
function stampOf(folder: string): string {
	const stat = statSync(currentFile(folder), { throwIfNoEntry: false, bigint: true });
	return stat === undefined ? "" : `${stat.mtimeNs} ${stat.ino}`;
}

async function verify(file: string): Promise<void> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(file), hash);
	const line = await readFile(checksumFile(file), "utf8");
	if (line !== checksumLine(file, hash.digest("hex"))) throw new DataSetError("damaged", file);
}
