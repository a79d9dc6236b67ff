import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, type Scene } from "./scene.ts";

const against =
	/(?<![a-z])(?:times|twice|double|triple|treble|half|than|as (?:many|much|high) as)(?: (?:the (?:number|figure|total) (?:in|of|for)|that (?:of|in)|those (?:of|in)))?(?: (?:the|in))* $/;
const itsNumber = /^'s? (?:own )?(?:number|figure|total|tally|count)(?: -|[,;)])/;

/** "More than four times Dorset's number": a place that is named only to hold another against it. */
export const isHeldAgainst = (scene: Scene, { start }: Sentence, place: Span): boolean =>
	against.test(between(scene, start, place.start));

/** "- more than four times Dorset's number - after 675": what is told behind it is of the other again. */
export const ownsNoNumber = (scene: Scene, sentence: Sentence, place: Span): boolean =>
	isHeldAgainst(scene, sentence, place) && itsNumber.test(between(scene, place.end, sentence.end));
