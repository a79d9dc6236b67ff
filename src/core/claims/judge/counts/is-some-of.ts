import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/**
 * "Children were linked to 1,140 of the offences recorded in Kent", "Dover had 96 of Kent's cases": some of them, of which
 * nothing is held, where no area that is held has them and no year does.
 */
export function isSomeOf({ scene, sentence, mention }: Case): boolean {
	const tail = between(scene, mention.end, sentence.end);
	if (!someOf.test(tail) || onItsBooks.test(tail)) return false;
	const clause = clauseAt(scene, sentence, mention.start);
	const lead = between(scene, clause.start, mention.start);
	if (allOf.test(lead)) return false;
	const isHeld = (it: (typeof scene.places)[number]) => it.binds && !it.part;
	const owner = inside(scene.places, { start: clause.start, end: mention.start }).at(-1);
	const told = owner === undefined ? "" : between(scene, owner.end, mention.start);
	if (
		owner !== undefined &&
		isHeld(owner) &&
		(has.test(told) || (isDated({ scene, mention }, tail) && thereWere.test(told)))
	)
		return false;
	return ![...inside(scene.places, { start: mention.end, end: sentence.end }).filter(isHeld), ...scene.times]
		.filter(({ start }) => start > mention.end && start < sentence.end)
		.some(({ start }) => happenedIn.test(between(scene, mention.end, start)));
}

const someOf =
	/^ of (?:(?:the|these|those|its|their|all) |(?:the )?[a-z&' -]{3,40}(?:'s|s') )(?:(?!total|figure)[a-z-]+ ){0,7}?(?:offen[cs]es|crimes|cases|reports|incidents)(?![a-z])|^ of (?:those|them) (?:(?:recorded|logged|registered|reported) )?(?:in|across|by)(?![a-z])/;

/** "A force with 321 of these crimes on its books": all of its own. */
const onItsBooks = /^ of (?:these|those|such) (?:offen[cs]es|crimes|cases) on (?:its|their) books(?![a-z])/;

/** "All 1,133 of the offences". */
const allOf = /(?<![a-z])(?:all|each|every one) (?:of )?(?:the )?$/;

const has =
	/^(?:'s?)?(?: (?:police|constabulary|force|officers|alone|itself|service))*,?(?: (?:has|have|had|was|were|is|then|also))*(?: (?:recorded|logged|registered|reported|saw|seen|counted|dealt with|accounted for|accounts for|accounting for|responsible for|behind|made up|makes up|home to|contributed|contributes|took|with|provided))?(?: (?:just|only|about|around|some|nearly|almost|more than|over|fewer than|under|a total of))* $/;

/** "6,852 of these offences in five years", and not "in schools". */
function isDated({ scene, mention }: Pick<Case, "scene" | "mention">, tail: string): boolean {
	const told = ofThese.exec(tail)?.[0].length;
	const [time] = inside(scene.times, { start: mention.end, end: mention.end + (told ?? 0) + 1 });
	return told !== undefined && time !== undefined;
}

/** "Across the South West, the charity says, there have been 6,852 of these offences in five years". */
const thereWere =
	/^,? (?:(?:the )?[a-z' ]{2,30} (?:says?|said|reports?|reckons?|finds?|found)(?: that)?,? )?there(?:'s|'ve| has| have| had| was| were)(?: been)?(?: (?:just|only|about|around|some|nearly|almost|more than|over|fewer than|under|a total of))* $/;
const ofThese =
	/^ of (?:these|those|such) (?:offen[cs]es|crimes)(?: (?:recorded|reported|logged))? (?:in |over |during )?/;

/** "1,738 of the offences recorded in England and Wales were in Kent", "660 of the offences came in 2020/21". */
const happenedIn =
	/^ of [^,;.]{2,110} (?:were|was|came|happened|are|occurred|fell)(?: [a-z]+)? (?:in|from|by)(?: the| police in)* $/;
