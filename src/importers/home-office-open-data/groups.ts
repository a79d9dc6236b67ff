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
 * left out where its group, or one code in all its years, is of the same name and says the same.
 */
export function sumsOf(offences: readonly Offence[]): readonly (readonly string[])[] {
	const groups = Map.groupBy(offences, ({ group }) => group.toLowerCase());
	const subgroups = Map.groupBy(offences, ({ subgroup }) => subgroup.toLowerCase());
	const isOwn = ([name, members]: readonly [string, readonly Offence[]]): boolean => {
		if (name === "") return false;
		const isGroup = groups.get(name)?.length === members.length && members.every(inGroup(name));
		const codes = new Set(members.map(({ code }) => code));
		const isCode = codes.size === 1 && members.some(({ description }) => description.toLowerCase() === name);
		return !isGroup && !isCode;
	};
	const own = new Set([...subgroups].filter(isOwn).map(([name]) => name));
	return offences.map(({ group, subgroup }) => [
		...(own.has(subgroup.toLowerCase()) ? [subgroupMeasureId(subgroup)] : []),
		...(group === "" ? [] : [groupMeasureId(group)]),
		...(FRAUD.test(group) ? [] : [TOTAL_ID]),
	]);
}

const inGroup =
	(name: string) =>
	({ group }: Offence): boolean =>
		group.toLowerCase() === name;

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
	// What a subgroup or group is called means all of it, not the code that once had the name.
	const taken = new Set(added.flatMap(({ terms }) => terms));
	return [...codes.map((code) => measureOfCode(code, taken)), ...added];
}

function measureOfCode({ code, uses }: LabelledCode, taken: ReadonlySet<string>): Measure {
	const labels = [...new Set(uses.toReversed().map(({ offence }) => offence.description))];
	const measure = codeMeasure(code, labels, uses.at(-1)?.offence.group ?? "");
	return { ...measure, terms: measure.terms.filter((term) => !taken.has(term)) };
}
