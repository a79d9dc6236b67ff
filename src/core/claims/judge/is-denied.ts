import { between } from "../bind/scene.ts";
import type { Case } from "./case.ts";

const denial =
	/(?<![a-z])(?:not(?! (?:only|just|far|quite|least))|never|neither|nor|no longer|without|rather than|instead of|(?:did|has|have|was|were|is|are|had|does)n't)(?: [a-z]+){0,3} $/;
/** "Did not quite reach a fresh high", "stopped short of a record". */
const denialOfOrder =
	/(?<![a-z])(?:not|never)(?: quite| yet)? (?:be|reach|hit|set|match|make|break|amount to|represent|constitute) (?:the |its |an? )?$|(?<![a-z])(?:short|shy) of (?:the |its |an? )?$/;
const denialOfCount = /(?<![a-z])(?:not|never|rather than|instead of) (?:the )?$/;

const shortOf = /(?<![a-z])(?:short|shy) of (?:the|its|their) $/;

/** "Not the 200% or more that tripling needs": what would have to be so. */
const whatItTakes = /(?<![a-z])(?:that|which|than|what|as) (?:a |an )?$/;
const needs = /^ (?:needs|needed|requires|required|takes|would (?:need|require|take|mean|have))(?![a-z])/;

/** "They did not.", "That is untrue." */
const denialAfter =
	/^["“' ]*(?:but |yet |in fact,? )?(?:(?:they|it|that|this|he|she) (?:did|does|do|is|was|has|have|had|were|are)(?: not|n't)(?: (?:so|true|right|correct|the case))?|(?:that|this|it) (?:is|was) (?:simply |just |plainly )?(?:wrong|false|untrue|incorrect|nonsense|mistaken)|not (?:so|quite|exactly|true|really|at all)|wrong|untrue|false|no(?:,? (?:they|it|that|this|he|she|there) (?:did|does|do|is|was|has|have|had|were|are)(?: not|n't))?) ?[.!]["”' ]*$/;

/** "It is a myth that Kent had more". */
const myth =
	/^["“' ]*(?:but |and |so |no, )?(?:it(?:'s| is| was| would be) (?:simply |just |also )?(?:a myth|untrue|not true|false|wrong|nonsense|incorrect|not the case|inaccurate) (?:that|to (?:say|claim|suggest|think))|(?:contrary to|despite) (?:claims|reports|suggestions) that)(?![a-z])/;

/** "We apologise for describing it as a threefold increase". */
const disowned =
	/(?<![a-z])(?:apologi[sz]e|apolog(?:y|ies)|sorry|regret|wrong|mistaken|incorrect|inaccurate)(?: (?:[a-z]+ ){0,3}?)(?:describ|call|say|report|stat|suggest|writ|put|giv|present|claim|quot)(?:t?ing|e|y)(?: (?:[a-z'-]+|"))* "?$/;

/** "Owing to an editing error, a graphic gave the count as 1,621 rather than 1,261": the first is the slip, the second is claimed. */
const slip =
	/(?<![a-z])(?:errors?|mistake|mistakenly|wrongly|incorrectly|erroneously|misprinted|misstated|misreported)(?![a-z])/;
const notThis = "(?:rather than|instead of|when it should have been|but should have been)(?: the correct)?";
const thenRight = new RegExp(`^(?: [a-z]+){0,3},? ${notThis} \\d[\\d,.]*\\d(?!\\d)`);
const nowRight = new RegExp(`\\d[\\d,.]*\\d(?: [a-z]+){0,3},? ${notThis} $`);
const asGiven =
	/^(?: [a-z]+){0,2} (?:we|they|it|he|she|as|that|which|first|originally|previously|given|stated|reported|printed|published|quoted|claimed|said)(?![a-z])/;

/** Whether a number is the one told by mistake, or stands for it; null where the sentence speaks of no mistake. */
function isSlip({ scene, sentence, mention }: Pick<Case, "scene" | "sentence" | "mention">): boolean | null {
	const lead = between(scene, sentence.start, mention.start);
	const tail = between(scene, mention.end, sentence.end);
	if (!slip.test(lead)) return null;
	if (nowRight.test(lead) && !asGiven.test(tail)) return false;
	return thenRight.test(tail) ? true : null;
}

/** Whether a sentence says of all it tells that it is not so. */
export const isMyth = (scene: Case["scene"], { start, end }: Case["sentence"]): boolean =>
	myth.test(between(scene, start, end));

/** "Has not doubled", "neither saw a fall", "371, not 307", and what the next sentence says is not so. */
export function isDenied({
	scene,
	sentence,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): boolean {
	const lead = between(scene, Math.max(sentence.start, mention.start - 40), mention.start);
	if (disowned.test(between(scene, sentence.start, mention.start))) return true;
	const isMistaken = isSlip({ scene, sentence, mention });
	if (isMistaken !== null) return isMistaken;
	if (mention.type === "count") return denialOfCount.test(lead);
	if (isMyth(scene, sentence)) return true;
	if (mention.type === "rank" && denialOfOrder.test(lead)) return true;
	if (mention.type !== "streak" && shortOf.test(lead)) return true;
	const isNeeded = whatItTakes.test(lead) && needs.test(between(scene, mention.end, mention.end + 20));
	return denial.test(lead) || isNeeded || isDeniedAfter(scene, sentence);
}

/** Whether the next sentence says that it is not so. */
export function isDeniedAfter(scene: Case["scene"], { end }: Case["sentence"]): boolean {
	const next = scene.page.sentences.find((it) => it.start >= end);
	return next !== undefined && denialAfter.test(between(scene, next.start, next.end));
}
