import { noiseWords } from "../phrases/noise-words.ts";
import type { Lexicon, Name } from "./lexicon.ts";
import { sameMeaning } from "./meanings.ts";
import { coreWords } from "./name-key.ts";

/** Shorter words stand in names by chance. */
const fewest = 4;

const known = new WeakMap<Lexicon, ReadonlyMap<string, Name | null>>();

/**
 * The one force or area that has this word among those of its own names: "mercia", "wight". It is only offered, for the
 * word may be the name of something else.
 */
export function nameWithWord(words: readonly string[], lexicon: Lexicon): Name | undefined {
	const [word = "", ...more] = words;
	if (more.length > 0) return undefined;
	const all = known.get(lexicon) ?? byWord(lexicon);
	known.set(lexicon, all);
	return all.get(word) ?? undefined;
}

/** Null for a word that stands in names of several. */
function byWord({ names }: Lexicon): ReadonlyMap<string, Name | null> {
	const map = new Map<string, Name | null>();
	const own = names.filter((it) => it.rank === "geography" && it.meaning.how === "name");
	for (const name of own) {
		for (const word of coreWords(name.words)) {
			if (word.length < fewest || noiseWords.has(word)) continue;
			const other = map.get(word);
			const isOne = other === undefined || (other !== null && sameMeaning(other, name));
			map.set(word, isOne ? (other ?? name) : null);
		}
	}
	return map;
}
