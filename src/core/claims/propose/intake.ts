import type { ProposedObservation, ProposedStatement } from "./proposal.ts";

/** What a person agreed to take in of a text, and where the text was published. */
export interface Accepted {
	readonly observations: readonly ProposedObservation[];
	readonly statements: readonly ProposedStatement[];
	readonly origin: {
		readonly outlet: string;
		/** ISO date, or year and month. */
		readonly date: string;
		readonly url: string;
		readonly title: string;
	};
}

/** Takes accepted rows into the data package. Gives what is wrong with them, a sentence each, and has then written nothing. */
export interface Intake {
	accept(accepted: Accepted): readonly string[];
}
