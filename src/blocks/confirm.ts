import { ACTION } from "./action-ids.ts";
import type { Message } from "./message.ts";
import { escape, mrkdwn, plain } from "./mrkdwn.ts";

/** The action of sharing what has been confirmed. */
export const CONFIRMED = `${ACTION.share}:confirmed`;

/** Asks before something is posted for others to see; the button carries what to post. */
export function confirmMessage(question: string, action: string, value: string): Message {
	return {
		text: escape(question),
		blocks: [
			{ type: "section", text: mrkdwn(escape(question)) },
			{
				type: "actions",
				elements: [
					{ type: "button", action_id: action, text: plain("Post for All to See"), value, style: "danger" },
				],
			},
		],
	};
}
