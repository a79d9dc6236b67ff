import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Message } from "../local-slack/messages.ts";
import { showTo } from "../local-slack/show-to.ts";
import type { Conversation, Person } from "../local-slack/workspace.ts";
import { actionOf } from "./action.ts";
import type { BotLink } from "./bot-link.ts";
import { notTaken, sendInteraction } from "./interaction.ts";
import { stateOf } from "./state.ts";

/** Someone uses a control of a message. `form` holds the control's pointer as `press` and what the message's controls hold. */
export interface Pressed {
	readonly person: Person;
	readonly conversation: Conversation;
	readonly message: Message;
	readonly form: URLSearchParams;
}

/** Tells the bot, and the person if the bot did not take it. False if there is no such control. */
export async function press(slack: LocalSlack, bot: BotLink, pressed: Pressed): Promise<boolean> {
	const { person, conversation, message, form } = pressed;
	const action = actionOf(message.blocks, form);
	if (!action) return false;
	const origin = { person, conversation, from: { type: "message" as const, message } };
	const outcome = await sendInteraction(slack, bot, person, {
		type: "block_actions",
		container: {
			type: "message",
			message_ts: message.ts,
			channel_id: conversation.id,
			is_ephemeral: message.isEphemeral,
			...(message.threadTs ? { thread_ts: message.threadTs } : {}),
		},
		trigger_id: await slack.triggers.issue(person, null),
		channel: {
			id: conversation.id,
			name: conversation.type === "im" ? "directmessage" : conversation.slug,
		},
		// Slack leaves out a message that only one person sees.
		...(message.isEphemeral ? {} : { message: message.json }),
		state: stateOf(message.blocks, form),
		response_url: slack.responseUrls.issue(origin),
		actions: [action],
	});
	if (outcome.type === "failed") {
		const text = notTaken(slack, outcome);
		await showTo(slack, person, conversation, { from: "slack", text, threadTs: message.threadTs });
	}
	return true;
}
