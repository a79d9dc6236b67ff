import { between, inside, type Scene } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import type { Mention } from "../../read/mention.ts";
import type { Sentence } from "../../text/sentences.ts";
import { isUntied } from "../case.ts";

/**
 * "Having separate rules lets firms off the hook, with 38,685 offences in a single year": what a text has told of an area
 * and a year, told once more in a sentence that names neither, is of the same. Null where a count is no such.
 */
export function toldAgain(
	scene: Scene,
	sentence: Sentence,
	mention: Mention,
	claim: Claim,
	before: readonly Claim[],
): Claim | null {
	if (mention.type !== "count" || claim.verdict.startsWith("holds") || isUntied(claim)) return null;
	const { quantity } = mention;
	if (quantity.hedge !== "none" || quantity.value.over < FEWEST) return null;
	if (inside(scene.places, sentence).length > 0) return null;
	if (inside(scene.times, sentence).some(({ type }) => type !== "years")) return null;
	if (ofPlaceBefore.test(between(scene, sentence.start, sentence.end))) return null;
	const told = before.find(
		(it) => it.kind === "count" && it.verdict === "holds" && it.figures.length > 0 && it.text === claim.text,
	);
	return told === undefined ? null : { ...told, text: claim.text, start: claim.start, end: claim.end };
}

/** Smaller numbers come back by chance. */
const FEWEST = 1_000n;

/** "It recorded 1,153 as well" goes on with the place named last. */
const ofPlaceBefore =
	/(?<![a-z])(?:too|also|as well|same|its|their|there|locally|the (?:force|county|constabulary|area|region|country|nation)(?:'s)?|(?:it|they|police|officers)(?:'s|'ve)? (?:[a-z]+ )?(?:has|had|have|saw|sees|recorded|logged|registered|dealt|counted|reported|came|rose|fell|went))(?![a-z])/;
