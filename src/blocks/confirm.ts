import type { Answer } from "../core/answer.ts";
import { ACTION } from "./action-ids.ts";
import { askedAgain } from "./block-ids.ts";
import type { Message } from "./message.ts";
import { escape, escapeWithin, mrkdwn, plain } from "./mrkdwn.ts";

/** The actions of sharing what has been confirmed; the second, that it is under embargo. */
export const CONFIRMED = `${ACTION.share}:confirmed`;
export const CONFIRMED_EMBARGO = `${ACTION.share}:confirmed-embargo`;

const MOST = 1_000;

/** Asks, in an answer's place, before it is posted for others to see; the second button brings the answer back. */
export function confirmMessage(question: string, action: string, answer: Answer): Message {
	const { about, finding } = answer;
	const value = askedAgain(answer);
	const says = [about, finding].filter((it) => it !== "").map((it) => escapeWithin(it, MOST));
	return {
		text: [escape(question), ...says].join("\n"),
		blocks: [
			{ type: "section", text: mrkdwn(escape(question)) },
			...(says.length === 0
				? []
				: [{ type: "section" as const, text: mrkdwn(says.map((it) => `&gt; ${it}`).join("\n")) }]),
			{
				type: "actions",
				elements: [
					{ type: "button", action_id: action, text: plain("Post for All to See"), value, style: "danger" },
					{ type: "button", action_id: `${ACTION.choose}:back`, text: plain("Back to the Answer"), value },
				],
			},
		],
	};
}
