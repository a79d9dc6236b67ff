import type { Measure } from "../../core/statistics/measure.ts";
import type { Period } from "../../core/statistics/period.ts";
import type { Arranged } from "./arrange.ts";
import {
	codeMeasure,
	groupMeasure,
	groupMeasureId,
	subgroupMeasure,
	subgroupMeasureId,
	TOTAL_ID,
	totalMeasure,
} from "./measures.ts";
import type { Offence } from "./offence.ts";
import type { Counts } from "./read-counts.ts";
import { byCode } from "./sums.ts";

/** The labels a code had, and from which quarter each was used. */
export interface LabelledCode {
	readonly code: string;
	/** In order of time: an offence is a code as it was labelled and grouped. */
	readonly uses: readonly { readonly offence: Offence; readonly from: Period }[];
}

/** Every code with its labels and groups through time, in order of codes. */
export function labelledCodes(counts: Counts, arranged: Arranged): readonly LabelledCode[] {
	const first = counts.offences.map(() => Number.MAX_SAFE_INTEGER);
	for (let row = 0; row < counts.count.length; row++) {
		const offence = counts.offence.at(row);
		const quarter = arranged.quarterOrder[counts.quarter.at(row)] ?? 0;
		if (quarter < (first[offence] ?? 0)) first[offence] = quarter;
	}
	return arranged.codes.toSorted(byCode).map((code) => ({
		code,
		uses: counts.offences
			.flatMap((offence, at) => {
				const from = arranged.quarters[first[at] ?? 0];
				return offence.code === code && from !== undefined ? [{ offence, from }] : [];
			})
			.toSorted((a, b) => (a.from.start < b.from.start ? -1 : 1)),
	}));
}

const FRAUD = /^fraud offences$/i;

/**
 * For each offence the measures it is added to: its subgroup, its group and, but for fraud, the total. A subgroup is
 * left out where its group or a single code of the same name says the same.
 */
export function sumsOf(offences: readonly Offence[]): readonly (readonly string[])[] {
	const groups = new Set(offences.map(({ group }) => group.toLowerCase()));
	const labels = new Set(offences.map(({ description }) => description.toLowerCase()));
	return offences.map(({ group, subgroup }) => {
		const name = subgroup.toLowerCase();
		const ownSubgroup = subgroup !== "" && !groups.has(name) && !labels.has(name);
		return [
			...(ownSubgroup ? [subgroupMeasureId(subgroup)] : []),
			...(group === "" ? [] : [groupMeasureId(group)]),
			...(FRAUD.test(group) ? [] : [TOTAL_ID]),
		];
	});
}

/** All measures of the file: codes, subgroups, groups, the total. */
export function measuresOf(
	codes: readonly LabelledCode[],
	sums: readonly (readonly string[])[],
	offences: readonly Offence[],
): readonly Measure[] {
	const byId = new Map<string, { readonly offence: Offence; readonly codes: Set<string> }>();
	for (const [at, ids] of sums.entries()) {
		for (const id of ids) {
			const offence = offences[at];
			if (offence === undefined) continue;
			// Of spellings that differ in case only, the last met gives the name.
			const known = byId.get(id)?.codes ?? new Set();
			byId.set(id, { offence, codes: known.add(offence.code) });
		}
	}
	const added = [...byId].map(([id, { offence, codes: members }]) => {
		const list = [...members].toSorted(byCode);
		if (id === TOTAL_ID) return totalMeasure();
		return id === groupMeasureId(offence.group)
			? groupMeasure(offence.group, list)
			: subgroupMeasure(offence.subgroup, offence.group, list);
	});
	return [...codes.map(measureOfCode), ...added];
}

function measureOfCode({ code, uses }: LabelledCode): Measure {
	const labels = [...new Set(uses.toReversed().map(({ offence }) => offence.description))];
	return codeMeasure(code, labels, uses.at(-1)?.offence.group ?? "");
}
