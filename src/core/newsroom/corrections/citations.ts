import type { FigureKey, StatedFigure } from "./answers-given.ts";

/** How an answer left the asker's own eyes. A private one is seen by the asker alone. */
export type GivenAs = "public" | "private" | "copied" | "exported";

/** A story that a reporter says the answer was used in. */
export interface StoryMark {
	readonly story: string;
	readonly by: string;
	/** Milliseconds since 1970. */
	readonly at: number;
}

/** An answer given somewhere: what corrections follow. */
export interface Citation {
	/** Given by the caller; keeping the same id again changes nothing. */
	readonly id: string;
	/** Id of the answer, "A-7F3KQ2", its canonical question and data set: the three together name one `GivenAnswer`. */
	readonly answer: string;
	readonly question: string;
	readonly dataset: string;
	readonly team: string;
	readonly channel: string;
	/** Timestamp of the message; null where there is none to come back to (private, copied, exported). */
	readonly ts: string | null;
	/** Timestamp of the message its thread hangs on; null outside threads. */
	readonly thread: string | null;
	/** User id. */
	readonly askedBy: string;
	readonly as: GivenAs;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly stories: readonly StoryMark[];
}

/** A citation, and which of the figures asked for it stated. */
export interface CitationOfFigures extends Citation {
	readonly figures: readonly StatedFigure[];
}

export interface Citations {
	/** The answer itself must be kept first (`AnswersGiven.keep`). Stories are added by `markStory` only. */
	record(citation: Omit<Citation, "stories">): Promise<void>;
	find(id: string): Promise<Citation | undefined>;
	/** What was said in one message. */
	inMessage(channel: string, ts: string): Promise<readonly Citation[]>;
	/** Where an answer was given, the latest first. */
	ofAnswer(answer: string): Promise<readonly Citation[]>;
	/**
	 * Those that state any of the figures, oldest first: given at or after `since`, marked with a story, or with a
	 * correction to their name. Found by an index, whatever is kept.
	 */
	stating(figures: readonly FigureKey[], since: number): Promise<readonly CitationOfFigures[]>;
	/** The same story is marked once. False when there is no such citation. */
	markStory(citation: string, mark: StoryMark): Promise<boolean>;
	/** Follows a channel whose id has changed. */
	moveChannel(from: string, to: string): Promise<void>;
}
