import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/** Whether the words about a count make it one of several forces, or of others than those named, so that it is no force's own. */
export const isOfNoneAlone = (it: Case<CountMention>): boolean =>
	isOfOtherForces(it) || isOfSeveral(it) || isOfRest(it);

/** "Without it the figure is 4,383": of all but the place spoken of. */
const isOfRest = ({ scene, sentence, mention, place }: Case<CountMention>): boolean =>
	place.how === "carried" && lessIt.test(between(scene, sentence.start, mention.start));

const lessIt =
	/(?<![a-z])(?:(?:without|excluding|minus|less|apart from|except(?: for)?|leaving out|(?:take|leave|strip|set) (?:out|away|aside)) (?:it|that|them|those|this|that force|the force)|(?:take|leave|strip|set) (?:it|that|them|those|this) (?:out|away|aside|off))(?![a-z])[^.;]*$/;

/** "The three other Yorkshire forces managed 1,740 between them": of none that is named. */
function isOfOtherForces({ scene, sentence, mention }: Case<CountMention>): boolean {
	const told = otherForces.exec(between(scene, sentence.start, mention.start));
	if (told === null) return false;
	const behind = sentence.start + told.index + (told.groups?.["who"] ?? "").length;
	return !inside(scene.places, { start: behind, end: mention.start }).some(({ binds }) => binds);
}

const otherForces =
	/(?<![a-z])(?<who>(?:other|remaining|neighbouring|rest of the) (?:[a-z]+ ){0,3}(?:forces|areas|counties|constabularies))(?![a-z])[^;.]{0,60}$/;

/** "North Wales or Dyfed-Powys; the two had 870 between them": of no force alone. */
const isOfSeveral = ({ scene, sentence, mention, place }: Case<CountMention>): boolean =>
	place.options.every((id) => (scene.data.geography(id)?.members.length ?? 0) < 2) &&
	(betweenThem.test(between(scene, mention.end, Math.min(sentence.end, mention.end + 60))) ||
		theTwo.test(between(scene, sentence.start, mention.start)));

const betweenThem =
	/^[^.;]{0,40} (?:between (?:them|the (?:two|three|four|five))|put together|jointly)(?![a-z])/;
const theTwo =
	/(?<![a-z])(?:the|these|those|all) (?:two|three|four|five|pair|trio)(?: forces| areas| counties)?(?: together| combined)? (?:had|recorded|logged|saw|managed|registered|reported)(?: (?:just|only|about|around|nearly|almost|over))* $/;
