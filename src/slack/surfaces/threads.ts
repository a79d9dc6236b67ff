import { LRUCache } from "lru-cache";

/** What was asked last, so that "and Durham?" can be read. A database may stand in for memory. */
export interface Threads {
	/** The asker's own last question in the thread, else anybody's. */
	previous(thread: Thread, user: string): string | undefined | Promise<string | undefined>;
	remember(thread: Thread, user: string, question: string): void;
}

export interface Thread {
	readonly channel: string;
	/** The timestamp of the message the thread hangs on; the conversation itself where there is none. */
	readonly ts: string | undefined;
}

const MOST = 5_000;

const keyOf = ({ channel, ts = "" }: Thread) => `${channel} ${ts}`;

/** Remembers the last few thousand threads; lost when the process ends. */
export function threadsInMemory(): Threads {
	const questions = new LRUCache<string, string>({ max: MOST });
	return {
		previous: (thread, user) => questions.get(`${keyOf(thread)} ${user}`) ?? questions.get(keyOf(thread)),
		remember(thread, user, question) {
			if (question === "") return;
			questions.set(keyOf(thread), question);
			questions.set(`${keyOf(thread)} ${user}`, question);
		},
	};
}
