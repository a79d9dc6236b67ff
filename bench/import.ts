/**
 * What importing costs: a CSV of the Home Office's layout against bare csv-parse and better-sqlite3, a large .ods and
 * .xlsx against SheetJS, and hostile files against the clock. Rounds take turns, so that the ratios hold on a busy
 * machine; the absolute numbers do not.
 *
 * node bench/import.ts [rounds] [rows of the CSV] [rows of the workbooks] [module of SheetJS]
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ImportError } from "../src/importers/import-error.ts";
import { readRows } from "../src/importers/spreadsheet/read-rows.ts";
import { bombs } from "../test/importers/support/bombs.ts";
import { writeOds, writeXlsx, writeZip } from "../test/importers/support/write-workbook.ts";
import { importBare } from "./import/bare.ts";
import { csvLine, HEADING, madeRelease } from "./import/made-release.ts";
import { median } from "./import/median.ts";
import { importWhole, newsroom } from "./import/ours.ts";

const [rounds = "5", csvRows = "260000", workbookRows = "500000", sheetJs = "xlsx"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "blotter-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
}

const held = newsroom(join(folder, "home"));
const forces = held.content.geographies
	.filter(({ kind, regime }) => kind === "force" && regime === "england-and-wales")
	.map(({ name }) => name);

const csv = join(folder, "release.csv");
const out = createWriteStream(csv);
out.write(csvLine(HEADING));
let made = 0;
for (const row of madeRelease(Number(csvRows), forces)) {
	made++;
	if (!out.write(csvLine(row))) await once(out, "drain");
}
out.end();
await once(out, "close");

const bare: number[] = [];
const ours: number[] = [];
let bytes = 0;
for (let round = 0; round <= Number(rounds); round++) {
	const bareSeconds = await timed(() => importBare(csv, join(folder, "bare.sqlite")));
	const ourSeconds = await timed(async () => (bytes = await importWhole(csv, held)));
	// The first round warms both up.
	if (round === 0) continue;
	bare.push(bareSeconds);
	ours.push(ourSeconds);
}
const ratios = bare.map((seconds, at) => seconds / (ours[at] ?? Number.NaN));
console.log(`CSV of ${made.toLocaleString("en-GB")} rows, median of ${rounds} rounds`);
console.log(`  bare csv-parse + better-sqlite3  ${median(bare).toFixed(2)} s`);
console.log(
	`  whole import, checked and hashed ${median(ours).toFixed(2)} s: ${median(ratios).toFixed(2)} of the rows a second (goal 0.9)`,
);
console.log(`  ${(bytes / made).toFixed(1)} bytes of data set a row, with sums and everything else in it`);

const Reading = z.object({ rows: z.number(), seconds: z.number(), cpu: z.number(), megabytes: z.number() });
const readIn = (reader: string, path: string) => {
	const script = fileURLToPath(import.meta.resolve("./import/read-workbook.ts"));
	const said = execFileSync(
		process.execPath,
		[...(reader === "ours" ? [] : ["--max-old-space-size=8000"]), script, reader, path],
		{
			stdio: ["ignore", "pipe", "ignore"],
		},
	);
	return Reading.parse(JSON.parse(said.toString()));
};
for (const [kind, write] of [
	["ods", (path: string, sheets: Parameters<typeof writeOds>[1]) => writeOds(path, sheets, "Excel")],
	["xlsx", writeXlsx],
] as const) {
	const path = join(folder, `release.${kind}`);
	await write(path, [{ name: "2012-13", rows: [HEADING, ...madeRelease(Number(workbookRows), forces)] }]);
	const mine = readIn("ours", path);
	console.log(`${kind} of ${workbookRows} rows`);
	console.log(
		`  ours     ${mine.seconds.toFixed(1)} s, ${mine.cpu.toFixed(1)} s of CPU, ${mine.megabytes.toFixed(0)} MB`,
	);
	try {
		const theirs = readIn(sheetJs, path);
		console.log(
			`  SheetJS  ${theirs.seconds.toFixed(1)} s, ${theirs.cpu.toFixed(1)} s of CPU, ${theirs.megabytes.toFixed(0)} MB`,
		);
		console.log(
			`  ${(theirs.seconds / mine.seconds).toFixed(1)} times faster (goal 4), 1/${(theirs.megabytes / mine.megabytes).toFixed(1)} of its memory (goal 1/15), ${theirs.rows === mine.rows ? "the same rows" : "NOT THE SAME ROWS"}`,
		);
	} catch {
		console.log(
			`  SheetJS IS NOT COMPARED: '${sheetJs}' is not installed or cannot read the file. Name its module: node bench/import.ts 5 260000 500000 /path/to/xlsx.mjs`,
		);
	}
}

let slowest = 0;
for (const [at, [what, kind, parts]] of bombs.entries()) {
	const path = join(folder, `${at}.${kind}`);
	await writeZip(path, parts());
	let refused = false;
	const seconds = await timed(async () => {
		try {
			for await (const _ of readRows(path)) continue;
		} catch (error) {
			refused = error instanceof ImportError;
		}
	});
	slowest = Math.max(slowest, seconds);
	if (!refused || seconds > 1)
		console.log(`  ${what} (${kind}): ${refused ? "refused" : "NOT REFUSED"} in ${seconds.toFixed(2)} s`);
}
console.log(`${bombs.length} hostile workbooks refused, the slowest in ${slowest.toFixed(2)} s (goal 1)`);
