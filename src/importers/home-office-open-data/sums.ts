import type { Arranged } from "./arrange.ts";
import type { Lacking } from "./lacking.ts";
import { type Counts, NO_COUNT } from "./read-counts.ts";

/** What is added up: every count of some offences, force by force and quarter by quarter. */
export interface Sum {
	readonly measure: string;
	readonly codes: readonly string[];
	/** By `Arranged.cell`. */
	readonly values: Float64Array;
	readonly states: Uint8Array;
}

/** Nothing was counted; all that was counted is added; a count is a marker, or has no row in the file, so there is no sum. */
export const EMPTY = 0;
export const WHOLE = 1;
export const BROKEN = 2;
export const LACKING = 3;

/**
 * Adds up the counts of the offences that belong to each measure; an offence may belong to several. Missing is not zero:
 * where a code lacks its row there is no sum.
 */
export function addUp(
	counts: Counts,
	arranged: Arranged,
	measuresOf: readonly (readonly string[])[],
	lacking: readonly Lacking[],
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
	const inQuarter = lacking.length === 0 ? [] : offencesByQuarter(counts, arranged);
	for (const { force, quarter, codes } of lacking) {
		const at = arranged.cell(force, quarter);
		for (const code of codes)
			for (const sum of sumsOf[inQuarter[code]?.[quarter] ?? -1] ?? []) sum.states[at] = LACKING;
	}
	return [...sums.values()].map(({ members, ...sum }) => ({ ...sum, codes: [...members].toSorted(byCode) }));
}

/** For each code and quarter, the offence as the file labels and groups it then. */
function offencesByQuarter(counts: Counts, arranged: Arranged): readonly (readonly (number | undefined)[])[] {
	return arranged.rows.map((rows) => {
		const found: (number | undefined)[] = arranged.quarters.map(() => undefined);
		for (const [cell, row] of rows.entries())
			if (row !== 0) found[cell % arranged.quarters.length] = counts.offence.at(row - 1);
		return found;
	});
}

/** "4.2" before "4.10", "9A" before "10A". */
export const byCode: (a: string, b: string) => number = new Intl.Collator("en", { numeric: true }).compare;
