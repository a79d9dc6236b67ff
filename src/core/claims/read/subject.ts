import type { Span } from "../../question/passage.ts";

/** What a stretch of text says is counted. */
export interface SubjectMention extends Span {
	/** Ids of the measures it can mean; empty for something that is not held. */
	readonly measures: readonly string[];
	readonly label: string;
	/** True for something that is counted as offences; false for persons, rates, surveys. */
	readonly counted: boolean;
}
