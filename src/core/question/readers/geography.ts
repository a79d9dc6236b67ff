import type { Lexicon, Meaning } from "../lexicon.ts";
import { lookUp } from "../lexicon.ts";
import { isPoliceWord, nameWords } from "../name-key.ts";
import type { GeographyRead } from "../parts.ts";
import { type Passage, type Word, wordsOf } from "../passage.ts";

/** Names that stand in the text as they are, longest first from left to right. */
export function readNames(passage: Passage, lexicon: Lexicon): readonly GeographyRead[] {
	const words = wordsOf(passage.rest);
	const reads: GeographyRead[] = [];
	for (let i = 0; i < words.length; ) {
		const found = longestName(passage, words, i, lexicon);
		if (found === null) {
			i++;
			continue;
		}
		reads.push(found.read);
		i = found.next;
	}
	return reads;
}

const opensNoName = new Set(["and", "the", "of", "on", "in", "upon", "&", "y", "le", "la"]);

function longestName(passage: Passage, words: readonly Word[], from: number, lexicon: Lexicon) {
	const first = words[from];
	if (first === undefined || (opensNoName.has(first.text) && first.text !== "the")) return null;
	const furthest = Math.min(words.length, from + lexicon.longest + 2);
	for (let to = furthest; to > from; to--) {
		const last = words[to - 1];
		if (last === undefined || opensNoName.has(last.text)) continue;
		if (/[|,;:?!()]/.test(passage.rest.slice(first.start, last.start))) continue;
		const names = words.slice(from, to);
		if (names.every((word) => isPoliceWord(word.text))) continue;
		const meaning = lookUp(lexicon, nameWords(names.map((word) => word.text).join(" ")));
		if (meaning !== undefined) return { read: readOf(passage, first.start, last.end, meaning), next: to };
	}
	return null;
}

export function readOf(passage: Passage, start: number, end: number, meaning: Meaning): GeographyRead {
	return {
		start,
		end,
		text: passage.text.slice(start, end),
		certainty: meaning.how === "name" ? "certain" : "implied",
		outcome: meaning.geographies.length === 1 ? "matched" : "ambiguous",
		geographies: meaning.geographies,
		how: meaning.how,
		place: meaning.place,
		otherwise: meaning.otherwise,
		note: meaning.note,
	};
}
