import type { DataSet } from "../statistics/data-set.ts";
import type { QuestionParts } from "./parts.ts";

/** How a text is read: as what, against which figures and what was asked before it. */
export interface Reader {
	readonly style: QuestionParts["style"];
	readonly data: DataSet;
	/** ISO date. */
	readonly today: string;
	/** The last question before it in the thread that was answered. */
	readonly previous?: QuestionParts;
	/** A later one that could not be, and was answered by asking back. */
	readonly unanswered?: QuestionParts;
	/** What a word was asked about after it. */
	readonly defined?: QuestionParts;
	/** Texts of those answered before it, the latest first. */
	readonly earlier?: readonly string[];
}
