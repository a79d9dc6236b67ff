/** Reads a workbook in a process of its own, for its time and memory: `ours` or the path of a SheetJS module, then the file. */
import { readRows } from "../../src/importers/spreadsheet/read-rows.ts";
import { peakMegabytes } from "../peak-memory.js";

const [reader = "ours", path = ""] = process.argv.slice(2);
const start = performance.now();
let rows = 0;
if (reader === "ours") for await (const batch of readRows(path)) rows += batch.length;
else {
	const { default: sheetJs } = await import(reader);
	const book = sheetJs.readFile(path, { dense: true });
	for (const name of book.SheetNames)
		rows += sheetJs.utils.sheet_to_json(book.Sheets[name], { header: 1 }).length;
}
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
	JSON.stringify({
		rows,
		seconds: (performance.now() - start) / 1000,
		cpu: (userCPUTime + systemCPUTime) / 1e6,
		megabytes: peakMegabytes(),
	}),
);
