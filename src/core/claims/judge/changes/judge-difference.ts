import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { unitAfter } from "../../bind/unit-after.ts";
import { compare, rational } from "../../rational.ts";
import type { PlaceMention } from "../../read/places.ts";
import { type Case, type Judged, notHeld, uncheckable } from "../case.ts";
import { judgeAgainstPlace } from "../comparisons/judge-against-place.ts";
import type { CountTime } from "../periods-for.ts";
import type { ChangeSaid } from "./changes.ts";
import { directionBeside } from "./direction-beside.ts";
import { judgeMoved } from "./judge-moved.ts";

/** "19 offences separated Warwickshire and Staffordshire": whichever of the two has more. */
export function judgeApart(
	it: Case,
	{ quantity }: CountMention,
	when: CountTime,
	[a, b]: readonly [PlaceMention, PlaceMention],
): Judged {
	const said: ChangeSaid = { type: "difference", quantity, direction: null, verb: false, more: "never" };
	return judgeAgainstPlace(it, b, said, when, a.geographies);
}

/** "Dips of 11 and 143 in the two years before". */
const severalMoves =
	/(?<![a-z])(?:rises|falls|dips|drops|increases|decreases|declines|jumps) of (?:[\d,]+(?:, [\d,]+)*,? and )?$/;

/** "Up 52", "159 more than": the size of a change. */
export function judgeDifference(it: Case, mention: CountMention, when: CountTime): Judged {
	const unit = unitAfter(between(it.scene, mention.end, mention.end + 100));
	if (
		unit.type === "other" &&
		!/^(?:extra|additional|more|fewer|bigger|smaller|larger|short of)(?![a-z])/.test(unit.name)
	)
		return notHeld("difference", unit.name);
	const lead = between(it.scene, Math.max(it.sentence.start, mention.start - 40), mention.start);
	if (severalMoves.test(lead))
		return uncheckable(
			"difference",
			"Of several changes told together it is not said which years each is of.",
		);
	const direction = directionBeside(it);
	const said: ChangeSaid = {
		type: "difference",
		quantity: mention.quantity,
		direction,
		verb: false,
		more: "never",
	};
	const found = judgeMoved(it, "difference", said, when);
	return found.verdict === "does-not-hold" &&
		found.figures.length > 0 &&
		isSmall(mention) &&
		!isBetweenTwo(it)
		? { ...found, verdict: "cannot-be-checked", reason: "So small a number may be of much else." }
		: found;
}

/** "One more than": the words of a sentence rarely tell so little a number of which two years it is. */
const isSmall = ({ quantity }: CountMention): boolean => compare(quantity.value, rational(SMALL)) < 0;
const SMALL = 5;

/** "Two fewer child abuse image offences in 2017/18 than in 2016/17": of what it is, and of which years, is all told. */
const isBetweenTwo = ({ scene, sentence, mention, subject, place }: Case): boolean =>
	subject.how === "stated" &&
	place.how === "stated" &&
	inside(scene.times, sentence).filter(({ type }) => type === "year").length === 2 &&
	/^(?: more| fewer)?(?: [a-z-]+){0,5} (?:offences?|crimes?)(?: more| fewer)?(?: recorded| logged)? in(?: the)? $/.test(
		between(
			scene,
			mention.end,
			inside(scene.times, sentence).find(({ start }) => start >= mention.end)?.start ?? mention.end,
		),
	);
