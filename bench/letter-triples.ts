/**
 * Writes src/core/question/names/letter-triples.ts from lists of words and place names, a name a line:
 * node bench/letter-triples.ts words.txt places.txt > src/core/question/names/letter-triples.ts
 */
import { readFileSync } from "node:fs";
import { foldText } from "../src/core/question/clean-text.ts";

const size = 27;
const step = 0.35;
const counts = new Float64Array(size ** 3);
const code = (letters: string, at: number) =>
	at < 0 || at >= letters.length ? 0 : letters.charCodeAt(at) - 96;

for (const file of process.argv.slice(2)) {
	for (const line of readFileSync(file, "utf8").split("\n")) {
		for (const word of foldText(line).split(/[^a-z]+/)) {
			if (word === "") continue;
			for (let i = 0; i <= word.length; i++) {
				const index = (code(word, i - 2) * size + code(word, i - 1)) * size + code(word, i);
				counts[index] = (counts[index] ?? 0) + 1;
			}
		}
	}
}

let table = "";
for (let pair = 0; pair < size * size; pair++) {
	const row = counts.subarray(pair * size, pair * size + size);
	const all = row.reduce((a, b) => a + b, 0);
	for (const count of row) {
		const surprise = -Math.log((count + 0.1) / (all + 0.1 * size));
		table += String.fromCharCode(65 + Math.min(25, Math.round(surprise / step)));
	}
}

const lines = table.match(/.{1,108}/g) ?? [];
console.log(
	"/** How surprising each letter is after the two before it; see `wordUnlikeness`. Made by bench/letter-triples.ts. */",
);
console.log(`export const letterTriples = [\n${lines.map((line) => `\t"${line}",`).join("\n")}\n].join("");`);
