import { between, inside } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import type { Case } from "../case.ts";
import type { Shared } from "./unnamed-whole.ts";

/** "South Wales accounted for 44% of the Welsh total and Dyfed-Powys for 19%": the share before it, of whose whole it is a part as well. */
export function shareBefore({ scene, sentence, mention }: Case): Mention | null {
	const told = inside(scene.mentions, { start: sentence.start, end: mention.start }).filter(
		({ type }) => type === "percentage" || type === "fraction",
	);
	const [first] = told;
	const last = told.at(-1);
	if (first === undefined || last === undefined) return null;
	if (isInTurn({ scene, sentence, mention }, last)) return first;
	if (!makesUp.test(between(scene, sentence.start, first.start))) return null;
	if (!/^ of (?!them|these|those)/.test(between(scene, first.end, sentence.end))) return null;
	const owner = inside(scene.places, { start: last.end, end: mention.start }).at(-1);
	const opens = owner?.binds === true && !owner.part && and.test(between(scene, last.end, owner.start));
	return opens && another.test(between(scene, owner.end, mention.start)) ? first : null;
}

/** "Four in ten of the offences were in South Wales and 23% in Gwent". */
function isInTurn(
	{ scene, sentence, mention }: Pick<Case, "scene" | "sentence" | "mention">,
	last: Mention,
): boolean {
	const [one, ...more] = inside(scene.places, { start: last.end, end: mention.start });
	const [other] = inside(scene.places, { start: mention.end, end: sentence.end });
	return (
		one?.binds === true &&
		other?.binds === true &&
		more.length === 0 &&
		wereIn.test(between(scene, last.end, one.start)) &&
		/^(?:,| and|,? and)(?: (?:just|only|about|around|some|nearly|almost|over|more than|another|a further))* $/.test(
			between(scene, one.end, mention.start),
		) &&
		/^(?: were| was)?(?: recorded| logged)? (?:in|by|from)(?: the)? $/.test(
			between(scene, mention.end, other.start),
		)
	);
}

const wereIn =
	/^(?: of (?:the|these|those|all|them)(?: [a-z]+){0,6}?)? (?:were|was|came|happened|fell)(?: recorded| logged)? (?:in|by|from|to)(?: the)? $/;

/** A part of what the share told before it is of. */
export function sharedAsBefore(it: Case, sharedOf: (before: Case) => Shared | null): Shared | null {
	const before = shareBefore(it);
	const shared = before === null ? null : sharedOf({ ...it, mention: before });
	return shared === null ? null : { ...shared, parts: it.place.options.map((id) => [id]) };
}

const makesUp =
	/(?:account(?:s|ed|ing) for|ma(?:de|kes?|king) up|compris(?:es?|ed|ing)|represent(?:s|ed|ing)|responsible for)(?: (?:just|only|about|around|some|nearly|almost|over|more than))* $/;
const and = /(?:,|,? and|;|,? with|,? but|,? while)(?: the)? $/;
const another =
	/^(?:'s?)?(?: police| constabulary)?(?: on its own| by itself| alone)?(?: (?:(?:another|a further|just|only) )?(?:accounted )?for| ma(?:de|kes?|king) up| with|,)?(?: (?:just|only|about|around|some|nearly|almost|another|a further|over|more than))* $/;
