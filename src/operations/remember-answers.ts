import { LRUCache } from "lru-cache";
import type { Answer } from "../core/answer.ts";

/** Answers differ by nothing but this. */
interface Asked {
	readonly text: string;
	readonly style: string;
	readonly previous?: string;
	readonly houseStyle?: string;
}

/** Answers are some five thousand bytes each, and as much again drawn and written out: fewer cost more memory, in what answering anew leaves behind. */
const MOST = 1_500;

/**
 * The same questions come again and again, and every click asks once more: gives the answer that was given, for as
 * long as `edition` stays what it is. `edition` names everything an answer depends on besides the question: the day
 * and the data set.
 */
export function rememberAnswers<Question extends Asked>(
	ask: (asked: Question) => Answer,
	edition: () => string,
): (asked: Question) => Answer {
	const answers = new LRUCache<string, Answer>({ max: MOST });
	let current = "";
	return (asked) => {
		const now = edition();
		if (now !== current) answers.clear();
		current = now;
		const { text, style, previous, houseStyle } = asked;
		const isPlain = previous === undefined && houseStyle === undefined;
		const key = isPlain ? `${style} ${text}` : JSON.stringify([text, style, previous, houseStyle]);
		const known = answers.get(key);
		if (known !== undefined) return known;
		const answer = ask(asked);
		answers.set(key, answer);
		return answer;
	};
}
