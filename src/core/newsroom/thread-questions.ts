/** Where questions follow each other. `ts` is that of the message the thread hangs on; the conversation itself where undefined. */
export interface Thread {
	readonly channel: string;
	readonly ts: string | undefined;
}

/** Whose last question it is: a user's own, or, with null, the last whose answer all in the thread saw. */
export type Whose = string | null;

/** What was asked last, so that "and Durham?" can be read. */
export interface ThreadQuestions {
	/** What `threadAfter` gave after their own last question in the thread, else after the last that all saw. */
	previous(thread: Thread, whose: Whose): Promise<string | undefined>;
	/** `at` is in milliseconds since 1970. */
	remember(thread: Thread, whose: Whose, question: string, at: number): Promise<void>;
}
