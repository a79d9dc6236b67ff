import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

/** "Kent and Essex recorded 1,738 and 1,261 respectively": as many places as counts, in the same order. */
export function respective(
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	own: readonly PlaceMention[],
): PlaceMention | null {
	if (!/(?<![a-z])respectively(?![a-z])/.test(between(scene, sentence.start, sentence.end))) return null;
	const all = inside(scene.mentions, sentence);
	const type = all.find((it) => it.start === mention.start)?.type;
	const alike = all.filter((it) => it.type === type);
	const places = own.filter((it) => !it.part);
	const at = alike.findIndex((it) => it.start === mention.start);
	return alike.length === places.length ? (places[at] ?? null) : null;
}
