import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Message } from "../local-slack/messages.ts";
import { showTo } from "../local-slack/show-to.ts";
import type { Conversation, Person } from "../local-slack/workspace.ts";
import type { BotLink } from "./bot-link.ts";
import { notTaken, sendInteraction } from "./interaction.ts";

/** Someone runs a shortcut of the app: on a message, or from the message box. */
export interface Run {
	readonly person: Person;
	readonly conversation: Conversation;
	readonly callbackId: string;
	/** Null for a shortcut that is not of a message. */
	readonly message: Message | null;
}

/** Tells the bot, and the person if the bot did not take it. False if the app has no such shortcut. */
export async function runShortcut(slack: LocalSlack, bot: BotLink, run: Run): Promise<boolean> {
	const { person, conversation, callbackId, message } = run;
	const type = message ? "message" : "global";
	const isKnown = slack.manifest.shortcuts.some((one) => one.callback_id === callbackId && one.type === type);
	if (!isKnown) return false;
	const outcome = await sendInteraction(slack, bot, person, {
		type: message ? "message_action" : "shortcut",
		callback_id: callbackId,
		trigger_id: await slack.triggers.issue(person, null),
		action_ts: (Date.now() / 1000).toFixed(6),
		...(message ? onMessage(slack, run, message) : {}),
	});
	if (outcome.type === "failed") {
		await showTo(slack, person, conversation, { from: "slack", text: notTaken(slack, outcome) });
	}
	return true;
}

function onMessage(slack: LocalSlack, { person, conversation }: Run, message: Message) {
	return {
		message_ts: message.ts,
		message: message.json,
		channel: {
			id: conversation.id,
			name: conversation.type === "im" ? "directmessage" : conversation.slug,
		},
		response_url: slack.responseUrls.issue({ person, conversation, from: { type: "shortcut" } }),
	};
}
