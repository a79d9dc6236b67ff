import type { Answer } from "../core/answer.ts";
import { answerId } from "../core/answer-id.ts";
import { LIMITS } from "./limits.ts";

/** What a message's buttons need to know and a menu's values have no room for, in the id of their block. */
const START = { answer: "answer:", choices: "choices:" } as const;

/** The id of an answer's row of buttons: the answer's id and, unless it is too long, the question. Null where there is no question. */
export function answerBlockId({ id, question: { canonical } }: Answer): string | null {
	if (canonical === "") return null;
	const whole = `${START.answer}${id} ${canonical}`;
	return whole.length > LIMITS.id ? START.answer + id : whole;
}

/** Rows of earlier messages say the question alone. */
const ANSWER = /^answer:(?:(A-\w+)(?: |$))?(.*)$/s;

/** The question behind an answer's buttons; null where it is not said. */
export const questionIn = (blockId: string): string | null => ANSWER.exec(blockId)?.[2] || null;

/** The id of the answer that buttons stand under, as it was given; null where it is not said. */
export const answerIn = (blockId: string): string | null => ANSWER.exec(blockId)?.[1] ?? null;

interface AskedAgain extends Pick<Answer, "id"> {
	readonly question: Pick<Answer["question"], "canonical">;
}

/** What a button asks again: the question, or the kept answer where it is too long for one. */
export const askedAgain = ({ id, question: { canonical } }: AskedAgain): string =>
	canonical.length <= LIMITS.button.value ? canonical : `show ${id}`;

/** What a way on asks: back from how it was worked out, the kept answer where its question is too long for a button. */
export const wayOn = ({ question: { canonical }, dataset }: Answer, question: string): string =>
	question.length > LIMITS.button.value && canonical === `explain ${question}`
		? askedAgain({ id: answerId(question, dataset), question: { canonical: question } })
		: question;

/** The id of the kept answer that a button asks for; null where it asks a question. */
export const keptIn = (value: string): string | null => /^show (A-\w+)$/.exec(value)?.[1] ?? null;

/** The id of the buttons of a question back, which says whose question it was. */
export const choicesBlockId = (asker: string): string => START.choices + asker;

/** Whose question the buttons belong to; null where it is anybody's. */
export const askerIn = (blockId: string): string | null =>
	blockId.startsWith(START.choices) ? blockId.slice(START.choices.length) : null;
