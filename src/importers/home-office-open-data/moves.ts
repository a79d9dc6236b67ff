import type { Break } from "../../core/statistics/break.ts";
import type { LabelledCode } from "./groups.ts";
import { codeMeasureId, subgroupMeasureId } from "./measures.ts";

/** Breaks where a code was moved to another subgroup, or given another label. */
export function breaksOf(
	codes: readonly LabelledCode[],
	measures: ReadonlySet<string>,
	source: string,
): readonly Break[] {
	const moved = new Map<string, Break>();
	for (const { code, uses } of codes) {
		for (const [at, { offence, from }] of uses.entries()) {
			const before = uses[at - 1]?.offence;
			if (before === undefined) continue;
			const shared = { geography: null, date: from.start, until: null, source };
			if (words(before.subgroup) !== words(offence.subgroup)) {
				const text = `From ${from.start} the Home Office counts “${offence.description}” (code ${code}) under “${offence.subgroup}”, before then under “${before.subgroup}”.`;
				for (const subgroup of [before.subgroup, offence.subgroup]) {
					const measure = subgroupMeasureId(subgroup);
					if (!measures.has(measure)) continue;
					const id = `${measure}-${from.start}`;
					const earlier = moved.get(id);
					moved.set(id, {
						...shared,
						id,
						measure,
						kind: "definition",
						text: earlier === undefined ? text : `${earlier.text} ${text}`,
						short: "after offences were moved between subgroups",
						comparable: false,
					});
				}
			}
			if (words(before.description) !== words(offence.description)) {
				const id = `${codeMeasureId(code)}-label-${from.start}`;
				moved.set(id, {
					...shared,
					id,
					measure: codeMeasureId(code),
					kind: "name",
					text: `From ${from.start} the Home Office labels code ${code} “${offence.description}”, before then “${before.description}”.`,
					short: "after the code was given another label",
					comparable: true,
				});
			}
		}
	}
	return [...moved.values()];
}

const words = (label: string): string =>
	label
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
