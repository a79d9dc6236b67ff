import { count } from "../wording/numbers.ts";
import { withoutMarkup } from "./text/without-markup.ts";

/** Characters to read: some forty thousand words, ten times the longest article. What is longer holds up all others who ask. */
const LONGEST = 250_000;
/** Characters of a saved page with its markup, which is far more than its words. */
const LONGEST_PAGE = 5_000_000;

/** Numbers; an article has some hundred, and each is held against the figures. */
const MOST_NUMBERS = 3_000;

/** Why a text is not checked at all, with what to do; null for one that can be. */
export function tooLong(text: string): string | null {
	if (text.length <= 2 * MOST_NUMBERS) return null;
	const words = text.length > LONGEST_PAGE ? text : withoutMarkup(text).replace(/\s+/g, " ");
	if (words.length > LONGEST)
		return `The text has ${count(words.length)} characters. At most ${count(LONGEST)} are checked at once, some ten long articles: give it in parts.`;
	const numbers = words.match(/\d[\d,.]*/g)?.length ?? 0;
	return numbers <= MOST_NUMBERS
		? null
		: `The text has ${count(numbers)} numbers. At most ${count(MOST_NUMBERS)} are checked at once, far more than an article has: give it in parts.`;
}
