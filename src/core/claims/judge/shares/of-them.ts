import { isDifference } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Time } from "../../read/time.ts";
import type { Case } from "../case.ts";
import { liesIn } from "./lies-in.ts";
import type { Shared } from "./unnamed-whole.ts";

export const OF_THEM =
	/^ ?of (?:it|them|these|those|that|all of them|the lot|the whole|the (?:[a-z]+ ){0,2}(?:total|figure|number|tally|sum))(?![a-z])/;

/** Which of all that was told "it" is, the words do not say. */
const OF_IT = /^ ?of it(?![a-z])/;

/** "4,800 in Yorkshire and the Humber, and Humberside made up 11% of them": what the place named last has of what was told before it. */
export function ofThem(
	{ scene, counts, mention, state }: Case,
	named: readonly PlaceMention[],
	part: PlaceMention,
): Shared | null {
	const contains = (id: string, ids: readonly string[]) => ids.every((one) => liesIn(scene, one, id));
	// "4,800 in Yorkshire and the Humber, and nearly half of them landed on desks in West Yorkshire".
	const later = named.find((one) => one.start >= mention.end);
	if (later !== undefined && part.geographies.some((id) => contains(id, later.geographies)))
		return { parts: later.geographies.map((id) => [id]), wholes: part.geographies };
	// "The region recorded 4,475, and Norfolk contributed 17% of them": of what was counted last.
	const counted = counts.findLast((one) => one.mention.end <= part.start)?.places ?? [];
	const told = named.flatMap((one) => one.geographies);
	const wholes = [...told, ...counted, ...state.places, ...state.headline].filter((id) =>
		contains(id, part.geographies),
	);
	const [of] = wholes;
	const both = named
		.filter((one) => one.end <= mention.start)
		.flatMap((one) => one.geographies.slice(0, 1))
		.filter((id) => of !== undefined && contains(of, [id]));
	const ids = part.geographies.map((id) => [id]);
	const assumed = OF_IT.test(between(scene, mention.end, mention.end + 8));
	return of === undefined
		? null
		: { parts: [...(both.length > 1 ? [both] : []), ...ids], wholes: [...new Set(wholes)], assumed };
}

/** "It had 3,614 in 2021-22, 1,131 more than five years before, and West Yorkshire alone provided over half of them": of the year of the count, not of what that is held against. */
export function yearOfThem({ scene, sentence, mention, counts }: Case, { wholes }: Shared): Time | null {
	if (!OF_THEM.test(between(scene, mention.end, sentence.end))) return null;
	const told = counts.findLast(
		(it) => it.mention.end <= mention.start && it.places.some((id) => wholes.includes(id)),
	);
	const isHeldAgainst =
		told !== undefined &&
		inside(scene.mentions, { start: told.mention.end, end: mention.start }).some(
			(it) => it.type === "count" && isDifference(scene, sentence, it),
		);
	return isHeldAgainst && told.time?.type === "year" ? told.time : null;
}

/** "The region had reached 3,614, with over half of those offences recorded in West Yorkshire", "and one in five of those was recorded by the Met": of what was counted right before. */
export function withSoManyOfThem({ scene, mention, counts }: Case, behind: PlaceMention): Shared | null {
	const last = counts.findLast((one) => one.mention.end <= mention.start);
	if (last === undefined || !WITH.test(between(scene, last.mention.end, mention.start))) return null;
	if (!RECORDED_IN.test(between(scene, mention.end, behind.start))) return null;
	const ids = behind.geographies;
	const wholes = last.places.filter((of) => ids.every((id) => id !== of && liesIn(scene, id, of)));
	return wholes.length === 0 ? null : { parts: ids.map((id) => [id]), wholes };
}

const WITH =
	/^(?: (?:(?:code 86|such|of these|of the|image|obscene publications|child abuse image) )?(?:offences|crimes|cases))?(?: in [\d/-]{4,9})?, (?:with|and) (?:[a-z]+ ){0,2}$/;
const RECORDED_IN =
	/^ of (?:them|these|those)(?: (?:offences|crimes|cases))?(?: being| was| were)? (?:recorded|logged|registered) (?:in|by)(?: the)? $/;
