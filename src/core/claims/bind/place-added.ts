import type { PlaceMention } from "../read/places.ts";
import { carriedTo, type PlaceBound } from "./place-bound.ts";
import type { Scene } from "./scene.ts";
import type { State } from "./state.ts";

/** "Adding Gloucestershire and Wiltshire, the total was 1,888": of them and of what was told before. */
const ADDING =
	/^["“' ]*(?:put|throw|bring|fold|factor|take) (?=(?:the )?[a-z][a-z ,-]{2,50} in(?:to it| with (?:them|it)| as well| too)?,? (?:and|it))|^["“' ]*(?:by |with |once )?(?:add(?:ing)?(?! up )(?: in)?|includ(?:e|ing)|count(?:ing)?(?: in)?)(?: the)? |^["“' ]*(?:together )?with (?=(?:the )?[a-z][a-z -]{2,50}(?:'s?|, (?:whose|which)[^,;]{3,50}),? (?:it|the (?:total|figure|number)|that|they)(?![a-z]))|^["“' ]*(?:together|along|combined) with (?=(?:the )?[a-z][a-z, -]{2,60}(?<!,),? (?:it|the (?:force|county|constabulary|(?:whole |wider )?(?:region|area|north|south|east|west))) (?:had|has|recorded|logged|saw|registered|accounted)(?![a-z]))|^["“' ]*(?:together|along|combined) with (?=(?:the )?[a-z][a-z, -]{2,60}(?<!,),? (?:it|they|the (?:number|total|figure)) (?:rose|fell|went|grew|climbed|jumped|increased|decreased|dropped|was|is|came)(?![a-z]))/;

/** The part of what leads to a number in which places are added up: its last half after a semicolon. */
const lastHalf = (lead: string): number => lead.lastIndexOf("; ") + 1;

export const isAdding = (lead: string): boolean => ADDING.test(lead.slice(lastHalf(lead)).trimStart());

/** "Humberside plus North Yorkshire is 1,343; add South Yorkshire and": those told of in the half before are meant too, and no others. */
export function addedIn(
	scene: Scene,
	named: readonly PlaceMention[],
	state: State,
	lead: string,
	from: number,
): PlaceBound {
	const isToldHere = named.some((it) => it.start < from + lastHalf(lead));
	return addedTo(scene, named, isToldHere ? { ...state, force: null, counts: [] } : state);
}

/** The places named and the force told before them, and the area they make together where there is one. */
function addedTo({ data }: Scene, named: readonly PlaceMention[], { force, counts }: State): PlaceBound {
	const own = named.flatMap((it) => it.geographies);
	const before = counts.at(-1)?.places.filter((id) => !own.includes(id)) ?? [];
	const told = [...own, ...(before.length > 0 ? before : [force])].filter((it) => it !== null);
	const ids = new Set(
		told.flatMap((id) => {
			const members = data.geography(id)?.members ?? [];
			return members.length > 0 ? members : [id];
		}),
	);
	const area = data
		.geographies()
		.find((it) => it.members.length === ids.size && it.members.every((id) => ids.has(id)));
	return { ...carriedTo(area === undefined ? [...ids] : [area.id, ...ids]), several: true };
}
