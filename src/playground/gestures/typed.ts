import type { Conversation, Person } from "../local-slack/workspace.ts";

/** A text somebody sends in a conversation, in a thread or outside one. */
export interface Typed {
	readonly person: Person;
	readonly conversation: Conversation;
	readonly threadTs: string | null;
	readonly text: string;
}
