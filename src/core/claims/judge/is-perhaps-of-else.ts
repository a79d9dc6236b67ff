import type { CountMention } from "../bind/difference.ts";
import { speaksOfNothingElse } from "../bind/of-what.ts";
import { between, inside } from "../bind/scene.ts";
import { unitAfter } from "../bind/unit-after.ts";
import { unitOf } from "../bind/unit-of.ts";
import type { Case } from "./case.ts";

/**
 * "It now has 101", "children identified: 738": a count that no word ties to offences, in a sentence
 * that names no place of its own. It may be anything's, so that only what is true of the place spoken of before tells.
 */
export function isPerhapsOfElse(it: Case<CountMention>): boolean {
	const { scene, sentence, mention, place } = it;
	if (place.how === "assumed") return false;
	if (unitOf(scene, mention).type !== "bare") return false;
	if (inside(scene.subjects, sentence).some(({ measures }) => measures.length > 0)) return false;
	const tail = between(scene, mention.end, sentence.end);
	if (inOwnPart.test(tail) || ofQuarter.test(between(scene, sentence.start, mention.start))) return true;
	if (/^ of (?:them|these|those)(?![a-z])/.test(tail)) return false;
	if (place.how === "stated") return answersOfElse(it) || goesOnFromElse(it) || isLabelled(it);
	return goesOnFromElse(it) || answersOfElse(it) || !speaksOfNothingElse(scene, sentence, mention);
}

/** "777 in my constituency alone". */
const inOwnPart =
	/^ in (?:my|his|her|your|our|the|this|that|one|every|each) (?:[a-z]+ )?(?:constituency|seat|ward|parish|patch|neighbourhood|town|village|borough|district|school|street)(?![a-z])/;

/** "Hotels, too: 605 in the Kent area": what stands before a colon says what is counted, where it is no place, time or offence. */
const isLabelled = ({ scene, sentence, mention }: Case): boolean =>
	between(scene, sentence.start, mention.start).endsWith(": ") &&
	!speaksOfNothingElse(scene, sentence, mention);

/** "The north of the county saw 268 of them". */
const ofQuarter =
	/(?<![a-z])(?:north|south|east|west|cent(?:re|er)|middle|rest) of the (?:county|region|area|country|city|patch)(?![a-z])[^.;]*$/;

/** "How many arrests? 252.": a number that answers how many there were of something else. */
function answersOfElse({ scene, sentence }: Case): boolean {
	const before = scene.page.sentences.findLast(({ end }) => end <= sentence.start);
	const asked = before === undefined ? null : howMany.exec(between(scene, before.start, before.end));
	return asked !== null && unitAfter(asked[1] ?? "").type === "other";
}

const howMany = /(?<![a-z])how many((?: [^?]*)?)\?$/;

/** "The third highest of the 43 territorial forces": how many there are is not what a text goes on with. */
const isOfForces = /^ (?:[a-z-]+ ){0,2}(?:forces|constabularies|force areas|regions)(?![a-z])/;

/** "In 2016 the unit had 60 officers. It now has 101", "visited 694 homes. That is 13% more": of what the number before it counts, in the same paragraph. */
export function goesOnFromElse({ scene, sentence, mention }: Case): boolean {
	const before = inside(scene.mentions, { start: 0, end: mention.start }).findLast(
		(one) => one.type === "count" && !one.vague && !isOfForces.test(between(scene, one.end, one.end + 40)),
	);
	if (before === undefined || unitOf(scene, before).type !== "other") return false;
	// "Of the 2,653 Kent accounts for 1,356".
	if (inside(scene.places, { start: before.end, end: before.end + 3 }).length > 0) return false;
	if (/\n\s*\n/.test(between(scene, before.end, mention.start))) return false;
	return !offences.test(between(scene, Math.max(before.end, sentence.start), sentence.end));
}

const offences =
	/(?<![a-z])(?:offen[cs]es?|crimes?|incidents?|recorded|logged|figures?|total|tally)(?![a-z])/;
