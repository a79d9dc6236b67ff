import type { LocalSlack } from "../local-slack/local-slack.ts";
import { type Message, readThread } from "../local-slack/messages.ts";
import type { Conversation, Person } from "../local-slack/workspace.ts";
import type { Asked, Site } from "./route.ts";

/** Who looks at what: the beginning of every address. */
export interface Scene {
	readonly slack: LocalSlack;
	readonly suggestions: readonly string[];
	readonly person: Person;
	readonly conversation: Conversation;
	/** Messages not seen yet, by the id of their conversation. */
	readonly unread: ReadonlyMap<string, number>;
}

/** Who looks at what, by the names in the address; null if there is no such person or conversation. */
export function sceneAt({ slack, suggestions }: Site, { part }: Asked): Scene | null {
	const person = slack.workspace.people.find(({ handle }) => handle === part("person"));
	if (!person) return null;
	const known = [...slack.workspace.channels, slack.workspace.direct(person)];
	const conversation = known.find(({ slug }) => slug === part("conversation"));
	if (!conversation) return null;
	const unread = new Map(known.map((one) => [one.id, slack.unread.count(person, one)]));
	return { slack, suggestions, person, conversation, unread };
}

/** A message the person sees, in the conversation or in any of its threads. */
export async function messageAt({ slack, person, conversation }: Scene, ts: string): Promise<Message | null> {
	const { workspace, ephemeral } = slack;
	const own = ephemeral.seen(conversation.id, person.id);
	const others = await readThread(workspace, ephemeral, conversation, person, ts);
	return [...own, ...others].find((message) => message.ts === ts) ?? null;
}

/** The address of a conversation as a person sees it. */
export function addressOf({ person, conversation }: Pick<Scene, "person" | "conversation">): string {
	return `/${person.handle}/${conversation.slug}`;
}

/** "#newsdesk", or the app's name for the direct messages with it. */
export function titleOf({ slack, conversation }: Pick<Scene, "slack" | "conversation">): string {
	return conversation.type === "im" ? slack.manifest.name : `#${conversation.slug}`;
}
