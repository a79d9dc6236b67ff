import { kindOf } from "../draw/elements/elements.ts";
import { Block, find } from "../local-slack/block.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Message } from "../local-slack/messages.ts";
import { showTo } from "../local-slack/show-to.ts";
import type { Conversation, Person } from "../local-slack/workspace.ts";
import type { BotLink, Outcome } from "./bot-link.ts";
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
		...(message.isEphemeral ? {} : { message: message.json }),
		state: stateOf(message.blocks, form),
		response_url: slack.responseUrls.issue(origin),
		actions: [action],
	});
	if (outcome.type === "failed") {
		const text = `${slack.manifest.name} did not take this click (${outcome.error}: ${outcome.detail}). Slack would show a warning sign beside the button.`;
		await showTo(slack, person, conversation, { from: "slack", text, threadTs: message.threadTs });
	}
	return true;
}

/** The action a form's `press` stands for. A part of a control, as an option of a menu, is one with the control. */
export function actionOf(
	blocks: readonly Block[],
	form: URLSearchParams,
): Readonly<Record<string, unknown>> | null {
	const [, pointer = "", part = null] =
		/^(.*?)(?:\/(options\/\d+|positive_button|negative_button))?$/.exec(form.get("press") ?? "") ?? [];
	const { found, block } = find(blocks, pointer);
	const kind = kindOf(found);
	if (!kind || block === null) return null;
	const element = Block.parse(found);
	return {
		type: element.type,
		action_id: element["action_id"],
		block_id: block["block_id"],
		...kind.tell(element, { values: form.getAll(pointer), part }),
		action_ts: (Date.now() / 1000).toFixed(6),
	};
}

/** Sends an interaction of a person to the bot, with what all of them say. */
export function sendInteraction(
	{ workspace }: LocalSlack,
	bot: BotLink,
	person: Person,
	payload: Readonly<Record<string, unknown>> & { readonly type: string },
): Promise<Outcome> {
	const whole = {
		...payload,
		user: { id: person.id, username: person.handle, name: person.handle, team_id: workspace.team.id },
		team: { id: workspace.team.id, domain: workspace.team.domain },
		api_app_id: workspace.app.id,
		token: "playground",
		enterprise: null,
		is_enterprise_install: false,
	};
	return bot.form(payload.type, { payload: JSON.stringify(whole) });
}
