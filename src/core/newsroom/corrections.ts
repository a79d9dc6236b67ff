import type { FigureKey } from "./answers-given.ts";

export type CorrectionState = "proposed" | "approved" | "posted" | "dismissed";

/** A figure that has changed after answers gave it: a planned revision, or the mending of an error (D43). */
export interface Correction extends FigureKey {
	readonly id: string;
	readonly from: number | null;
	readonly to: number | null;
	readonly kind: "revision" | "correction";
	readonly reason: string;
	/** Where the new figure is published; null for a correction of our own. */
	readonly release: string | null;
	/** Content hashes of the data sets with the old and the new figure. */
	readonly fromDataset: string;
	readonly toDataset: string;
	/** It turns round what could be said before (D44): threads are told, not the log alone. */
	readonly substantial: boolean;
	readonly state: CorrectionState;
	/** Milliseconds since 1970. */
	readonly proposed: number;
	/** Who approved or dismissed it, and when; null before. */
	readonly decided: { readonly by: string; readonly at: number } | null;
	/** Ids of the citations it overtakes. */
	readonly citations: readonly string[];
}

export interface Corrections {
	/** Those with an id that is there already are left as they are; gives back how many are new. */
	propose(corrections: readonly Correction[]): Promise<number>;
	find(id: string): Promise<Correction | undefined>;
	/** The latest first, those proposed before `before` (milliseconds since 1970). All states where none is given. */
	list(states: readonly CorrectionState[], before: number, limit: number): Promise<readonly Correction[]>;
	/** Of a citation, the latest first. */
	ofCitation(citation: string): Promise<readonly Correction[]>;
	/** Moves it on if it still is in `from`: of two who decide at once, one gets true. */
	move(
		id: string,
		from: CorrectionState,
		to: CorrectionState,
		decided: { readonly by: string; readonly at: number },
	): Promise<boolean>;
	/** Changes the kind and the reason while it is `proposed`. */
	reword(id: string, kind: Correction["kind"], reason: string): Promise<boolean>;
}
