/** Where questions follow each other. `ts` is that of the message the thread hangs on; the conversation itself where undefined. */
export interface Thread {
	readonly channel: string;
	readonly ts: string | undefined;
}

/** What was asked last, so that "and Durham?" can be read. */
export interface ThreadQuestions {
	/** The canonical text of the asker's own last question in the thread, else of anybody's. */
	previous(thread: Thread, user: string): Promise<string | undefined>;
	/** `at` is in milliseconds since 1970. */
	remember(thread: Thread, user: string, question: string, at: number): Promise<void>;
}
