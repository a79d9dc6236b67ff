import type { CanonicalQuestion } from "../../question/canonical.ts";

/** Something a newsroom may want to look at: what it is, its figures in words, and the question that shows it whole. */
export interface Angle {
	/** Short enough for a button: "Kent: biggest rise by number". */
	readonly label: string;
	/** With both counts, and without a cause or a judgement. */
	readonly text: string;
	readonly question: CanonicalQuestion;
}
