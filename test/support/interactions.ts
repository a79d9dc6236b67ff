import type { Bot, Json } from "./bot.ts";

let counter = 0;
const trigger = () => `trigger.${Date.now()}.${counter++}`;
const TEAM = "T000000001";

/** Sends an interaction signed as Slack signs it; gives what the acknowledgment carries, null for an empty one. */
export async function interact(bot: Bot, payload: Json, user = bot.maria): Promise<Json | null> {
	const whole = { user: { id: user, team_id: TEAM }, team: { id: TEAM }, trigger_id: trigger(), ...payload };
	const response = await bot.send(new URLSearchParams({ payload: JSON.stringify(whole) }).toString());
	if (response.status !== 200) throw new Error(`answered ${response.status}`);
	const text = await response.text();
	return text === "" ? null : (JSON.parse(text) as Json);
}

/** Runs the shortcut of a message. */
export const onMessage = (bot: Bot, callbackId: string, message: Json, more: Json = {}) =>
	interact(bot, {
		type: "message_action",
		callback_id: callbackId,
		message: { type: "message", ts: "1.000001", ...message },
		message_ts: "1.000001",
		channel: { id: bot.channel, name: "newsdesk" },
		response_url: bot.responseUrl,
		...more,
	});

export const runShortcut = (bot: Bot, callbackId: string) =>
	interact(bot, { type: "shortcut", callback_id: callbackId });

/** Hands a form in. A field's block and control have the same name; null is a choice not made. */
export function submit(
	bot: Bot,
	callbackId: string,
	fields: Readonly<Record<string, Filled>>,
	more: Json = {},
	by: Json = {},
): Promise<Json | null> {
	const values = Object.fromEntries(
		Object.entries(fields).map(([id, value]) => [id, { [id]: controlOf(value) }]),
	);
	return interact(bot, {
		type: "view_submission",
		view: { id: "V1", type: "modal", callback_id: callbackId, state: { values }, ...more },
		...by,
	});
}

/** What is in a field: text, a choice, or a tick. */
type Filled =
	| string
	| { readonly person: string | null }
	| { readonly chosen: string | null }
	| { readonly ticked: boolean };

function controlOf(value: Filled): Json {
	if (typeof value === "object" && "ticked" in value)
		return {
			type: "checkboxes",
			selected_options: value.ticked
				? [{ text: { type: "plain_text", text: "Take it in" }, value: "on" }]
				: [],
		};
	if (typeof value === "object" && "person" in value)
		return { type: "users_select", selected_user: value.person };
	if (typeof value === "string") return { type: "plain_text_input", value: value === "" ? null : value };
	return {
		type: "external_select",
		selected_option:
			value.chosen === null
				? null
				: { text: { type: "plain_text", text: value.chosen }, value: value.chosen },
	};
}

/** What is offered for what has been typed. */
export const offered = async (bot: Bot, actionId: string, value: string): Promise<readonly Option[]> => {
	const answer = await interact(bot, {
		type: "block_suggestion",
		action_id: actionId,
		block_id: actionId,
		value,
	});
	return (answer as { options: readonly Option[] }).options;
};

interface Option {
	readonly text: { readonly text: string };
	readonly value: string;
}
