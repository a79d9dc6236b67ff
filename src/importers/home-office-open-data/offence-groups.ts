import type { Finding } from "../importer.ts";
import { OFFENCE_GROUPS } from "../offence-groups.ts";
import type { Offence } from "./offence.ts";

const given = (offences: readonly Offence[]): ReadonlySet<string> =>
	new Set(offences.map(({ group }) => group.toLowerCase()).filter((group) => !/^fraud\b/.test(group)));

/** Whether a file is but a choice of codes, of few groups: what such are added up to is no group, and not all crime. */
export const isChoiceOfCodes = (offences: readonly Offence[]): boolean =>
	given(offences).size * 2 < OFFENCE_GROUPS.length;

/** Which groups a file has no count of. */
export function groupFindings(offences: readonly Offence[]): readonly Finding[] {
	const groups = given(offences);
	if (isChoiceOfCodes(offences)) {
		const text = `counts are given of ${groups.size} of the ${OFFENCE_GROUPS.length} offence groups: none are added up to groups or all crime`;
		return [{ severity: "left", place: null, text }];
	}
	const absent = OFFENCE_GROUPS.filter((group) => !groups.has(group));
	const text = `no count is given of ${absent.join(", ")}: all crime is added up without`;
	return absent.length === 0 ? [] : [{ severity: "warning", place: null, text }];
}
