import { LRUCache } from "lru-cache";
import type { Answer } from "../core/answer.ts";

/** Answers differ by nothing but this. */
interface Asked {
	readonly text: string;
	readonly style: string;
	readonly previous?: string;
	readonly houseStyle?: string;
}

/** Answers are some five thousand bytes each, and as much again drawn and written out. */
const MOST = 750;
/** So many other questions may come between a question and the same one again. */
const BETWEEN = 1_500;

/** What was answered more than once, and what was answered once. */
const shelf = () => ({
	answers: new LRUCache<string, Answer>({ max: MOST }),
	once: new LRUCache<string, true>({ max: BETWEEN }),
});

/**
 * The same questions come again and again, and every click asks once more: gives the answer that was given, for as
 * long as `edition` stays what it is. `edition` names everything an answer depends on besides the question: the day
 * and the data set. An answer is kept when it is given for the second time: what is kept for a while only costs more to
 * clear away than what is not. One that is told from another's, as a name with a slip in it is, is not kept besides.
 */
export function rememberAnswers<Question extends Asked>(
	ask: (asked: Question) => Answer,
	edition: () => string,
): (asked: Question) => Answer {
	const [commands, others] = [shelf(), shelf()];
	let current = "";
	let calls = 0;
	return (asked) => {
		calls += 1;
		const now = edition();
		if (now !== current)
			for (const { answers, once } of [commands, others]) {
				answers.clear();
				once.clear();
			}
		current = now;
		const { text, style, previous, houseStyle } = asked;
		const isCommand = style === "command" && previous === undefined && houseStyle === undefined;
		const { answers, once } = isCommand ? commands : others;
		// The text itself where it is all there is: to put a key together costs as much again as finding it.
		const key = isCommand ? text : JSON.stringify([text, style, previous, houseStyle]);
		const known = answers.get(key);
		if (known !== undefined) return known;
		const before = calls;
		const answer = ask(asked);
		if (calls !== before) return answer;
		if (once.delete(key)) answers.set(key, answer);
		else once.set(key, true);
		return answer;
	};
}
