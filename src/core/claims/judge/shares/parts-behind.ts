import { between } from "../../bind/scene.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Case } from "../case.ts";
import { liesIn } from "./lies-in.ts";

/** "Were in Kent and Essex" is of both together; where more is said between the two, it may be of the first alone. */
export function partsBehind(
	it: Case,
	named: readonly PlaceMention[],
	behind: PlaceMention,
	whole: PlaceMention,
): readonly (readonly string[])[] {
	const joint = jointOf(it, named, behind, whole);
	const next = named.find((one) => one.start >= behind.end);
	const isListed =
		next !== undefined &&
		andAlone.test(between(it.scene, behind.end, next.start)) &&
		!opensClause.test(between(it.scene, next.end, next.end + 16));
	return joint.length > 0 && isListed ? joint : [...joint, ...behind.geographies.map((id) => [id])];
}

const opensClause =
	/^(?: police| constabulary)? (?:had|has|have|recorded|logged|saw|with|at|was|were)(?![a-z])/;
const andAlone = /^(?:'s?)?(?:,|,? and| &)(?: the)? $/;

/** "Were in Kent and Essex": the part may be all that are named from there on; of "London: 3,774 for the Met" one is within the other. */
function jointOf(
	{ scene }: Case,
	named: readonly PlaceMention[],
	first: PlaceMention,
	whole: PlaceMention,
): readonly (readonly string[])[] {
	const after = named.filter(
		(one) => one.start >= first.start && !sameAs(one.geographies, whole.geographies),
	);
	const all = after.flatMap((one) => one.geographies.slice(0, 1));
	return all.length > 1 && apartFrom(scene, all) ? [[...new Set(all)]] : [];
}

/** Whether none of several places lies in another: "London, where the Met had 3,774" is no sum of the two. */
export const apartFrom = (scene: Case["scene"], ids: readonly string[]): boolean =>
	ids.every((id) => ids.every((other) => other === id || !liesIn(scene, id, other)));

/** Whether each of some places is among others. */
export const sameAs = (a: readonly string[], b: readonly string[]): boolean =>
	a.every((id) => b.includes(id));
