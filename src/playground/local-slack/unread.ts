import type { Conversation, Person } from "./workspace.ts";

/** A message that came into a conversation, outside its threads. */
export interface Arrived {
	/** Id of the conversation. */
	readonly conversation: string;
	readonly ts: string;
	/** Id of who sent it. */
	readonly by: string;
	/** Id of the one person who sees it; null: all do. */
	readonly only: string | null;
}

/** How far each person has read each conversation, known from what came without reading any of them again. */
export interface Unread {
	arrived(message: Arrived): void;
	gone(conversation: string, ts: string): void;
	/** Everything here has been seen. */
	see(person: Person, conversation: Conversation): void;
	/** How many messages of others came since. */
	count(person: Person, conversation: Conversation): number;
}

const key = (person: Person, conversation: Conversation): string => `${person.id} ${conversation.id}`;

export function unread(): Unread {
	const seen = new Map<string, number>();
	let came: readonly (Arrived & { readonly no: number })[] = [];
	let no = 0;
	return {
		arrived(message) {
			no += 1;
			came = [...came, { ...message, no }];
		},
		gone(conversation, ts) {
			came = came.filter((one) => one.conversation !== conversation || one.ts !== ts);
		},
		see(person, conversation) {
			seen.set(key(person, conversation), no);
		},
		count(person, conversation) {
			const until = seen.get(key(person, conversation)) ?? 0;
			return came.filter(
				(one) =>
					one.no > until &&
					one.conversation === conversation.id &&
					one.by !== person.id &&
					(one.only ?? person.id) === person.id,
			).length;
		},
	};
}
