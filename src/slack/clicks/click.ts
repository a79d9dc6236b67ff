import type { BlockAction, RespondArguments, RespondFn, SlackActionMiddlewareArgs } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Whose } from "../../blocks/actions.ts";
import type { Message } from "../../blocks/message.ts";
import { NOT_IN_TIME, showModal } from "../forms/show-modal.ts";
import { isDirect } from "../house.ts";
import type { Reserve } from "../people/company.ts";
import { post, respondWith } from "../post/post.ts";
import type { Parts } from "../surface.ts";

/** A button pressed or a menu item chosen: by whom, where, and with what. */
export interface Click {
	readonly action: string;
	readonly value: string;
	/** The id of the block it stands in. */
	readonly block: string;
	readonly user: string;
	/** The user's workspace, where Slack says it. */
	readonly team: string | undefined;
	/** Opens a modal, within three seconds and once. */
	readonly trigger: string;
	readonly isAtHome: boolean;
	/** The id of the modal clicked in; null outside modals. */
	readonly modal: string | null;
	/** Null on the home page. */
	readonly channel: string | null;
	/** The message clicked on; null on the home page. */
	readonly message: string | null;
	readonly thread: string | undefined;
	/** Whether only this user sees the message. */
	readonly isPrivate: boolean;
	readonly respond: RespondFn;
	readonly client: WebClient;
}

export function readClick(
	args: SlackActionMiddlewareArgs<BlockAction> & { readonly client: WebClient },
): Click {
	const { body, action, respond, client } = args;
	const { container, message, channel } = body;
	const inThread = message?.["thread_ts"] ?? container["thread_ts"];
	return {
		action: action.action_id,
		value: valueOf(action),
		block: action.block_id,
		user: body.user.id,
		team: body.user.team_id,
		trigger: body.trigger_id,
		isAtHome: body.view?.type === "home",
		modal: body.view?.type === "modal" ? body.view.id : null,
		channel: channel?.id ?? null,
		message: message?.ts ?? (typeof container["message_ts"] === "string" ? container["message_ts"] : null),
		thread: typeof inThread === "string" ? inThread : undefined,
		isPrivate: container["is_ephemeral"] === true,
		respond,
		client,
	};
}

function valueOf(action: SlackActionMiddlewareArgs<BlockAction>["action"]): string {
	if (action.type === "button") return action.value ?? "";
	// Slack says so where Bolt's types do not: a field may be empty, and nothing be chosen.
	if (action.type === "plain_text_input") return action.value ?? "";
	return action.type === "overflow" ? (action.selected_option?.value ?? "") : "";
}

/**
 * Whether the message clicked on is one of the app's own direct messages. A command can be used between two people as well,
 * and its answer there is for the one alone: what is seen by one only stays so.
 */
const isOwnDirect = ({ channel, isPrivate }: Click): boolean =>
	channel !== null && isDirect(channel) && !isPrivate;

/** Whose the answer to a click is: for the eyes of the one who clicked, or theirs to remove where nobody else reads along. */
export const whoseAnswer = (click: Click): Whose =>
	click.channel === null || isOwnDirect(click)
		? { privately: false, owner: click.user }
		: { privately: true };

/** Why nothing is said aloud where the click was made; null among the newsroom's own people. */
export const reserveAt = (
	{ client, channel, user, team }: Click,
	{ company }: Pick<Parts, "company">,
): Promise<Reserve | null> =>
	channel === null ? Promise.resolve(null) : company.reserve(client, { channel, user, team });

/** Opens a modal for the one who clicked; where it comes too late, that is said. */
export async function openModal(click: Click, view: ModalView): Promise<void> {
	if (!(await showModal(click.client, click.trigger, view)))
		await answerClick(click, { text: NOT_IN_TIME, blocks: [] });
}

/** Answers a click to the one who clicked: beside the message, in the app's direct messages as a message, from the home page as one too. */
export async function answerClick(
	click: Click,
	message: Message,
	more: RespondArguments = {},
): Promise<void> {
	const { channel, thread, respond, client, user } = click;
	if (channel === null) {
		const posted = await post(client, message, { channel: user });
		if ("refused" in posted) throw new Error(`a direct message was refused: ${posted.refused}`);
		return;
	}
	await respondWith(respond, message, {
		response_type: isOwnDirect(click) ? "in_channel" : "ephemeral",
		replace_original: false,
		...(thread === undefined ? {} : { thread_ts: thread }),
		...more,
	});
}
