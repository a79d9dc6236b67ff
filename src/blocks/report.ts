import type { AnyBlock, Button } from "@slack/types";
import { ACTION } from "./action-ids.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { bold, cut, escape, escapeWithin, mrkdwn } from "./mrkdwn.ts";
import { contextLine } from "./paragraphs.ts";
import { actionsOf, textButton } from "./saying.ts";

/** An answer that somebody tells the desk of; `question` is empty where it is not told. */
export interface Reported {
	readonly id: string;
	readonly about: string;
	readonly finding: string;
	readonly question: { readonly canonical: string };
}

/** What somebody told the desk about an answer. */
export interface Report {
	/** User id. */
	readonly by: string;
	/** Channel id; null on the home page and in a form. */
	readonly channel: string | null;
	readonly note: string;
	readonly answer: Reported;
}

/** A report as the desk reads it: what they say, who and where; then which answer, what it found and two ways to look at it. */
export function reportMessage({ by, channel, note, answer }: Report): Message {
	const where =
		channel === null ? "" : channel.startsWith("D") ? " in a direct message" : ` in <#${channel}>`;
	const head = `<@${by}> says that ${escape(answer.id)} looks wrong${where}.`;
	const quoted = escapeWithin(note, LIMITS.text - 500)
		.split("\n")
		.map((line) => `&gt; ${line}`)
		.join("\n");
	const { about, finding, question } = answer;
	const found = [bold(cut(finding, MOST)), ...(about === "" ? [] : [escapeWithin(about, MOST)])];
	const blocks: AnyBlock[] = [
		{
			type: "rich_text",
			elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: note }] }],
		},
		{ type: "section", text: mrkdwn(head) },
		...(finding === "" && about === ""
			? []
			: [{ type: "section" as const, text: mrkdwn(found.filter((it) => it !== "").join("\n")) }]),
		...(question.canonical === ""
			? []
			: contextLine([`Asked as: ${escapeWithin(question.canonical, MOST)}`, escape(answer.id)])),
		...actionsOf(waysToLook(question.canonical)),
	];
	const words = [about, finding].filter((it) => it !== "").join(": ");
	return { text: `${quoted}\n${head}\n${escapeWithin(words, LIMITS.text)}`, blocks };
}

const MOST = 500;

/** The answer as it is now and how it was worked out, for the one of the desk who presses. */
const waysToLook = (question: string): readonly Button[] =>
	question === "" || `explain ${question}`.length > LIMITS.button.value
		? []
		: [
				textButton(`${ACTION.ask}:now`, "Show It as It Is Now", question),
				textButton(ACTION.explain, "Explain", question),
			];
