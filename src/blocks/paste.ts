import type { Answer } from "../core/answer.ts";
import { howMade } from "../core/wording/told-whole.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escapeWithin } from "./mrkdwn.ts";
import { contextLine } from "./paragraphs.ts";

/** A line to copy, unformatted so that nothing but the words is copied; below it what whoever prints it must know. */
export function pasteMessage({
	copy,
	figures: [main],
	warnings,
}: Pick<Answer, "copy" | "figures" | "warnings">): Message {
	const beside = [...warnings, main === undefined ? "" : howMade(main)].filter((it) => it !== "");
	return {
		text: escapeWithin([copy, ...beside].join("\n"), LIMITS.message.text),
		blocks: [
			{
				type: "rich_text",
				elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text: copy }] }],
			},
			...beside.flatMap((it) => contextLine([escapeWithin(it, LIMITS.text)])),
		],
	};
}
