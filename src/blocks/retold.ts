import type { AnyBlock } from "@slack/types";
import { Answer } from "../core/answer.ts";
import { headOf, notices } from "./answer.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escapeWithin } from "./mrkdwn.ts";
import { charactersIn } from "./problems-in.ts";

/** What an answer tells of how it was read is in these fields; all others of two answers may be the same. */
const TOLD: ReadonlySet<string> = new Set<keyof Answer>(["notices", "question", "text"]);
const REST = Answer.keyof().options.filter((field) => !TOLD.has(field));

/**
 * The message of an answer that differs from another's in nothing but what it tells of how the question was read, made
 * from that one's: "cumbira 2021" is drawn as "cumbria 2021" was. Null where they differ in more, or it would not keep to
 * Slack's limits.
 */
export function retold(message: Message, of: Answer, answer: Answer): Message | null {
	if (message.blocks.length === 0 || !isAlike(of, answer)) return null;
	const at = headOf(of).length;
	const told = notices(answer);
	const blocks = [...message.blocks.slice(0, at), ...told, ...message.blocks.slice(at + notices(of).length)];
	const characters = blocks.reduce((sum, block) => sum + charactersOf(block), 0);
	const isWithin = blocks.length <= LIMITS.message.blocks && characters <= LIMITS.message.characters;
	return isWithin ? { ...message, text: escapeWithin(answer.text, LIMITS.message.text), blocks } : null;
}

const isAlike = (one: Answer, other: Answer): boolean =>
	one.question.canonical === other.question.canonical &&
	one.question.measure === other.question.measure &&
	REST.every((field) => one[field] === other[field]);

/** The same blocks stand in message after message. */
const counted = new WeakMap<AnyBlock, number>();

function charactersOf(block: AnyBlock): number {
	const known = counted.get(block);
	if (known !== undefined) return known;
	const characters = charactersIn(block);
	counted.set(block, characters);
	return characters;
}
