import { inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { liesIn } from "./lies-in.ts";

/** "Kent's share of the South East's offences was", "has risen from 13% in 2017/18 to". */
export const shareWas =
	/(?<![a-z])(?:share|proportion) of [^.;:%]{0,110}(?:[,:]| (?:(?:was|is|stood at|stands at|came to|amounted to)(?: [a-z]+){0,2}|from(?: [\d.]+ ?(?:%|per ?cent|percent)[^.;:%()]{0,24}(?:\([^()]{0,40}\))? to)?(?: (?:just|about|around|nearly|almost))?)) $/;

/** "Was 28%, down from 30% in 2021/22": what the share is held against is the share of another year. */
export const wasBefore =
	/(?<![a-z])(?:share|proportion) of [^.;:%]{0,110} (?:was|is|stood at|stands at|came to) (?:[a-z]+ ){0,2}[\d.]+ ?(?:%|per ?cent|percent)(?: in [\d/-]{4,9})?,? (?:and |a rise |a fall |which was |which is )?(?:up|down|rising|falling|rose|fell|compared (?:with|to)|against)(?: from)? (?:(?:just|only|about|around|nearly|almost) )?$/;

/** The areas named before a number of which one contains the other, part and whole. */
export function partsNamed({
	scene,
	sentence: within,
	mention,
}: Case): readonly (readonly [string, string])[] {
	const ids = inside(scene.places, { start: within.start, end: mention.start })
		.filter((one) => one.binds && !one.part)
		.flatMap((one) => one.geographies);
	return ids.flatMap((whole) =>
		ids.filter((id) => id !== whole && liesIn(scene, id, whole)).map((part) => [part, whole] as const),
	);
}
