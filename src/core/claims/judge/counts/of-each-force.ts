import type { CountMention } from "../../bind/difference.ts";
import { between } from "../../bind/scene.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";

/** What is told of each of several forces, or of an average one, is no count of any. */
export function ofEachForce(it: Case<CountMention>, kind: Judged["kind"]): Judged | null {
	const { scene, mention, sentence } = it;
	if (howManyForces.test(between(scene, sentence.start, mention.start)))
		return uncheckable(kind, "It tells of how many forces something is so.");
	if (averageForce.test(between(scene, Math.max(sentence.start, mention.start - 50), mention.start)))
		return uncheckable("rate", "It is told of an average force.");
	return mention.quantity.hedge !== "none" && eachOf.test(between(scene, sentence.start, mention.start))
		? uncheckable(kind, "It is told of each of several forces.")
		: null;
}

/** "Each of the five forces recorded at least 570", "three of the five forces had more than 1,200". */
const eachOf =
	/(?<![a-z])only (?:[a-z-]+ ){0,5}(?:force|area|constabulary)(?: (?:with|to have|to record|that had|which had|still|now))* $|(?<![a-z])(?:\d{1,2}|[a-z-]+) (?:out )?of (?:the|its|all) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z'-]+ ){0,3}(?:forces|areas|constabularies)(?: [a-z'-]+){0,8} $|(?<![a-z])(?:each|every one) of (?:the|its|these|those|them)(?![a-z])(?: [a-z'-]+){0,8} $|(?<![a-z])(?:forces|areas|counties|constabularies)(?: [a-z'-]+){0,6} each(?: [a-z]+){0,2} $|(?<![a-z])(?:each|every) (?:[a-z'-]+ ){0,3}(?:force|area|county|constabulary)(?: [a-z'-]+){0,6} $/;

/** "How many forces had 1,000 or more? In 2022/23 it was 14". */
const howManyForces =
	/(?<![a-z])(?:how many|the number of) (?:of (?:the|its|those) )?(?:police )?(?:forces|areas|constabularies)(?![a-z])/;

/** "The average force's 941". */
const averageForce =
	/(?<![a-z])(?:average|mean|median|typical) (?:police )?(?:force|area|constabulary)(?:'s)?(?: (?:recorded|logged|had|figure|total|of|was|saw))* $/;
