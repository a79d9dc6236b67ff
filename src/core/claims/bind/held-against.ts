import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Sentence } from "../text/sentences.ts";
import { carriedTo, type PlaceBound } from "./place-bound.ts";
import { between, type Scene } from "./scene.ts";
import type { State } from "./state.ts";

const against =
	/(?<![a-z])(?:times|twice|double|triple|treble|half|than|as (?:many|much|high) as)(?: (?:the (?:number|figure|total) (?:in|of|for)|that (?:of|in)|those (?:of|in)))?(?: (?:the|in))* $/;
const itsNumber = /^'s? (?:own )?(?:number|figure|total|tally|count)(?: -|[,;)])/;

/** "More than four times Dorset's number": a place that is named only to hold another against it. */
export const isHeldAgainst = (scene: Scene, { start }: Sentence, place: Span): boolean =>
	against.test(between(scene, start, place.start));

/** "- more than four times Dorset's number - after 675": what is told behind it is of the other again. */
export const ownsNoNumber = (scene: Scene, sentence: Sentence, place: Span): boolean =>
	isHeldAgainst(scene, sentence, place) && itsNumber.test(between(scene, place.end, sentence.end));

/** "That is a quarter more than were recorded in Scotland, and the number there has doubled from 434": of the place spoken of, or of the one it is held against. */
export function eitherThere(
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	own: readonly PlaceMention[],
	state: State,
): PlaceBound | null {
	const [place, ...more] = own;
	if (place === undefined || more.length > 0 || place.end > mention.start) return null;
	if (!opensWithThat.test(between(scene, sentence.start, place.start))) return null;
	return thereAgain.test(between(scene, place.end, mention.start))
		? carriedTo([...new Set([...state.places, ...place.geographies])])
		: null;
}

const opensWithThat =
	/^["“' ]*(?:that|this|it|which)(?:'s)?(?![a-z]).* than (?:(?:were |was |had been )?(?:recorded|logged|registered|reported|counted|seen|dealt with) )?(?:in|by|across|for) (?:the )?$/;
const thereAgain =
	/(?<![a-z])(?:the|its) (?:number|figure|total|count|tally|annual total) there(?![a-z])|^,? and (?:it|that|this) means(?![a-z])/;
