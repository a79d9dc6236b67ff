import type { Arranged } from "./arrange.ts";
import { type Counts, NO_COUNT } from "./read-counts.ts";

/** What is added up: every count of some offences, force by force and quarter by quarter. */
export interface Sum {
	readonly measure: string;
	readonly codes: readonly string[];
	/** By `Arranged.cell`. */
	readonly values: Float64Array;
	readonly states: Uint8Array;
}

/** Nothing was counted; all that was counted is added; a count is a marker, so there is no sum. */
export const EMPTY = 0;
export const WHOLE = 1;
export const BROKEN = 2;

/** Adds up the counts of the offences that belong to each measure; an offence may belong to several. */
export function addUp(
	counts: Counts,
	arranged: Arranged,
	measuresOf: readonly (readonly string[])[],
): readonly Sum[] {
	const sums = new Map<string, Sum & { readonly members: Set<string> }>();
	const size = counts.forces.length * arranged.quarters.length;
	const sumsOf = measuresOf.map((measures, offence) =>
		measures.map((measure) => {
			let sum = sums.get(measure);
			if (sum === undefined) {
				const members = new Set<string>();
				sum = { measure, codes: [], members, values: new Float64Array(size), states: new Uint8Array(size) };
				sums.set(measure, sum);
			}
			sum.members.add(counts.offences[offence]?.code ?? "");
			return sum;
		}),
	);
	for (let row = 0; row < counts.count.length; row++) {
		const at = arranged.cell(counts.force.at(row), arranged.quarterOrder[counts.quarter.at(row)] ?? 0);
		const count = counts.count.at(row);
		for (const sum of sumsOf[counts.offence.at(row)] ?? []) {
			if (count === NO_COUNT) sum.states[at] = BROKEN;
			else {
				sum.values[at] = (sum.values[at] ?? 0) + count;
				if (sum.states[at] === EMPTY) sum.states[at] = WHOLE;
			}
		}
	}
	return [...sums.values()].map(({ members, ...sum }) => ({ ...sum, codes: [...members].toSorted(byCode) }));
}

/** "4.2" before "4.10", "9A" before "10A". */
export const byCode: (a: string, b: string) => number = new Intl.Collator("en", { numeric: true }).compare;
