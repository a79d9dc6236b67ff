import { z } from "zod";
import { type Block, withIds } from "./block.ts";
import type { LocalSlack } from "./local-slack.ts";
import type { Conversation, Person } from "./workspace.ts";

/** What one person is shown: by the bot, or by Slack itself when something went wrong. */
export interface Said {
	readonly from: "bot" | "slack";
	readonly text: string;
	readonly blocks?: readonly Block[];
	readonly threadTs?: string | null;
}

const Posted = z.object({ message_ts: z.string() });

/** Shows something to one person and nobody else. */
export async function showTo(
	slack: LocalSlack,
	person: Person,
	conversation: Conversation,
	said: Said,
): Promise<void> {
	const { workspace } = slack;
	const args = {
		channel: conversation.id,
		user: person.id,
		text: said.text,
		...(said.blocks ? { blocks: said.blocks } : {}),
		...(said.threadTs ? { thread_ts: said.threadTs } : {}),
	};
	const { message_ts } = Posted.parse(await workspace.call("chat.postEphemeral", args, workspace.botToken));
	keepEphemeral(slack, conversation.id, person.id, message_ts, said);
}

/** Keeps what the Web API has taken as an ephemeral message, and shows it. */
export function keepEphemeral(
	slack: LocalSlack,
	conversation: string,
	person: string,
	ts: string,
	said: Said,
): void {
	const { app } = slack.workspace;
	const blocks = withIds(said.blocks ?? []);
	const threadTs = said.threadTs ?? null;
	const by = said.from === "bot" ? app.botUserId : "slack";
	if (threadTs === null) slack.unread.arrived({ conversation, ts, by, only: person });
	slack.ephemeral.keep(conversation, person, {
		ts,
		threadTs,
		user: by,
		text: said.text,
		blocks,
		files: [],
		replies: 0,
		isEdited: false,
		isEphemeral: true,
		json: { type: "message", ts, text: said.text, blocks, ...(threadTs ? { thread_ts: threadTs } : {}) },
	});
	slack.changed();
}
