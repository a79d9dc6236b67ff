import { reordered, type WordsReading } from "../words-reading.ts";
import type { Name } from "./lexicon.ts";
import { coreWords, withLongForms } from "./name-key.ts";
import { isPolice } from "./police-words.ts";
import { lettersOf, typingCost } from "./typing-costs.ts";
import { wordUnlikeness } from "./word-unlikeness.ts";

/** Several words and their order may be mistaken together by so much. */
const fewSlips = 1.15;
/** Nats of unlikeness a letter, ends counted, up to which letters look like a word. */
const wordlike = 2.75;
/** Of the letters of one word among several. */
const wrongInWord = 0.4;
const oneSlip = 1.15;

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
	const others = own.length === typed.length ? own : meant.filter((word) => !isPolice(word));
	if (others.length !== typed.length) return false;
	return typed.every((word, i) => {
		const other = others[i] ?? "";
		const limit = Math.max(oneSlip, Math.max(word.length, other.length) * wrongInWord);
		return typingCost(lettersOf(word), lettersOf(other), limit) <= limit;
	});
}
