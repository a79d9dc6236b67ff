import { on } from "node:events";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import { ImportError } from "../import-error.ts";
import type { Row } from "./cell.ts";
import type { Encoding } from "./csv.ts";
import { LIMITS } from "./limits.ts";
import { isArchive, type ReadRequest, readFile } from "./read-file.ts";
import type { ThreadMessage } from "./read-thread.ts";

export interface ReadOptions {
	/** Of a text file. */
	readonly encoding?: Encoding;
	/** Rows of each sheet to read; all without it. */
	readonly head?: number;
	/** To read which cells are merged, each range as a row of four numbers, in place of what stands in them. */
	readonly merged?: true;
}

/**
 * Reads an .ods, .xlsx or .csv file (also gzipped) as batches of rows. Workbooks, which can unpack to anything, are read
 * in a thread of their own with a bounded heap. Throws `ImportError` for a file that is damaged, hostile or of no
 * known kind.
 */
export async function* readRows(path: string, options: ReadOptions = {}): AsyncGenerator<readonly Row[]> {
	const request: ReadRequest = {
		path,
		file: basename(path),
		encoding: options.encoding ?? "utf-8",
		head: options.head ?? Number.POSITIVE_INFINITY,
		merged: options.merged ?? false,
	};
	yield* (await isArchive(path)) ? readInThread(request) : readFile(request);
}

async function* readInThread(request: ReadRequest): AsyncGenerator<readonly Row[]> {
	const { file } = request;
	const thread = new Worker(new URL("thread.js", import.meta.url), {
		workerData: request,
		resourceLimits: { maxOldGenerationSizeMb: LIMITS.heap, maxYoungGenerationSizeMb: 6 },
	});
	try {
		for await (const event of on(thread, "message", { close: ["exit"] })) {
			const message: ThreadMessage = event[0];
			if (message.type === "end") return;
			if (message.type === "refused") throw new ImportError(file, message.place, message.reason);
			thread.postMessage("more");
			const { sheet, numbers, cells } = message;
			yield cells.map((row, i) => ({ sheet, number: numbers[i] ?? 0, cells: row }));
		}
		throw new Error("the reading thread ended early");
	} catch (error) {
		throw readFailure(file, error);
	} finally {
		await thread.terminate();
	}
}

function readFailure(file: string, failure: unknown): unknown {
	const outOfMemory =
		failure instanceof Error && "code" in failure && failure.code === "ERR_WORKER_OUT_OF_MEMORY";
	return outOfMemory
		? new ImportError(file, null, "needs more memory than a file may", { cause: failure })
		: failure;
}
