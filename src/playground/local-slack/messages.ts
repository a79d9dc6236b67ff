import { z } from "zod";
import { Block, withIds } from "./block.ts";
import type { EphemeralMessages } from "./ephemeral.ts";
import type { Conversation, Person, Workspace } from "./workspace.ts";

const File = z.looseObject({
	id: z.string(),
	name: z.string(),
	title: z.string().default(""),
	mimetype: z.string().default(""),
	alt_txt: z.string().default(""),
});

const Sent = z.looseObject({
	ts: z.string(),
	user: z.string(),
	text: z.string().default(""),
	thread_ts: z.string().optional(),
	reply_count: z.number().default(0),
	edited: z.object({}).optional(),
	blocks: z.array(Block).default([]),
	files: z.array(File).default([]),
});
export type File = z.infer<typeof File>;

/** A message in a conversation, as one person sees it. */
export interface Message {
	readonly ts: string;
	/** The first message of the thread it is a reply in; null outside threads. */
	readonly threadTs: string | null;
	/** The id of who sent it, or "slack" for what Slack itself says. */
	readonly user: string;
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly files: readonly File[];
	readonly replies: number;
	readonly isEdited: boolean;
	/** Visible to this person only, and gone when the workspace closes. */
	readonly isEphemeral: boolean;
	/** As the Web API tells it. */
	readonly json: Readonly<Record<string, unknown>>;
}

const History = z.object({ messages: z.array(Sent) });

/** Everything outside threads that a person sees in a conversation, oldest first. */
export async function readConversation(
	workspace: Workspace,
	ephemeral: EphemeralMessages,
	conversation: Conversation,
	person: Person,
): Promise<readonly Message[]> {
	const args = { channel: conversation.id, limit: 1000 };
	const history = History.parse(await workspace.call("conversations.history", args, person.token));
	const own = ephemeral.seen(conversation.id, person.id).filter((message) => message.threadTs === null);
	return inOrder([...history.messages.map((one) => asMessage(one, workspace)), ...own]);
}

/** A thread as a person sees it: the message it hangs on first, then the replies. Empty if there is no such message. */
export async function readThread(
	workspace: Workspace,
	ephemeral: EphemeralMessages,
	conversation: Conversation,
	person: Person,
	ts: string,
): Promise<readonly Message[]> {
	const args = { channel: conversation.id, ts };
	const thread = History.parse(await workspace.call("conversations.replies", args, person.token));
	const own = ephemeral.seen(conversation.id, person.id).filter((message) => message.threadTs === ts);
	return inOrder([...thread.messages.map((one) => asMessage(one, workspace)), ...own]);
}

function asMessage(sent: z.infer<typeof Sent>, { app }: Workspace): Message {
	const blocks = withIds(sent.blocks);
	const byBot = sent.user === app.botUserId ? { bot_id: app.botId, app_id: app.id } : {};
	return {
		ts: sent.ts,
		threadTs: sent.thread_ts !== undefined && sent.thread_ts !== sent.ts ? sent.thread_ts : null,
		user: sent.user,
		text: sent.text,
		blocks,
		files: sent.files,
		replies: sent.reply_count,
		isEdited: sent.edited !== undefined,
		isEphemeral: false,
		json: { ...sent, ...byBot, ...(blocks.length > 0 ? { blocks } : {}) },
	};
}

function inOrder(messages: readonly Message[]): readonly Message[] {
	return messages.toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
}
