import type { DataSet } from "../../statistics/data-set.ts";
import { forcesOf, inWholeRegions } from "../names/whole-areas.ts";
import type { Cue, GeographyRead, QuestionParts } from "../parts.ts";
import { everyBut, replyLead as lead, leavesOut, takesAway } from "../phrases/leaving-out.ts";
import { leftOf } from "./areas-within.ts";
import { isPlaceWithin, isRanging } from "./left-out-places.ts";
import { said } from "./said.ts";
import { isBeside, isSetAgainst } from "./set-against.ts";
import { swappedIn } from "./swapped-in.ts";

/** The places a reply is about, once those asked about before it are known. */
export interface PlacesAfter {
	readonly geographies: readonly GeographyRead[];
	/**
	 * How they were found: `beside`, what the reply names is compared with what was asked before; `joined`, it is one more of
	 * several; `part`, one lies in the other; `without`, it is taken away; `rest`, an area is named without it; `left-out`, it
	 * is left out of what is ranged over, or taken back into it; `swapped`, it comes in the stead of one of them; `summed`, it is
	 * added up with what was asked before.
	 */
	readonly how:
		| "own"
		| "before"
		| "beside"
		| "joined"
		| "part"
		| "without"
		| "rest"
		| "left-out"
		| "swapped"
		| "summed";
	/** Those left out of what is ranged over. */
	readonly without?: readonly GeographyRead[];
}

const adds = new RegExp(
	`${lead}(?:(?:chart|plot|graph|draw|show|see|have|put|do|give me|me) )*(?:(?:that|it|this|them|those)(?: for me)?,? (?:and|with|plus|alongside|next to)|(?:as|in|on) (?:an?|the|one) (?:table|chart|graph|list|spreadsheet|csv)(?: (?:together|along))?,? (?:and|with|plus|alongside|next to)|(?:compare[ds]?|comparing)(?: (?:it|that|this|them))?(?: (?:with|to|against))|(?:add|include|plus|with|put|chuck|throw|stick)(?: in)?|vs?\\.?|versus|against|alongside)(?: the)?[ ,]*$`,
);
const addedAfter =
	/^(?: (?:police|force))? (?:too|as well|in (?:there|too|as well)|to (?:that|it|them|this|the (?:list|table|chart)))(?![a-z])/;
const onTheSame =
	/^(?: (?:police|force))? (?:side[- ]by[- ]side|alongside|next to (?:it|that))(?![a-z])|^(?: (?:police|force))? (?:in|on) (?:(?:(?:the|that) )?same (?:one|chart|graph|plot|axis|axes|table|page)|it|that chart|that graph)(?![a-z])/;

const takes = new RegExp(
	`${lead}(?:not|${everyBut}|drop|remove|exclude|excluding|excl\\.?|except(?: for)?|minus|less|without|lose|ditch|scrap|skip|bar|not (?:including|counting)|(?:take|leave|leaving|taking) (?:out|off|away)|(?:what about|what's it|how many|total|totals?|figures?|numbers?) (?:minus|without|excluding|except(?: for)?|not (?:including|counting)))(?: the)? $`,
);
/** A word of those. */
const taking =
	/^(?:drop|remove|exclud(?:e|ing)|excl|except|minus|less|without|lose|ditch|scrap|skip|bar|including|counting|tak(?:e|ing)|leav(?:e|ing)|rest|remainder|remaining|add(?:ed|ing)?|total(?:led)?|summed)$/;
const leadOfSame = new RegExp(
	`${lead}(?:(?:the|same|again|thing|list|ranking|question|that|it|this|them|one|what|how|about|if|you|we|u|do|try|show|have|see|give|get|run|rank|me|but) )*$`,
);
const takenAround = new RegExp(`${lead}(?:take|leave|taking|leaving)(?: the)? $`);
const takenAfter = /^ (?:out|off|away)(?! of)(?![a-z])/;

/** "And the rest of the South East" after Kent. */
const restOf = /(?<![a-z])(?:rest|remainder|remaining forces) (?:of|in) (?:the )?$/;

/** "and Surrey" after "Kent vs Essex": all three. */
const alsoOf = /^[ |,]*(?:and|also|&)(?![a-z])/;

export function placesAfter(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	data: DataSet,
): PlacesAfter {
	const [first] = parts.geographies;
	const earlier = before.geographies.map(said);
	if (first === undefined) return { geographies: earlier, how: "before" };
	const last = parts.geographies.at(-1) ?? first;
	const [start, end] = [reply.slice(0, first.start), reply.slice(last.end)];
	const swapped = swappedIn(before, parts, reply);
	if (swapped !== null) return { geographies: swapped, how: "swapped" };
	if (bareEveryBut.test(start) && !isRanging(before) && !isNamedBefore(parts, before, data))
		return { geographies: [], how: "own", without: inWholeRegions(parts.geographies, data) };
	if (takes.test(start) || (takenAround.test(start) && takenAfter.test(end)) || isLeftOut(before, start))
		return without(before, parts, data);
	const back = takenBack(before, parts, start, data);
	if (back !== null) return { geographies: earlier, how: "left-out", without: back };
	if (restOf.test(start)) {
		const left = leftOf(first, before.geographies, data);
		if (left !== null && isBeside(start)) return { geographies: [...earlier, ...left], how: "beside" };
		if (left !== null) return { geographies: left, how: "rest" };
	}
	if (isPartOfBefore(before, parts, data) || isAmong(before, parts, start, data))
		return { geographies: [...earlier, ...parts.geographies], how: "part" };
	if (parts.cues.some((it) => it.kind === "coverage") && parts.geographies.length === 1)
		return { geographies: [...earlier, ...parts.geographies], how: "beside" };
	if (isAddedUp(parts, start, end) || (isOfSum(before) && addsToSum.test(start)))
		return { geographies: [...earlier, ...parts.geographies], how: "summed" };
	if (adds.test(start) || onTheSame.test(end) || isSetAgainst(parts, reply))
		return { geographies: [...earlier, ...parts.geographies], how: "beside" };
	const several = before.geographies.length > 1;
	const isShare = before.cues.some((it) => it.kind === "share");
	if (several && isShare)
		return { geographies: [...wholesOf(before, data).map(said), ...parts.geographies], how: "own" };
	const isSum = before.cues.some((it) => it.kind === "total");
	const isIn = isSum && before.geographies.some((area) => lies(first, area, data));
	const joins = several && !isIn && (alsoOf.test(reply) || addedAfter.test(end));
	return joins
		? { geographies: [...earlier, ...parts.geographies], how: "joined" }
		: { geographies: parts.geographies, how: "own" };
}

const bareEveryBut = new RegExp(`${lead}${everyBut}(?: the)? $`);

/** Whether all that a reply names lies in what was asked about before, or is some of it. */
const isNamedBefore = (
	{ geographies: named }: QuestionParts,
	{ geographies }: QuestionParts,
	data: DataSet,
): boolean =>
	named.every((it) =>
		geographies.some((area) =>
			geographies.length > 1 && area.geographies[0] === it.geographies[0] ? true : lies(it, area, data),
		),
	);

const lies = (part: GeographyRead, area: GeographyRead, data: DataSet): boolean =>
	part.geographies[0] !== area.geographies[0] &&
	forcesOf(part, data).every((id) => forcesOf(area, data).includes(id));

/** Of a share, and of "is that the highest in England". */
const isOfPart = ({ kind, text }: Cue): boolean =>
	kind === "share" || (kind === "rank" && /^(?:is|was|are|were) /i.test(text));

/** "As a share of the UK" after Kent, "how much of that was Kent" after the UK. */
function isPartOfBefore(before: QuestionParts, parts: QuestionParts, data: DataSet): boolean {
	const [now, ...more] = parts.geographies;
	const [then, ...others] = before.geographies;
	if (now === undefined || then === undefined || more.length > 0 || others.length > 0) return false;
	return parts.cues.some(isOfPart) && (lies(now, then, data) || lies(then, now, data));
}

/** "Among the North West only" after where Cumbria comes: its place among those. */
function isAmong(
	{ geographies: [place, ...more], cues }: QuestionParts,
	{ geographies: [area, ...others], cues: now }: QuestionParts,
	start: string,
	data: DataSet,
): boolean {
	const isOfOne = place !== undefined && area !== undefined && more.length + others.length === 0;
	return (
		isOfOne &&
		cues.some((it) => it.kind === "rank") &&
		now.every((it) => it.kind === "rank") &&
		among.test(start) &&
		lies(place, area, data)
	);
}

const among = new RegExp(
	`${lead}(?:(?:only|what about|how about|it|that|where does (?:it|that|this) (?:come|rank|sit|stand)|its? (?:place|rank)) )*(?:among(?:st)?|within|inside|in|out of|of)(?: (?:only|just|all))*(?: the)?(?: forces (?:in|of)(?: the)?)? $`,
);

/** "And Essex together", "combined with Essex", "+ Essex": added to what was asked before. */
const isAddedUp = ({ cues }: QuestionParts, start: string, end: string): boolean =>
	sumWith.test(start) ||
	sumBoth.test(end) ||
	(cues.some((it) => it.kind === "total") && andBefore.test(start) && sumAfter.test(end));

/** "Add Gwent" after two that were added up: all three of them. */
const isOfSum = ({ cues, geographies }: QuestionParts): boolean =>
	geographies.length > 1 && cues.some((it) => it.kind === "total");
const addsToSum = new RegExp(`${lead}(?:add|include|plus|\\+|put|chuck|throw)(?: in)?(?: the)? $`);

const sumWith = new RegExp(
	`${lead}(?:(?:combine[d]?|together|added?|adding|totalled|total|sum(?:med)?|altogether)(?: (?:it|that|this|them|up|together|on))* (?:with|to|and)|\\+)(?: the)? ?$`,
);
/** "The same for Essex and add the two together", "and Essex, what are they combined". */
const both =
	"(?:the two|the pair|both|them|these|those)(?: of them)?(?: (?:figures|numbers|forces|counts|totals))?";
const sumBoth = new RegExp(
	`(?<![a-z])(?:(?:add|sum|total|tot|combine|lump)(?:ing)?(?: up)? ${both}(?! to )|(?:${both}|they)(?: come to)? (?:combined|together|altogether|summed|totalled|added (?:up|together))|(?:total|sum|combined (?:total|figure|number)) (?:of|for|across) (?:the two|both|them|the pair))(?![a-z])`,
);
const andBefore = new RegExp(`${lead}(?:(?:with|plus|add|\\+|&)(?: the)? ?)?(?:the )?$`);
const sumAfter =
	/^(?: (?:police|force))? (?:together|combined|summed|altogether|all together|all told|added (?:up|together|on|in)|taken together|put together)(?![a-z])/;

/** The areas of which the others named are parts. */
const wholesOf = ({ geographies }: QuestionParts, data: DataSet): readonly GeographyRead[] =>
	geographies.filter((area) => geographies.some((it) => lies(it, area, data)));

/** "Not the Met", "same again outside London" after a ranking. */
function isLeftOut(before: QuestionParts, start: string): boolean {
	const match = isRanging(before) ? (leavesOut.exec(start) ?? takesAway.exec(start)) : null;
	return match !== null && leadOfSame.test(start.slice(0, match.index));
}

/** "Drop Kent" after several places, "minus Scotland" after the UK; what was not in it can be left out of nothing. */
function without(before: QuestionParts, parts: QuestionParts, data: DataSet): PlacesAfter {
	const named = inWholeRegions(parts.geographies, data);
	if (named.every((it) => isPlaceWithin(it, before.geographies)))
		return { geographies: before.geographies.map(said), how: "without", without: named };
	const gone = named.flatMap((it) => it.geographies.slice(0, 1));
	const kept = before.geographies.filter((it) => !gone.includes(it.geographies[0] ?? ""));
	const [area, ...more] = before.geographies;
	if (isRanging(before) && (kept.length === 0 || kept.length === before.geographies.length))
		return { geographies: kept.map(said), how: "left-out", without: [...leftOutBefore(before), ...named] };
	const isOfOne = kept.length === before.geographies.length && area !== undefined && more.length === 0;
	const left = isOfOne ? leftOf(area, named, data) : null;
	// Of one force nothing can be taken: the answer says that it was not.
	const untaken = left === null && kept.length === before.geographies.length ? { without: named } : {};
	return { geographies: left ?? kept.map(said), how: "without", ...untaken };
}

/** What was left out of the question before. */
export const leftOutBefore = ({ without: out = [] }: QuestionParts): readonly GeographyRead[] =>
	out.map(said);

/** "With London", "put the Met back in": of those that were left out, the others; null where it was not one of them. */
function takenBack(
	before: QuestionParts,
	parts: QuestionParts,
	start: string,
	data: DataSet,
): readonly GeographyRead[] | null {
	const named = inWholeRegions(parts.geographies, data).map((it) => it.geographies[0]);
	const out = leftOutBefore(before);
	const isOut = named.every((id) => out.some((it) => it.geographies[0] === id));
	return isOut && adds.test(start) ? out.filter((it) => !named.includes(it.geographies[0])) : null;
}

/** Ways in which words are understood that take a place out, or put one in. */
export const ofTaking: ReadonlySet<PlacesAfter["how"]> = new Set([
	"without",
	"rest",
	"left-out",
	"swapped",
	"summed",
]);

/** "Drop Kent", "minus Kent": the word asks for no change and is understood. */
export function withoutTaking(parts: QuestionParts): QuestionParts {
	const place = parts.geographies.at(-1)?.start ?? 0;
	return {
		...parts,
		cues: parts.cues.filter((it) => it.kind !== "change" || it.start > place),
		unread: parts.unread.filter((word) => !taking.test(word)),
	};
}
