import { z } from "zod";
import { Block, withIds } from "./block.ts";
import type { LocalSlack } from "./local-slack.ts";
import type { Origin } from "./response-urls.ts";
import { showTo } from "./show-to.ts";

/** What a bot sends to a response_url, or with its acknowledgement of a command. */
export const Response = z.object({
	text: z.string().default(""),
	blocks: z.array(Block).optional(),
	response_type: z.enum(["ephemeral", "in_channel"]).default("ephemeral"),
	replace_original: z.boolean().default(false),
	delete_original: z.boolean().default(false),
	thread_ts: z.string().optional(),
});
type Response = z.infer<typeof Response>;

/** Does what the response says, by Slack's rules: only a message of the bot can be replaced or deleted, a command cannot. */
export async function respond(slack: LocalSlack, origin: Origin, response: Response): Promise<void> {
	const { from, person, conversation } = origin;
	if (from.type === "message" && response.delete_original) {
		await deleteOriginal(slack, origin, from.message.ts, from.message.isEphemeral);
	} else if (from.type === "message" && response.replace_original) {
		await replaceOriginal(slack, origin, from.message.ts, from.message.isEphemeral, response);
	} else if (response.response_type === "in_channel") {
		await postForAll(slack, origin, response);
	} else {
		const threadTs = response.thread_ts ?? null;
		await showTo(slack, person, conversation, { from: "bot", ...content(response), threadTs });
	}
	slack.changed();
}

async function deleteOriginal(
	slack: LocalSlack,
	{ person, conversation }: Origin,
	ts: string,
	isEphemeral: boolean,
) {
	if (isEphemeral) {
		slack.unread.gone(conversation.id, ts);
		return slack.ephemeral.remove(conversation.id, person.id, ts);
	}
	const { workspace } = slack;
	await workspace.call("chat.delete", { channel: conversation.id, ts }, workspace.botToken);
}

async function replaceOriginal(
	slack: LocalSlack,
	{ person, conversation }: Origin,
	ts: string,
	isEphemeral: boolean,
	response: Response,
): Promise<void> {
	const { workspace, ephemeral } = slack;
	if (!isEphemeral) {
		const args = { channel: conversation.id, ts, ...content(response) };
		await workspace.call("chat.update", args, workspace.botToken);
		return;
	}
	const original = ephemeral.seen(conversation.id, person.id).find((message) => message.ts === ts);
	if (!original) return;
	const blocks = withIds(response.blocks ?? []);
	const json = { ...original.json, text: response.text, blocks };
	ephemeral.replace(conversation.id, person.id, { ...original, text: response.text, blocks, json });
}

const echoed = new WeakSet<Origin>();

/** A command answered in public is shown, once, as the person typed it. */
async function postForAll(slack: LocalSlack, origin: Origin, response: Response): Promise<void> {
	const { workspace } = slack;
	const { from, person, conversation } = origin;
	const channel = conversation.id;
	if (from.type === "command" && !echoed.has(origin)) {
		echoed.add(origin);
		await workspace.call("chat.postMessage", { channel, text: escapeText(from.typed) }, person.token);
	}
	const thread = response.thread_ts ? { thread_ts: response.thread_ts } : {};
	await workspace.call("chat.postMessage", { channel, ...content(response), ...thread }, workspace.botToken);
}

function content({ text, blocks }: Response) {
	return { text, ...(blocks ? { blocks } : {}) };
}

/** What a person types, as a message keeps it: Slack's three characters escaped. */
export function escapeText(typed: string): string {
	return typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
