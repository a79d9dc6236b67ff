import type { Finding } from "../importer.ts";
import type { Offence } from "./offence.ts";
import { type Counts, firstPlace } from "./read-counts.ts";

const TOTAL = /^(?:grand |sub-?)?total\b|^all (?:offences|crimes?)$/i;

/** Offences that would be added up wrongly: totals that stand among them, and those of no group. */
export function offenceFindings(counts: Counts): readonly Finding[] {
	return counts.offences.flatMap((offence, at): Finding[] => {
		const text = problemOf(offence);
		return text === null
			? []
			: [{ severity: "error", place: firstPlace(counts, "offence", at, counts.codeColumn), text }];
	});
}

function problemOf({ code, description, group, subgroup }: Offence): string | null {
	const total = [code, description, group].find((text) => TOTAL.test(text));
	if (total !== undefined) return `'${total}' is a total that stands among the offences it is made of`;
	if (group === "") return `no offence group is given for code ${code}`;
	return subgroup === "" ? `no offence subgroup is given for code ${code}` : null;
}
