/** Reads a file in a process of its own, and tells why it was refused, how long that took and how much memory. */
import { ImportError } from "../../src/importers/import-error.ts";
import { readRows } from "../../src/importers/spreadsheet/read-rows.ts";

const [path = ""] = process.argv.slice(2);
const start = performance.now();
let refused: string | null = null;
try {
	for await (const _ of readRows(path)) continue;
} catch (error) {
	if (!(error instanceof ImportError)) throw error;
	refused = error.message;
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ refused, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
