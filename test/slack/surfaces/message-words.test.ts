import fc from "fast-check";
import { expect, test } from "vitest";
import { messageWords } from "../../../src/slack/surfaces/message-words.ts";

const rich = (...texts: string[]) => ({
	type: "rich_text",
	elements: texts.map((text) => ({ type: "rich_text_section", elements: [{ type: "text", text }] })),
});

test.each<[string, unknown, string]>([
	["text alone", { text: "Kent had 5." }, "Kent had 5."],
	[
		"a person's message, the same in text and blocks",
		{ text: "Kent had 5.", blocks: [rich("Kent had 5.")] },
		"Kent had 5.",
	],
	[
		"an app's message with a summary for text",
		{
			text: "Alert",
			blocks: [
				{ type: "header", text: { type: "plain_text", text: "Crime up" } },
				{ type: "section", text: { type: "mrkdwn", text: "Kent had 1,356." } },
			],
		},
		"Crime up\nKent had 1,356.",
	],
	["only blocks", { blocks: [rich("One.", "Two.")] }, "One.\nTwo."],
	[
		"an attachment",
		{
			text: "See this",
			attachments: [{ pretext: "From the wire", title: "Kent", text: "Up 12%", fallback: "no" }],
		},
		"See this\nFrom the wire\nKent\nUp 12%",
	],
	[
		"an attachment with nothing but a fallback",
		{ text: "", attachments: [{ fallback: "Kent: 5" }] },
		"Kent: 5",
	],
	[
		"a message shared into another",
		{ text: "", attachments: [{ message_blocks: [{ message: { blocks: [rich("Kent had 7.")] } }] }] },
		"Kent had 7.",
	],
	[
		"a table",
		{
			blocks: [
				{
					type: "table",
					rows: [
						[
							{ type: "raw_text", text: "Kent" },
							{ type: "raw_text", text: "5" },
						],
					],
				},
			],
		},
		"Kent\n5",
	],
	[
		"buttons are not words of it",
		{
			text: "",
			blocks: [
				{ type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "Approve" } }] },
			],
		},
		"",
	],
	["a picture alone", { text: "", files: [{ name: "x.png" }] }, ""],
])("%s", (_, message, words) => {
	expect(messageWords(message)).toBe(words);
});

test("anything else is no words, and never an error", () => {
	fc.assert(
		fc.property(fc.anything(), (message) => {
			expect(typeof messageWords(message)).toBe("string");
		}),
	);
});
