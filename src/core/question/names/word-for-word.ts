import { reordered, type WordsReading } from "../words-reading.ts";
import type { Name } from "./lexicon.ts";
import { coreWords, keyOf, withLongForms } from "./name-key.ts";
import { isPolice } from "./police-words.ts";
import { typedLetters, typingCost, wordsTornApart } from "./typing-costs.ts";
import { wordUnlikeness } from "./word-unlikeness.ts";

/** Several words and their order may be mistaken together by so much. */
const fewSlips = 1.15;
/** Nats of unlikeness a letter, ends counted, up to which letters look like a word. */
const wordlike = 2.75;
/** Of the letters of one word among several. */
const wrongInWord = 0.4;
const oneSlip = 1.15;
/** Letters of a name of one word that may be torn apart though all pieces look like words, and what slips may be beside that. */
const longWords = [
	{ letters: 9, slips: 1.3 },
	{ letters: 6, slips: 1 },
] as const;
/** So many words typed may be one of the name. */
const mostPieces = 3;

/**
 * Of several words that all look like words each must be near its own in the name, unless the letters hardly differ:
 * "wol verhapton" is Wolverhampton, "hands on" is not Hants. Mixed up they can only be where the name has several.
 */
export function standsWordForWord(reading: WordsReading, { words: meant }: Name, slips: number): boolean {
	const typed = reading.words;
	const own = withLongForms(coreWords(meant));
	const isReordered = reading.cost >= reordered;
	if (isReordered && own.length < 2) return false;
	if (typed.length < 2 || slips <= fewSlips) return true;
	if (typed.some((word) => wordUnlikeness([word]) > wordlike * (word.length + 1))) return true;
	if (own.length < 2) {
		const besideTears = slips - wordsTornApart * (typed.length - 1);
		const long = longWords.find(({ letters }) => keyOf(own).length >= letters);
		return typed.length <= mostPieces && long !== undefined && besideTears <= long.slips;
	}
	return (
		isNear(typed, own) ||
		isNear(
			typed,
			meant.filter((word) => !isPolice(word)),
		)
	);
}

/** Whether the words typed, some of them torn apart, are each near the next word of the name. */
function isNear(typed: readonly string[], own: readonly string[]): boolean {
	const [word, ...more] = own;
	if (word === undefined) return typed.length === 0;
	for (let pieces = 1; pieces <= Math.min(mostPieces, typed.length - more.length); pieces++) {
		const written = keyOf(typed.slice(0, pieces));
		const limit = Math.max(oneSlip, Math.max(word.length, written.length) * wrongInWord);
		const isIt = typingCost(typedLetters(written), word, limit) <= limit;
		if (isIt && isNear(typed.slice(pieces), more)) return true;
	}
	return false;
}
