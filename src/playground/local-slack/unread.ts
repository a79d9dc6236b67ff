import type { Message } from "./messages.ts";
import type { Conversation, Person } from "./workspace.ts";

/** How far each person has read each conversation. */
export interface Unread {
	/** Everything here has been seen. */
	see(person: Person, conversation: Conversation, messages: readonly Message[]): void;
	/** How many messages of others came since. */
	count(person: Person, conversation: Conversation, messages: readonly Message[]): number;
}

const key = (person: Person, conversation: Conversation): string => `${person.id} ${conversation.id}`;

export function unread(): Unread {
	const seen = new Map<string, string>();
	return {
		see(person, conversation, messages) {
			const last = messages.at(-1);
			if (last) seen.set(key(person, conversation), last.ts);
		},
		count(person, conversation, messages) {
			const until = seen.get(key(person, conversation)) ?? "";
			return messages.filter(({ ts, user }) => ts > until && user !== person.id).length;
		},
	};
}
