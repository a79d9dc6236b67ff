/**
 * What damage does: single bits of the data set flipped, imports killed at random moments, a disk that is full. Each
 * time the figure must be the one published or there must be none, and the next import must work.
 *
 * node bench/damage.ts [flips] [kills] [sizes of free disk]
 *
 * The full disk is a small file system in memory, which needs root; without it that part is left out, and said so.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flipBits } from "./damage/flips.ts";
import { fillDisk } from "./damage/full-disk.ts";
import { killImports } from "./damage/kills.ts";

const [flips = 1000, kills = 40, sizes = 20] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "blotter-damage-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => {
	const path = join(folder, name);
	mkdirSync(path);
	return path;
};

console.log(flipBits(place("flips"), flips));
console.log(await killImports(place("kills"), kills));
console.log(await fillDisk(place("disk"), sizes));
