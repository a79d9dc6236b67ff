/** What is counted, by whom and how. Two measures are never mixed in one sum or percentage (D26). */
export interface Measure {
	readonly id: string;
	/** Short label for a heading and a list: "child abuse image offences (NSPCC, freedom of information)". */
	readonly name: string;
	/** What one says was counted, plural, in house terms (D32, D33): "child abuse image offences". */
	readonly noun: string;
	/** Who publishes it: "NSPCC", "Home Office" (D36). */
	readonly producer: string;
	/** How it was gathered, for the source line: "from freedom-of-information requests". */
	readonly collection: string;
	readonly definition: string;
	/** Which forces and years it covers, in words. */
	readonly coverage: string;
	/** The finest period the publisher counts by. */
	readonly periodicity: "financial-year" | "quarter" | "calendar-year";
	/** Bearing on every figure of the measure, most damaging first, each a full sentence. */
	readonly caveats: readonly string[];
	/** Whether and how official the figures are, a full sentence (D30). */
	readonly status: string;
	readonly terms: readonly string[];
	/** Ids of measures that count nearly the same and are shown beside it as separate, labelled lines. */
	readonly related: readonly string[];
	/** Why the related measures differ from this one, a full sentence. */
	readonly difference: string;
}

/** Whether it is one offence code, rather than a sum of several. */
export const isCode = ({ terms }: Measure): boolean => terms.some((term) => term.startsWith("code "));
