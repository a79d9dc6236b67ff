import { LIMITS } from "./limits.ts";

/** What a message's buttons need to know and a menu's values have no room for, in the id of their block. */
const START = { answer: "answer:", choices: "choices:" } as const;

/** The id of an answer's row of buttons, which says the question; null where there is none or it is too long for one. */
export function answerBlockId(question: string): string | null {
	const id = START.answer + question;
	return question === "" || id.length > LIMITS.id ? null : id;
}

/** The question behind an answer's buttons; null where it is not said. */
export const questionIn = (blockId: string): string | null =>
	blockId.startsWith(START.answer) ? blockId.slice(START.answer.length) : null;

/** The id of the buttons of a question back, which says whose question it was. */
export const choicesBlockId = (asker: string): string => START.choices + asker;

/** Whose question the buttons belong to; null where it is anybody's. */
export const askerIn = (blockId: string): string | null =>
	blockId.startsWith(START.choices) ? blockId.slice(START.choices.length) : null;
