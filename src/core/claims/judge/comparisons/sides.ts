import { listed } from "../../../wording/periods.ts";
import { withList } from "../../bind/place-bound.ts";
import type { Scene } from "../../bind/scene.ts";
import type { PlaceMention } from "../../read/places.ts";
import { placeName } from "../words.ts";

/** One side of a comparison: a place, or several whose counts are added up. */
export type Side = readonly [string, ...string[]];

/** "Warwickshire, West Mercia and Staffordshire between them had": the places listed with one, all together. */
export function togetherIn(
	scene: Scene,
	bound: readonly PlaceMention[],
	place: PlaceMention,
): readonly Side[] {
	const [first, ...rest] = withList(scene, bound, place).flatMap((it) => it.geographies.slice(0, 1));
	return first === undefined || rest.length === 0 ? [] : [[first, ...rest]];
}

/** All forces among some places, added up; null where they are none, or one. */
export function sideOf(places: readonly string[], { data }: Scene): Side | null {
	const [first, ...rest] = places.filter((id) => (data.geography(id)?.members.length ?? 0) < 2);
	return first === undefined || rest.length === 0 ? null : [first, ...rest];
}

export const namesOf = (scene: Scene, side: Side): string => listed(side.map((id) => placeName(scene, id)));
