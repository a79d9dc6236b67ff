import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escapeWithin } from "./mrkdwn.ts";

/** A line to copy, unformatted so that nothing but the words is copied. */
export function pasteMessage(line: string): Message {
	return {
		text: escapeWithin(line, LIMITS.message.text),
		blocks: [
			{
				type: "rich_text",
				elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text: line }] }],
			},
		],
	};
}
