import { letterTriples } from "./letter-triples.ts";

const size = 27;
/** Nats that one letter of the alphabet in the table stands for. */
const step = 0.35;

const code = (word: string, at: number): number => {
	const letter = word.charCodeAt(at) - 96;
	return letter >= 1 && letter <= 26 ? letter : 0;
};

/**
 * How unlike words and place names the words look, in nats, by triples of letters: low for "burley", which may well be
 * a name we do not know, high for "burlney", which is a slip of the fingers or nothing.
 */
export function wordUnlikeness(words: readonly string[]): number {
	let surprise = 0;
	for (const word of words) {
		let [a, b] = [0, 0];
		for (let i = 0; i <= word.length; i++) {
			const c = i < word.length ? code(word, i) : 0;
			surprise += letterTriples.charCodeAt((a * size + b) * size + c) - 65;
			[a, b] = [b, c];
		}
	}
	return surprise * step;
}
