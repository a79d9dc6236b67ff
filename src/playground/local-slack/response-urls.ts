import { randomUUID } from "node:crypto";
import type { Message } from "./messages.ts";
import type { Conversation, Person } from "./workspace.ts";

/** What a response_url answers: who did what, and where. */
export interface Origin {
	readonly person: Person;
	readonly conversation: Conversation;
	readonly from:
		| { readonly type: "command"; readonly typed: string }
		| { readonly type: "shortcut" }
		| { readonly type: "message"; readonly message: Message };
}

export type Use =
	| { readonly origin: Origin }
	| { readonly error: "invalid_url" | "expired_url" | "used_url" };

/** Addresses to answer at, each good for five answers within thirty minutes, as Slack's are. */
export interface ResponseUrls {
	/** A new one, whole. */
	issue(origin: Origin): string;
	use(path: string): Use;
}

const USES = 5;
const LIFETIME_MS = 30 * 60 * 1000;

/**
 * @param base address of the server that takes the answers
 * @param now milliseconds since the epoch
 */
export function responseUrls(base: string, now: () => number): ResponseUrls {
	const issued = new Map<
		string,
		{ readonly origin: Origin; readonly until: number; readonly uses: number }
	>();
	return {
		issue(origin) {
			const path = `/response/${randomUUID()}`;
			issued.set(path, { origin, until: now() + LIFETIME_MS, uses: 0 });
			return base + path;
		},
		use(path) {
			const one = issued.get(path);
			if (!one) return { error: "invalid_url" };
			if (now() > one.until) return { error: "expired_url" };
			if (one.uses >= USES) return { error: "used_url" };
			issued.set(path, { ...one, uses: one.uses + 1 });
			return { origin: one.origin };
		},
	};
}
