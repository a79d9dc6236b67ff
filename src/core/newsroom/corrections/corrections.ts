import type { NewDelivery } from "../deliveries/deliveries.ts";
import type { FigureKey } from "./answers-given.ts";

/**
 * `proposed` -> `approved`: the notices are in the ledger -> `posted`: and sent, or there was nobody to tell; or
 * `dismissed`; or `overtaken`: the figure has changed again before anybody decided.
 */
export type CorrectionState = "proposed" | "approved" | "posted" | "dismissed" | "overtaken";

/** Who decided, and when, in milliseconds since 1970. */
export interface Decision {
	readonly by: string;
	readonly at: number;
}

/** A figure that has changed after answers gave it: a planned revision, or the mending of an error (D43). */
export interface Correction extends FigureKey {
	readonly id: string;
	readonly from: number | null;
	readonly to: number | null;
	readonly kind: "revision" | "correction";
	readonly reason: string;
	/** Where the new figure is published; null for a correction of our own. */
	readonly release: string | null;
	/** Content hashes of the data sets between which it was found. */
	readonly fromDataset: string;
	readonly toDataset: string;
	/** It turns round what could be said before (D44): threads are told, not the log alone. */
	readonly substantial: boolean;
	readonly state: CorrectionState;
	/** Milliseconds since 1970. */
	readonly proposed: number;
	/** Who approved or dismissed it, and when; null before. */
	readonly decided: Decision | null;
	/** Ids of the citations it overtakes. */
	readonly citations: readonly string[];
}

/** The owner of the deliveries that tell what was decided at once. */
export const noticesOf = (toDataset: string, at: number): string => `corrections ${toDataset} ${at}`;

export interface Corrections {
	/**
	 * Puts these in the place of those that are overtaken, all in one step. One whose id is there stays as it is, unless
	 * it was overtaken itself: it is so again. False, and nothing is done, when one of the overtaken is decided already.
	 */
	propose(corrections: readonly Correction[], overtaken: readonly string[]): Promise<boolean>;
	find(id: string): Promise<Correction | undefined>;
	/** The latest first, those proposed before `before` (milliseconds since 1970). All states where none is given. */
	list(states: readonly CorrectionState[], before: number, limit: number): Promise<readonly Correction[]>;
	/** Those found when a data set came into use, in the order proposed. All states where none is given. */
	ofChange(
		toDataset: string,
		states: readonly CorrectionState[],
		limit: number,
	): Promise<readonly Correction[]>;
	/** Of any of these figures, in the order proposed. */
	ofFigures(figures: readonly FigureKey[]): Promise<readonly Correction[]>;
	/** Every figure that has one in these states, once. All states where none is given. */
	figures(states: readonly CorrectionState[]): Promise<readonly FigureKey[]>;
	/** Content hashes of the data sets whose corrections wait for the desk. */
	waiting(): Promise<readonly string[]>;
	/**
	 * Decides all of them and plans the messages that tell it, in one step, if all still wait. Else nothing is done: of
	 * two who decide at once, one gets true.
	 */
	decide(
		ids: readonly string[],
		state: "approved" | "posted" | "dismissed",
		decision: Decision,
		deliveries: readonly NewDelivery[],
	): Promise<boolean>;
	/** All messages that tell these are sent: of those `approved`, `posted`. */
	posted(ids: readonly string[]): Promise<void>;
	/** Changes the kind and the reason of all of them, if all still wait. */
	reword(ids: readonly string[], kind: Correction["kind"], reason: string): Promise<boolean>;
}
