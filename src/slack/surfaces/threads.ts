import { LRUCache } from "lru-cache";
import type { Thread, Whose } from "../../core/newsroom/thread-questions.ts";
import { type Followed, threadAfter } from "../../core/question/thread-before.ts";

/** What was asked last, so that "and Durham?" can be read. A database may stand in for memory. */
export interface Threads {
	/** Their own last question in the thread, else the last whose answer all there saw. */
	previous(thread: Thread, whose: Whose): string | undefined | Promise<string | undefined>;
	remember(thread: Thread, whose: Whose, question: string): void;
}

const MOST = 5_000;

const keyOf = ({ channel, ts = "" }: Thread) => `${channel} ${ts}`;

/** Remembers the last few thousand threads; lost when the process ends. */
export function threadsInMemory(): Threads {
	const questions = new LRUCache<string, string>({ max: MOST });
	return {
		previous: (thread, whose) =>
			questions.get(`${keyOf(thread)} ${whose ?? ""}`) ?? questions.get(`${keyOf(thread)} `),
		remember(thread, whose, question) {
			if (question !== "") questions.set(`${keyOf(thread)} ${whose ?? ""}`, question);
		},
	};
}

/**
 * What comes next in the thread goes on from this answer: the words of the one who got it, and, where all saw it, those of
 * everybody. What one was told alone is no part of what the others go on from.
 */
export async function goOnFrom(
	answer: Followed,
	{ thread, user, isPublic }: { readonly thread: Thread; readonly user: string; readonly isPublic: boolean },
	threads: Threads,
): Promise<void> {
	for (const whose of isPublic ? [user, null] : [user])
		threads.remember(thread, whose, threadAfter(await threads.previous(thread, whose), answer));
}
