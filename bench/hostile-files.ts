/**
 * What hostile and malformed files do: each is imported by `blotter data import` in a process of its own, as somebody at
 * a terminal would. All have to be refused with their name and the place in them, quickly and in little memory, and
 * what was held before has to answer after each.
 *
 * node bench/hostile-files.ts [every n-th]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { bombs } from "../test/importers/support/bombs.ts";
import { writeZip } from "../test/importers/support/write-workbook.ts";
import { answersOf } from "./damage/newsroom.ts";
import { brokenArchives, oddArchives, oddTexts, wrongMappings } from "./hostile-files/containers.ts";
import type { Malformed } from "./hostile-files/malformed.ts";
import { spoiltPopulations } from "./hostile-files/populations.ts";
import { spoiltOnsTables, spoiltTables } from "./hostile-files/tables.ts";

const [step = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "blotter-hostile-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const home = join(folder, "home");
const before = answersOf(home);

const Used = z.object({ seconds: z.number(), cpu: z.number(), megabytes: z.number() });
type Refusal = z.infer<typeof Used> & { readonly what: string };

function importAlone({ what, name, bytes, companion, place }: Malformed): Refusal {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	const given = companion === undefined ? [] : ["--with", join(folder, companion.name)];
	if (companion !== undefined) writeFileSync(join(folder, companion.name), companion.text);
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		[
			"--import",
			import.meta.resolve("./hostile-files/report-usage.js"),
			join(import.meta.dirname, "../src/cli.js"),
			"data",
			"import",
			path,
			"--yes",
			...given,
		],
		{ env: { ...process.env, BLOTTER_HOME: home, NO_COLOR: "1" }, encoding: "utf8" },
	);
	rmSync(path);
	const { file, images } = answersOf(home);
	const faults = [
		...(status === 1 && stdout.endsWith("Nothing was changed.\n") ? [] : [`ended with ${status}`]),
		...(stdout.includes(name) || (companion !== undefined && stdout.includes(companion.name))
			? []
			: ["does not name the file"]),
		...(place.test(stdout.replaceAll(/^Reading .*$/gm, "")) ? [] : ["does not name the place"]),
		...(file === before.file && images === before.images ? [] : ["CHANGED WHAT ANSWERS"]),
	];
	if (faults.length > 0) console.log(`  ${what}: ${faults.join(", ")}: ${stdout.slice(0, 400)}`);
	const used = Used.parse(JSON.parse(stderr.trim().split("\n").at(-1) ?? ""));
	for (const line of stderr.trim().split("\n").slice(0, -1))
		if (line !== "") console.log(`  ${what}: ${line}`);
	return { ...used, what: `${what}${faults.length === 0 ? "" : " (AT FAULT)"}` };
}

function report(files: string, refusals: readonly Refusal[]): void {
	const at = (by: "seconds" | "cpu" | "megabytes") => refusals.toSorted((a, b) => b[by] - a[by])[0];
	const sound = refusals.filter(({ what }) => !what.endsWith("(AT FAULT)")).length;
	console.log(`${files}: ${sound} of ${refusals.length} refused with their place, old data answering`);
	console.log(
		`  slowest ${at("seconds")?.seconds.toFixed(2)} s with its start (goal 1): ${at("seconds")?.what}`,
	);
	console.log(`  most work ${at("cpu")?.cpu.toFixed(2)} s of CPU: ${at("cpu")?.what}`);
	console.log(`  largest ${at("megabytes")?.megabytes.toFixed(0)} MB (goal 150): ${at("megabytes")?.what}`);
}

const hostile: Refusal[] = [];
// What a program once compiled is kept for the next start; the first of all starts is measured elsewhere.
importAlone({ what: "nothing", name: "nothing.ods", bytes: Buffer.from("PK\u0003\u0004"), place: /./ });
for (const [at, [what, kind, parts]] of bombs.entries()) {
	const path = join(folder, "bomb");
	await writeZip(path, parts());
	const name = `file-${at}.${kind}`;
	hostile.push(importAlone({ what: `${what} (${kind})`, name, bytes: readFileSync(path), place: /./ }));
}
report("bombs", hostile);

const malformed = [
	...(await spoiltTables(folder)),
	...(await spoiltOnsTables(folder)),
	...(await spoiltPopulations(folder)),
	...(await brokenArchives(folder)),
	...(await oddArchives(folder)),
	...oddTexts(),
	...wrongMappings(),
];
report("malformed files", malformed.filter((_, at) => at % step === 0).map(importAlone));
