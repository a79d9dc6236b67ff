/**
 * How fast names are matched and questions answered, in processor time, which a busy machine does not distort: exact names,
 * misspelt ones, random texts; and beside it a search library and a plain edit distance over the same names in the same run.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Fuse from "fuse.js";
import { ask } from "../src/core/ask.ts";
import { distance } from "../src/core/question/names/edit-distance.ts";
import { lexiconOf } from "../src/core/question/names/lexicon.ts";
import { matchForces } from "../src/core/question/names/match.ts";
import { seeded } from "../test/support/misspell.ts";
import { publishedData } from "../test/support/published-data.ts";

const rows = (file: string) =>
	readFileSync(join(import.meta.dirname, "../test/match", file), "utf8")
		.trimEnd()
		.split("\n")
		.slice(1)
		.map((line) => line.split("\t"));

/** Random texts to answer: 100,000 unless a number is given. */
const texts = Number(process.argv[2] ?? 100_000);

using data = publishedData();
const lexicon = lexiconOf(data);

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

/** Milliseconds of this thread's processor time. */
function spent(work: () => unknown): number {
	const before = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

/** Microseconds for one query on average, the fastest of the rounds. */
function mean(queries: readonly string[], match: (query: string) => unknown, rounds = 3): number {
	for (const query of queries.slice(0, 500)) match(query);
	const each = Array.from({ length: rounds }, () =>
		spent(() => {
			for (const query of queries) match(query);
		}),
	);
	return (Math.min(...each) / queries.length) * 1000;
}

/** The slowest query in milliseconds and its text; what took long is tried again, so that no pause of the machine counts. */
function slowest(queries: readonly string[], match: (query: string) => unknown, suspicious: number) {
	let worst = { ms: 0, text: "" };
	for (const text of queries) {
		let ms = spent(() => match(text));
		for (let again = 0; again < 4 && ms > suspicious; again++)
			ms = Math.min(
				ms,
				spent(() => match(text)),
			);
		if (ms > worst.ms) worst = { ms, text };
	}
	return worst;
}

const random = seeded(7);
const letters = "abcdefghijklmnopqrstuvwxyz      '-&*_<>|@!2013é\u200f😀";
const words =
	"cumbria kent gmp the met police 2021 2016-21 last five years total trend biggest rise since vs how many code 86 yorkshire cumbira share of said check per 100,000 of and".split(
		" ",
	);
const some = <T>(from: ArrayLike<T>): T | undefined => from[Math.floor(random() * from.length)];
const noise = (): string =>
	Array.from({ length: 1 + Math.floor(random() * 40) }, () => some(letters) ?? "").join("");
const jumble = (): string =>
	Array.from({ length: 1 + Math.floor(random() * 20) }, () =>
		random() < 0.2 ? noise().slice(0, 8) : (some(words) ?? ""),
	).join(" ");
const fuzz = Array.from({ length: texts }, (_, at) => (at % 2 === 0 ? noise() : jumble()));

const answer = (text: string) => ask({ text, style: "sentence", today: "2026-11-24" }, data);
const match = (query: string) => matchForces(query, lexicon);

const ours = mean(misspelt, match);
const plain = mean(misspelt.slice(0, 300), nearestByDistance, 1);
const library = mean(misspelt.slice(0, 60), (query) => fuse.search(query, { limit: 3 }), 1);
const atWorst = slowest(misspelt, match, 1);
console.log(`exact name      ${mean(Array.from({ length: 25 }, () => exact).flat(), match).toFixed(1)} us`);
console.log(`misspelt name   ${ours.toFixed(1)} us, slowest ${atWorst.ms.toFixed(2)} ms (${atWorst.text})`);
console.log(
	`  plain edit distance takes ${(plain / ours).toFixed(1)} times as long, fuse.js ${(library / ours).toFixed(0)}`,
);
for (const text of fuzz.slice(0, 300)) answer(text);
const answered = slowest(fuzz, answer, 5);
console.log(
	`${texts} random texts read and answered, none thrown, slowest ${answered.ms.toFixed(1)} ms: ${answered.text}`,
);
