/**
 * What hostile and malformed files cost: each read in a process of its own, for its time and its peak of memory.
 * Bombs are those of the tests; malformed files are a sound workbook cut off, or with bytes changed, at many places.
 *
 * node bench/hostile-files.ts [malformed files]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { bombs } from "../test/importers/support/bombs.ts";
import { writeZip } from "../test/importers/support/write-workbook.ts";
import { randomNumbers } from "./damage/random-numbers.ts";

const [malformed = 200] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "blotter-hostile-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const Read = z.object({ refused: z.string().nullable(), seconds: z.number(), megabytes: z.number() });
const readAlone = (path: string): z.infer<typeof Read> => {
	const script = join(import.meta.dirname, "import", "read-hostile.ts");
	return Read.parse(JSON.parse(execFileSync(process.execPath, [script, path], { encoding: "utf8" })));
};

function report(what: string, reads: readonly (readonly [name: string, z.infer<typeof Read>])[]): void {
	const [slowest] = reads.toSorted(([, a], [, b]) => b.seconds - a.seconds);
	const [largest] = reads.toSorted(([, a], [, b]) => b.megabytes - a.megabytes);
	const unnamed = reads.filter(([, { refused }]) => refused !== null && !refused.startsWith("file-"));
	console.log(
		`${what}: ${reads.filter(([, { refused }]) => refused !== null).length} of ${reads.length} refused, ${unnamed.length} without the file's name`,
	);
	console.log(`  slowest ${slowest?.[1].seconds.toFixed(2)} s (goal 1): ${slowest?.[0]}`);
	console.log(`  largest ${largest?.[1].megabytes.toFixed(0)} MB (goal 150): ${largest?.[0]}`);
}

const hostile: [string, z.infer<typeof Read>][] = [];
for (const [at, [what, kind, parts]] of bombs.entries()) {
	const path = join(folder, `file-${at}.${kind}`);
	await writeZip(path, parts());
	hostile.push([`${what} (${kind})`, readAlone(path)]);
	rmSync(path);
}
report("bombs", hostile);

const sound = readFileSync(
	join(import.meta.dirname, "../test/importers/fixtures/ons-pfa-dec-2019-trimmed.xlsx"),
);
const random = randomNumbers(42);
const spoiled: [string, z.infer<typeof Read>][] = [];
for (let at = 0; at < malformed; at++) {
	const path = join(folder, `file-${at}.xlsx`);
	const place = Math.floor(random() * sound.length);
	const bytes = Buffer.from(at % 2 === 0 ? sound.subarray(0, place) : sound);
	if (at % 2 === 1) bytes.fill(at % 256, place, place + 64);
	writeFileSync(path, bytes);
	spoiled.push([`${at % 2 === 0 ? "cut off at" : "64 bytes changed at"} ${place}`, readAlone(path)]);
}
report("malformed files", spoiled);
