import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

const leaving =
	/(?<![a-z])(?:leav(?:ing|e) (?:aside|out)|(?:apart|aside) from|exclud(?:ing|es?)|except(?:ing)?(?: for)?|other than|bar(?:ring)?|outside|(?:not|without) counting|discount(?:ing)?|disregard(?:ing)?|ignor(?:ing|e)|with the exception of|without|minus|(?:strip|stripping|tak(?:e|ing)) (?:out|away))(?: the)?(?: (?:figures? (?:for|from)|tiny|small|much smaller|smaller))? $/;
const isLeft =
	/^(?:'s?)?(?: police| constabulary)?(?: (?:figures?|numbers?|count|total|share))? (?:(?:is|are|was|were) )?(?:left out|excluded|stripped out|taken out|taken away|set aside|discounted|removed)(?![a-z])/;
/** "Leaving aside Kent, where 1,738 were recorded": what is told of the place itself. */
const ofItself =
	/^$|^ ?: ?$|^(?:'s?)?(?: police| constabulary)?(?:'s?| \(|,? (?:where|which|whose|with)(?![a-z])[^,;]*) ?(?:(?:just|only|about|around|some|its|the) )*$/;

/** "Apart from the City of London", "with Gwent taken out": a place that what is told leaves out. */
export const isLeftOut = (
	scene: Scene,
	sentence: Sentence,
	place: Pick<PlaceMention, "start" | "end">,
): boolean =>
	leaving.test(between(scene, Math.max(sentence.start, place.start - 40), place.start)) ||
	isLeft.test(between(scene, place.end, Math.min(sentence.end, place.end + 50))) ||
	inside(scene.places, sentence).some(
		(it) =>
			it.end <= place.start &&
			/^(?:'s?)?(?:,? and|,? or| &)(?: the)? $/.test(between(scene, it.end, place.start)) &&
			leaving.test(between(scene, Math.max(sentence.start, it.start - 40), it.start)),
	);

/** The places a sentence leaves out of a number, as long as a number is not their own. */
export const leftOutOf = (scene: Scene, sentence: Sentence, mention?: Span): readonly PlaceMention[] =>
	inside(scene.places, sentence).filter(
		(it) =>
			it.binds &&
			!it.part &&
			isLeftOut(scene, sentence, it) &&
			!(
				mention !== undefined &&
				it.end <= mention.start &&
				ofItself.test(between(scene, it.end, mention.start))
			),
	);
