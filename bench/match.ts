/** How fast names are matched, against a search library and a plain edit distance over the same names in the same run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Fuse from "fuse.js";
import { distance } from "../src/core/question/edit-distance.ts";
import { lexiconOf } from "../src/core/question/lexicon.ts";
import { matchForces } from "../src/core/question/match.ts";
import { seeded } from "../test/support/misspell.ts";
import { publishedData } from "../test/support/published-data.ts";

const rows = (file: string) =>
	readFileSync(join(import.meta.dirname, "../test/match", file), "utf8")
		.trimEnd()
		.split("\n")
		.slice(1)
		.map((line) => line.split("\t"));

using data = publishedData();
const started = performance.now();
const lexicon = lexiconOf(data);
const built = performance.now() - started;

const exact = rows("aliases.tsv").map(([, alias = ""]) => alias);
const misspelt = rows("slips.tsv").map(([query = ""]) => query);
const names = lexicon.names.map(({ text }) => text.toLowerCase());
const fuse = new Fuse(names, { includeScore: true });

const nearestByDistance = (query: string): string | undefined => {
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const name of names) {
		const edits = distance(query, name, Math.min(least, 8));
		if (edits < least) [best, least] = [name, edits];
	}
	return best;
};

/** Microseconds for one query on average, the fastest of the rounds, and milliseconds for the slowest. */
function time(queries: readonly string[], match: (query: string) => unknown, rounds = 3) {
	for (const query of queries.slice(0, 500)) match(query);
	let fastest = Number.POSITIVE_INFINITY;
	let slowest = 0;
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		for (const query of queries) match(query);
		fastest = Math.min(fastest, (performance.now() - start) / queries.length);
	}
	let all = 0;
	for (const query of queries) {
		const start = performance.now();
		match(query);
		const took = performance.now() - start;
		all += took;
		slowest = Math.max(slowest, took);
	}
	return { microseconds: Math.min(fastest, all / queries.length) * 1000, slowest };
}

const random = seeded(7);
const letters = "abcdefghijklmnopqrstuvwxyz      '-&*_<>|@!2013é\u200f😀";
const fuzz = Array.from({ length: 100_000 }, () =>
	Array.from({ length: 1 + Math.floor(random() * 40) }, () =>
		letters.charAt(Math.floor(random() * letters.length)),
	).join(""),
);

const many = Array.from({ length: 25 }, () => exact).flat();
const ours = time(misspelt, (query) => matchForces(query, lexicon));
const plain = time(misspelt.slice(0, 500), nearestByDistance);
const library = time(misspelt.slice(0, 200), (query) => fuse.search(query, { limit: 3 }));
const right = time(many, (query) => matchForces(query, lexicon));
const noise = time(fuzz, (query) => matchForces(query, lexicon), 0);

const line = (what: string, { microseconds, slowest }: { microseconds: number; slowest: number }) =>
	console.log(
		`${what.padEnd(34)} ${microseconds.toFixed(1).padStart(9)} us   slowest ${slowest.toFixed(2)} ms`,
	);
console.log(`${lexicon.names.length} names, made ready in ${built.toFixed(0)} ms`);
line("exact name", right);
line("misspelt name", ours);
line("100,000 random texts", noise);
line("misspelt, plain edit distance", plain);
line("misspelt, fuse.js", library);
console.log(
	`plain edit distance takes ${(plain.microseconds / ours.microseconds).toFixed(1)} times as long,`,
);
console.log(`fuse.js ${(library.microseconds / ours.microseconds).toFixed(1)} times.`);
