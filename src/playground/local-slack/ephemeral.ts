import type { Message } from "./messages.ts";

/** Messages one person alone sees. The emulated Web API takes them and shows them to nobody, so they are kept here. */
export interface EphemeralMessages {
	keep(conversation: string, person: string, message: Message): void;
	seen(conversation: string, person: string): readonly Message[];
	replace(conversation: string, person: string, message: Message): void;
	remove(conversation: string, person: string, ts: string): void;
}

const key = (conversation: string, person: string): string => `${conversation} ${person}`;

export function ephemeralMessages(): EphemeralMessages {
	const kept = new Map<string, readonly Message[]>();
	const seen = (conversation: string, person: string) => kept.get(key(conversation, person)) ?? [];
	return {
		seen,
		keep: (conversation, person, message) =>
			kept.set(key(conversation, person), [...seen(conversation, person), message]),
		replace: (conversation, person, message) =>
			kept.set(
				key(conversation, person),
				seen(conversation, person).map((one) => (one.ts === message.ts ? message : one)),
			),
		remove: (conversation, person, ts) =>
			kept.set(
				key(conversation, person),
				seen(conversation, person).filter((one) => one.ts !== ts),
			),
	};
}
