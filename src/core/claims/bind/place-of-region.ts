import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Scene } from "./scene.ts";

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
