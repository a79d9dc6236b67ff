import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { ImportError } from "../import-error.ts";
import type { Cell, Row } from "./cell.ts";
import { type ReadRequest, readFile } from "./read-file.ts";

/** What the thread tells: rows of one sheet, the end, or why it stopped. */
export type ThreadMessage =
	| {
			readonly type: "rows";
			readonly sheet: string;
			readonly numbers: readonly number[];
			readonly cells: readonly (readonly Cell[])[];
	  }
	| { readonly type: "end" }
	| { readonly type: "refused"; readonly place: ImportError["place"]; readonly reason: string };

/** Messages that may be under way before the reader has to say it wants more. */
const AHEAD = 2;

async function run(request: ReadRequest): Promise<void> {
	if (parentPort === null) throw new Error("read-thread.ts runs in a thread only");
	const port = parentPort;
	const send = (message: ThreadMessage) => port.postMessage(message);
	const wanted = on(port, "message");
	let ahead = 0;
	try {
		for await (const batch of readFile(request)) {
			for (const rows of bySheet(batch)) {
				if (ahead === AHEAD) await wanted.next();
				else ahead++;
				send({
					type: "rows",
					sheet: rows[0]?.sheet ?? "",
					numbers: rows.map(({ number }) => number),
					cells: rows.map(({ cells }) => cells),
				});
			}
		}
		send({ type: "end" });
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		send({ type: "refused", place: error.place, reason: error.reason });
	} finally {
		await wanted.return?.();
	}
}

function* bySheet(batch: readonly Row[]): Generator<readonly Row[]> {
	let start = 0;
	for (let i = 1; i <= batch.length; i++) {
		if (i < batch.length && batch[i]?.sheet === batch[start]?.sheet) continue;
		yield batch.slice(start, i);
		start = i;
	}
}

await run(workerData);
