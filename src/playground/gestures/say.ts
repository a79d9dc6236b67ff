import { z } from "zod";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import { escapeText } from "../local-slack/respond.ts";
import { showTo } from "../local-slack/show-to.ts";
import type { Conversation } from "../local-slack/workspace.ts";
import type { BotLink } from "./bot-link.ts";
import { runCommand } from "./command.ts";
import { sendEvent } from "./event.ts";
import { type Typed } from "./typed.ts";

const Answer = z.object({ ts: z.string(), message: z.looseObject({}) });

export interface Posted {
	readonly ts: string;
	/** The bot was spoken to in a channel: it will answer in a thread. */
	readonly isMention: boolean;
}

/**
 * Does what Slack does with a text: a known command goes to the bot, any other text is posted and the bot hears of it
 * where it is mentioned or in direct messages. Returns the message posted, null for commands.
 */
export async function say(slack: LocalSlack, bot: BotLink, typed: Typed): Promise<Posted | null> {
	const text = typed.text.trim();
	if (text === "") return null;
	if (typed.text.startsWith("/")) {
		await runCommand(slack, bot, { ...typed, text });
		return null;
	}
	return post(slack, bot, { ...typed, text });
}

async function post(slack: LocalSlack, bot: BotLink, typed: Typed): Promise<Posted> {
	const { workspace } = slack;
	const { person, conversation, threadTs } = typed;
	const posted = Answer.parse(
		await workspace.call(
			"chat.postMessage",
			{
				channel: conversation.id,
				text: withMentions(slack, typed.text),
				...(threadTs ? { thread_ts: threadTs } : {}),
			},
			person.token,
		),
	);
	slack.changed();
	const event = { ...posted.message, team: workspace.team.id, channel: conversation.id, event_ts: posted.ts };
	const trouble = await tellBot(slack, bot, typed, event);
	if (trouble !== null) await showTo(slack, person, conversation, { from: "slack", text: trouble, threadTs });
	const isMention = conversation.type === "channel" && mention(slack.manifest.handle).test(typed.text);
	return { ts: posted.ts, isMention: isMention && trouble === null };
}

/** Sends the events the message is heard as. What went wrong, in words; null if nothing did. */
async function tellBot(
	slack: LocalSlack,
	bot: BotLink,
	{ conversation, text }: Typed,
	event: Readonly<Record<string, unknown>>,
): Promise<string | null> {
	const { manifest, workspace } = slack;
	const heard = heardAs(slack, conversation, text);
	if (conversation.type === "channel" && heard.length > 0 && !(await workspace.hasApp(conversation.id))) {
		return `${manifest.name} is not in this channel and does not hear you. Invite it: \`/invite @${manifest.handle}\``;
	}
	for (const { subscription, type } of heard) {
		const outcome = await sendEvent(slack, bot, subscription, { ...event, ...type });
		if (outcome.type === "taken") continue;
		return `${manifest.name} did not take this message (${outcome.error}: ${outcome.detail}). Slack would try again and show nothing.`;
	}
	return null;
}

/** The events the bot gets of a message, as far as it subscribes to them. */
function heardAs({ manifest }: LocalSlack, { type }: Conversation, text: string) {
	const mentioned = mention(manifest.handle).test(text);
	const possible =
		type === "im"
			? [{ subscription: "message.im", type: { type: "message", channel_type: "im" } }]
			: [
					...(mentioned ? [{ subscription: "app_mention", type: { type: "app_mention" } }] : []),
					{ subscription: "message.channels", type: { type: "message", channel_type: "channel" } },
				];
	return possible.filter(({ subscription }) => manifest.events.has(subscription));
}

/** Escaped, with "@name" of the bot and of people in Slack's notation. */
function withMentions({ manifest, workspace }: LocalSlack, typed: string): string {
	const named = [
		{ handle: manifest.handle, id: workspace.app.botUserId },
		...workspace.people.map(({ handle, id }) => ({ handle, id })),
	];
	return named.reduce(
		(text, { handle, id }) => text.replaceAll(mention(handle), `<@${id}>`),
		escapeText(typed),
	);
}

function mention(handle: string): RegExp {
	return new RegExp(`(?<![\\w@])@${RegExp.escape(handle)}(?![\\w-])`, "gi");
}
