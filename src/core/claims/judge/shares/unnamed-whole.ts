import { areasBefore } from "../../bind/places-meant.ts";
import { between } from "../../bind/scene.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Case } from "../case.ts";
import { ownRegion } from "../ranks/rank-scope.ts";
import { liesIn } from "./lies-in.ts";

/** Which areas a share is of, as a part and as the whole. */
export interface Shared {
	readonly parts: readonly (readonly string[])[];
	readonly wholes: readonly string[];
	/** No word of the sentence names the whole. */
	readonly assumed?: boolean;
}

const ofAll =
	"of (?:them|(?:the|all|these|those|all the|all of the) (?:[a-z']+ ){0,5}(?:offen[cs]es|crimes|cases|total|figure|number))";
const wereIn = new RegExp(
	`^ (?:(?:${ofAll} )?(?:were|was|came|happened|had been|fell)(?: (?:recorded|logged|reported|dealt with))?|of (?:them|these|those)(?: recorded| logged)?) (?:in|by|from|within)(?: the)? $`,
);
const makesUp =
	/(?:ma(?:kes?|de) up|account(?:s|ed)? for|responsible for|share (?:is|was)|comprise[sd]?|represent(?:s|ed)?)(?: [a-z]+){0,2} $/;
/** "48% of the offences in its region", "a third of the region's total". */
const ofRegion =
	/^ of (?:(?:the|all|all of|all the|those|recorded) )*(?:(?:its|the|their) region's(?![a-z])|regional (?:total|figure|number|tally|count)(?![a-z])|[^.;:]{0,90}? (?:in|across|of|for|within|by) (?:(?:its|the|their) (?:whole |entire |home )?region(?![a-z'])|(?:all )?(?:(?:its|the|their) region's|(?:the )?(?:police )?forces (?:in|of|across) (?:its|the|their) region)(?![a-z])))/;
const ends = new RegExp(`^(?: ${ofAll})?(?:[.,;!)]| and | - |$)`);

/** "West Yorkshire and South Yorkshire together recorded": the part is all that are named. */
function jointly(named: readonly PlaceMention[], last: PlaceMention): readonly (readonly string[])[] {
	const ids = [...new Set(named.flatMap(({ geographies }) => geographies.slice(0, 1)))];
	return named.at(-1) === last && ids.length > 1 ? [ids] : [];
}

/** "A quarter were in South Yorkshire", "Essex makes up 28 per cent": of the areas spoken of before in which it lies. */
export function ofUnnamedWhole(it: Case, named: readonly PlaceMention[], tail: string): Shared | null {
	const { scene, sentence: within, mention, state } = it;
	const lead = between(scene, within.start, mention.start);
	const behind = named.find((one) => one.start >= mention.end);
	const before = named.filter((one) => one.end <= mention.start);
	const isOwners =
		behind !== undefined &&
		/^ (?:was|were|is|are)(?: the)? $/.test(between(scene, mention.end, behind.start)) &&
		/^'s?(?: ?[.,;)]|$)/.test(between(scene, behind.end, within.end));
	const part =
		behind !== undefined && (isOwners || wereIn.test(between(scene, mention.end, behind.start)))
			? [behind]
			: makesUp.test(lead) && ends.test(tail)
				? before
				: [];
	const region = ofRegion.test(tail) ? before.at(-1) : undefined;
	if (region !== undefined) {
		const around = region.geographies.flatMap((id) => scene.data.geography(id)?.region ?? []);
		if (around.length === 1)
			return {
				parts: [...jointly(before, region), ...region.geographies.map((id) => [id])],
				wholes: around,
				assumed: region.geographies.every((id) => ownRegion(it, scene.data.geography(id)) === null),
			};
	}
	const all = [...new Set(part.flatMap(({ geographies }) => geographies.slice(0, 1)))];
	// "The South West recorded 3,529, of which Dorset accounted for": the one that holds the others is the whole.
	const around = all.filter((id) => all.some((other) => other !== id && liesIn(scene, other, id)));
	const ids = all.filter((id) => !around.includes(id));
	const told = before.flatMap(({ geographies }) => geographies);
	const wholes = [...new Set([...around, ...told, ...areasBefore(scene, within, state)])].filter((area) =>
		ids.every((id) => id !== area && liesIn(scene, id, area)),
	);
	// "4,475 were recorded in the East of England, of which Essex made up": the sentence itself names the whole.
	const isOfWhich = around.length > 0 && /(?<![a-z])of which [^.;:]*$/.test(lead);
	return ids.length === 0 || wholes.length === 0
		? null
		: { parts: [ids], wholes: isOfWhich ? around : wholes, assumed: !isOfWhich };
}
