import type { Ends } from "../../bind/ends.ts";
import { between } from "../../bind/scene.ts";
import { compare } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** "It went from 976 to 1,320. That is 35% in twelve months": the two ends told just before, where a share says no more than what they come to. */
export function endsSaidAgain({ scene, sentence, mention, ends, counts }: Case<PercentMention>): Ends | null {
	if (counts.length > 0) return null;
	if (!thatIs.test(between(scene, sentence.start, mention.start))) return null;
	if (!overTime.test(between(scene, mention.end, sentence.end))) return null;
	const [pair, ...more] = ends.filter(
		({ from, to }) => from.sentence === to.sentence && from.sentence !== sentence,
	);
	return more.length > 0 ? null : (pair ?? null);
}

export const wayOf = ({ from, to }: Ends): "up" | "down" =>
	compare(to.quantity.value, from.quantity.value) < 0 ? "down" : "up";

const thatIs =
	/^["“' ]*(?:(?:that|this|it)(?:'s| is| was| works out at| comes to| makes| means)|which (?:is|was|means))(?: (?:just|only|about|around|some|nearly|almost|over|more than))* $/;
const overTime =
	/^(?:, [a-z' ]{2,30},)? (?:in|over|inside|within) (?:just |only |under |barely |the space of )*(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}|\|)(?: single)?[ -](?:months?|years?|decade)(?![a-z])/;

/** "18,574, which is the base for the much-quoted 66% rise": up to a count that is not told with it. */
export const isFromItsBase = ({ scene, sentence, mention }: Case<PercentMention>): boolean =>
	isBaseFor.test(between(scene, sentence.start, mention.start));

const isBaseFor =
	/(?<![a-z])(?:base|basis|baseline|starting point) (?:for|of|behind) (?:the|an?|that|this|its|their) [^.;,\d]*$/;
