import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Sentence } from "../text/sentences.ts";
import { assumedOf, type PlaceBound } from "./place-bound.ts";
import { between, inside, type Scene } from "./scene.ts";
import type { State } from "./state.ts";

/** "The region's 4,800", behind the names of forces in it, or before them: "of its region's forces' 4,138"; "why the region's four forces rose 26%". */
export const OF_REGION =
	/(?<![a-z])(?:the|its|their)(?: own)? region's (?:(?:(?:two|three|four|five|six) )?(?:police )?forces'? |(?:total|overall total) of )*(?:(?:together|combined|jointly|as a whole|between them) )?(?:(?:were|was|are|is|went|had|have|has|rose|risen|fell|fallen|grew|grown|climbed|jumped|dropped|increased|decreased|up|down|gone|been|by|saw|an?|rise|increase|fall|drop|of|recorded|total) )*$/;

/** The region of the forces named, and a group of forces of several regions that they are counted with. */
export function regionOf({ data }: Scene, own: readonly PlaceMention[], { start }: Span): readonly string[] {
	const before = own.filter((it) => it.end <= start);
	const named = before.length > 0 ? before : own.slice(0, 1);
	const ids = named.flatMap(({ geographies: [id] }) => id ?? []);
	const [region, ...more] = new Set(ids.flatMap((id) => data.geography(id)?.region ?? []));
	if (region === undefined || more.length > 0) return [];
	const groups = data
		.geographies()
		.filter((it) => it.kind === "group" && it.region === null && ids.every((id) => it.members.includes(id)));
	return [region, ...groups.map(({ id }) => id)];
}

/** "In Manchester she was recognised. Only 35 forces answered, and still the total": so many forces are the country's, whichever town was spoken of. */
export function ofMostForces(
	scene: Scene,
	sentence: Sentence,
	{ start }: Span,
	state: State,
): PlaceBound | null {
	if (!state.below || inside(scene.places, sentence).some(({ binds }) => binds)) return null;
	if (!MOST_FORCES.test(between(scene, sentence.start, start))) return null;
	const countries = ["uk", "england-and-wales"].filter((id) => scene.data.geography(id) !== undefined);
	return { ...assumedOf(state), options: countries, below: false };
}

const MOST_FORCES =
	/(?<![a-z\d,.])(?:[2-4]\d|(?:twenty|thirty|forty)(?:[- ][a-z]+)?) (?:of the \d\d )?(?:uk |british )?(?:police )?forces(?![a-z])/;
