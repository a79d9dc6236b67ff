import type { Period } from "../../statistics/period.ts";
import type { Ends, TextCount } from "./ends.ts";

/** What earlier sentences have left in mind. */
export interface State {
	/** Geographies of the headline or the first sentence. */
	readonly headline: readonly string[];
	/** Geographies of the last sentence that named any: its first and its last. */
	readonly places: readonly string[];
	/** The last police force named. */
	readonly force: string | null;
	/** The last police force named where offences were told of. */
	readonly told: string | null;
	/** Measures last spoken of; null before any, empty for something not held. */
	readonly measures: readonly string[] | null;
	/** Measures of which something is held, last spoken of. */
	readonly held: readonly string[] | null;
	/** The paragraph in which one was last spoken of, held or not. */
	readonly measuresIn: number;
	/** Every measure spoken of so far. */
	readonly spoken: readonly string[];
	/** The year of the last count that named one. */
	readonly period: Period | null;
	/** The latest financial year the text speaks of anywhere; null when it names none. */
	readonly reportYear: Period | null;
	/** The latest year of which a count was told so far; null before any. */
	readonly toldUpTo: Period | null;
	readonly counts: readonly TextCount[];
	readonly ends: readonly Ends[];
	/** Whether the text speaks of a place below force level since the last force was named. */
	readonly below: boolean;
	/** Whether such a place was named since in a sentence that tells of no offences: what follows may be of it, or of the force again. */
	readonly aside: boolean;
}

export const atFirst = (headline: readonly string[], reportYear: Period | null): State => ({
	headline,
	places: headline,
	force: null,
	told: null,
	measures: null,
	held: null,
	measuresIn: 0,
	spoken: [],
	period: null,
	reportYear,
	toldUpTo: null,
	counts: [],
	ends: [],
	below: false,
	aside: false,
});

/** Something a claim is tied to. `options`: readings the words allow; a claim fails only if it fails under all of them. */
export interface Bound<Value> {
	readonly options: readonly Value[];
	/** `stated` in the sentence, `carried` from an earlier one, or merely `assumed`. */
	readonly how: "stated" | "carried" | "assumed";
}
