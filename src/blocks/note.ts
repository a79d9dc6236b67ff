import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escape, mrkdwn } from "./mrkdwn.ts";

/** The message with a line of small print above it. */
export function withNote(message: Message, note: string): Message {
	return {
		text: `${escape(note)}\n${message.text}`.slice(0, LIMITS.message.text),
		blocks: [{ type: "context" as const, elements: [mrkdwn(escape(note))] }, ...message.blocks].slice(
			0,
			LIMITS.message.blocks,
		),
	};
}
