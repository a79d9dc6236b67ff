/**
 * Prints the words and places elsewhere that would be taken for a misspelt name of ours, one a line, from lists with a
 * name a line: node bench/other-words.ts words.txt places.txt. They belong in src/core/question/phrases/other-words.ts.
 */
import { readFileSync } from "node:fs";
import { lexiconOf } from "../src/core/question/names/lexicon.ts";
import { matchName } from "../src/core/question/names/match-name.ts";
import { publishedData } from "../test/support/published-data.ts";

const lexicon = lexiconOf(publishedData());
const taken = new Set<string>();
for (const file of process.argv.slice(2)) {
	for (const line of readFileSync(file, "utf8").split("\n")) {
		const match = matchName(line, lexicon);
		if (match.misspelt && match.sure) taken.add(line.toLowerCase().trim());
	}
}
console.log([...taken].toSorted().join("\n"));
