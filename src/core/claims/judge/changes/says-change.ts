import type { Ends } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";
import { isNear } from "../trial.ts";
import { ownTrial } from "./changes.ts";

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

export const thatIs =
	/^["“' ]*(?:(?:that|this|it)(?:'s| is| was| works out at| comes to| makes| means)|call (?:it|that)|which (?:is|was|means))(?: (?:just|only|about|around|some|nearly|almost|over|more than))* $/;
export const overTime =
	/^(?:, [a-z' ]{2,30},)? (?:in|over|inside|within) (?:just |only |under |barely |the space of )*(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}|\|)(?: single)?[ -](?:months?|years?|decade)(?![a-z])/;

/** "18,574, which is the base for the much-quoted 66% rise": up to a count that is not told with it. */
export const isFromItsBase = ({ scene, sentence, mention }: Case<PercentMention>): boolean =>
	isBaseFor.test(between(scene, sentence.start, mention.start));

const isBaseFor =
	/(?<![a-z])(?:base|basis|baseline|starting point) (?:for|of|behind) (?:the|an?|that|this|its|their) [^.;,\d]*$/;

/**
 * "It went from 299 to 687. Officers said the 129% rise was down to new staff": the change between the two counts told just
 * before, told once more. "This rise" is no other; "the rise" may be, where it is of quite another size.
 */
export function isToldAgain(
	{ scene, sentence, mention }: Pick<Case, "scene" | "sentence" | "mention">,
	{ from, to }: Ends,
): boolean {
	if (mention.type !== "percentage" || mention.points || from.sentence !== to.sentence) return false;
	if (
		inside(scene.mentions, { start: to.mention.end, end: mention.start }).some(
			({ type }) => type !== "direction",
		)
	)
		return false;
	const word = theRise.exec(between(scene, sentence.start, mention.start))?.[1];
	if (word === undefined || !asMove.test(between(scene, mention.end, sentence.end))) return false;
	const said = {
		type: "percentage" as const,
		quantity: mention.quantity,
		direction: null,
		verb: false,
		more: "never" as const,
	};
	return word !== "the" || isNear(mention.quantity, ownTrial(said, { from, to }, true).actual, 10);
}

const theRise = /(?<![a-z])(this|that|the) $/;
const asMove =
	/^[- ](?:rise|increase|jump|surge|leap|growth|hike|uplift|fall|drop|decrease|decline|reduction)(?! (?:in (?!the (?:number|figure|total)s?(?![a-z])|(?:offences|crimes|cases|recorded crime)(?![a-z]))|nationally|nationwide|across|elsewhere|over|during|since|on|from|by|reported|recorded|seen|told))(?![a-z])/;
