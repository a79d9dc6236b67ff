import type { AnyBlock } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escape, escapeWithin, mrkdwn } from "./mrkdwn.ts";

/** What somebody told the desk about an answer. */
export interface Report {
	/** User id. */
	readonly by: string;
	/** Channel id; null on the home page and in a form. */
	readonly channel: string | null;
	readonly note: string;
	readonly answer: Answer;
}

/** A report as the desk reads it: who, where and what they say, then the answer as it was given. */
export function reportMessage({ by, channel, note, answer }: Report): Message {
	const where =
		channel === null ? "" : channel.startsWith("D") ? " in a direct message" : ` in <#${channel}>`;
	const head = `<@${by}> says that ${escape(answer.id)} looks wrong${where}.`;
	const quoted = escapeWithin(note, LIMITS.text - 500)
		.split("\n")
		.map((line) => `&gt; ${line}`)
		.join("\n");
	const question = answer.question.canonical;
	const blocks: AnyBlock[] = [
		{ type: "section", text: mrkdwn(head) },
		{
			type: "rich_text",
			elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: note }] }],
		},
		...(answer.text.trim() === ""
			? []
			: [{ type: "section" as const, text: mrkdwn(escapeWithin(answer.text, LIMITS.text)) }]),
		...(question === ""
			? []
			: [
					{
						type: "context" as const,
						elements: [
							mrkdwn(
								`Asked as: ${escapeWithin(question, 300)} · \`/offences explain ${escapeWithin(question, 300).replaceAll("`", "'")}\` shows how it was worked out`,
							),
						],
					},
				]),
	];
	return { text: `${head}\n${quoted}\n${escapeWithin(answer.text, LIMITS.message.text / 2)}`, blocks };
}
