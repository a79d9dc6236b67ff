import { isDifference } from "../../bind/difference.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import { dividedBy, rational } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import { type Case, type Judged, OF_NOTHING_SAID, uncheckable } from "../case.ts";
import { judgeAgainstPlace, placeAgainst } from "../comparisons/judge-against-place.ts";
import type { CountTime } from "../periods-for.ts";
import { judgeShare, sharedBetween } from "../shares/judge-share.ts";
import { judgeShareChange } from "../shares/judge-share-change.ts";
import { shareBefore } from "../shares/of-earlier-share.ts";
import { judgeShareOfBiggest } from "../shares/of-the-biggest.ts";
import { ofTotalTold } from "../shares/of-total-told.ts";
import { shareGoesOn } from "../shares/share-goes-on.ts";
import { judgeShareOfYear } from "../shares/share-of-year.ts";
import { shareWas, wasBefore } from "../shares/share-was.ts";
import { ofWhichHad } from "../shares/unnamed-whole.ts";
import { judgeUpFromShare } from "../shares/up-from-share.ts";
import type { ChangeSaid } from "./changes.ts";
import { changeInTurn } from "./changes-in-turn.ts";
import { directionBeside } from "./direction-beside.ts";
import { halfThe } from "./half-the.ts";
import { judgeMoved } from "./judge-moved.ts";
import { judgeOwnRatio } from "./judge-own-ratio.ts";
import { changeOfShares, judgePoints } from "./judge-points.ts";
import { isFromShare, isOfMoney, isOfSpans } from "./of-no-counts.ts";
import { endsSaidAgain, isFromItsBase, overTime, thatIs, wayOf } from "./says-change.ts";
import { judgeSharesTold } from "./shares-told.ts";
import { isOwnersMove, TELLS_SHARE, wayOfList } from "./way-of-list.ts";

const moved =
	/^[- ](?:year-on-year |overall |annual )?(?:rise|increase|jump|surge|hike|spike|leap|growth|uplift|climb|upsurge|fall|drop|decrease|decline|reduction|cut|dip|change|more|higher|lower|fewer|up|down|as (?:many|much) again)(?![a-z])/;
const against =
	/^ (?:higher|lower|more|fewer|less|above|below|bigger|smaller)(?: [a-z]+){0,2} than (?:the )?(?:national|uk|average|any|other|elsewhere|those in|that (?:of|in|for)(?! (?:the )?(?:(?:19|20)\d\d|year|previous|preceding|prior|last)(?![a-z])))/;
const whole =
	/^ ?(?:of|were|was|involved|are|had|have|said|concerned|related|came|took|told|in|by|on)(?![a-z])/;

/** "The increase, of 209, is equivalent to 41%". */
const ofMove =
	/(?<![a-z])(?:increase|rise|fall|drop|decrease|jump)(?![a-z])[^.;]{0,40} (?:is|was) (?:equivalent|equal) to $/;

/** "34% above 2021/22", "a third below the year before". */
const aboveYear =
	/^ (above|below) (?:the |that (?:of|for|in|recorded in|logged in) (?:the )?|its |what it was in )?(?:(?:figure|level|total|number|peak|high|low) (?:of|for|in) |[\d,]+ (?:of|in|for|recorded in) )?(?:the )?(?:(?:19|20)\d\d|(?:previous|preceding|same) |year )/;

/** "One in six offences in the South West": of them, though no word says so. */
const offencesIn =
	/^ (?:[a-z-]+ ){0,6}(?:offen[cs]es?|crimes?|cases)(?: recorded| logged)? (?:in|across)(?: the)? /;

const asMany =
	/^ (?:as many|as much|that of|those of|the (?:number|total|figure|count) (?:of|in|for|recorded))(?! again)(?![a-z])/;

/** "Four out of five of the region's forces". */
const ofForces =
	/^ of (?:the |its |all |all the )?(?:(?!(?:recorded|logged|everything|those|offences|crimes|cases|total|figure|number)(?![a-z]))[a-z0-9]+(?:'s?)? ){0,4}(?:forces|areas|constabularies|counties)(?![a-z])/;

/** "Its 16% growth was less than half that of West Yorkshire". */
const ofChange =
	/(?<![a-z])(?:growth|rise|increase|jump|surge|fall|drop|decline|decrease)(?![a-z])[^.;]{0,80} (?:is|was|were)(?: [a-z]+){0,3} ?$/;

/** "Barely a tenth as many": never the size of a change. */
const asManyAlone = /^ as (?:many|much)(?: (?:offences|crimes))?(?: ?[.,;:)]| - |$)/;

/** "A quarter as many as": what one place's count is of another's. */
const ofTheOther = ({ quantity }: PercentMention): ChangeSaid => ({
	type: "multiple",
	quantity: {
		...quantity,
		value: dividedBy(quantity.value, rational(100)),
		step: dividedBy(quantity.step, rational(100)),
	},
	direction: null,
	verb: false,
	more: "never",
});

const opensWithShare =
	/^["“' ]*(?:out )?of (?:all |the |all the |its |some |about |more than )*[\d,]+ [^.;]{0,140}(?:accounted for|recorded|logged|had|with|, )[^.;]{0,30}$/;

/** What a percentage or a fraction is of: the size of a change, a part of a whole, or something not held. */
export function judgePercentage(it: Case<PercentMention>, when: CountTime): Judged {
	const { scene, mention, sentence } = it;
	const clause = clauseAt(scene, sentence, mention.start);
	const lead = between(scene, clause.start, mention.start);
	// "Almost half (2,301) of the 4,800": what stands in brackets says it again.
	// "Half the 3,801" are half of them.
	const tail = between(scene, mention.end, sentence.end)
		.replace(/^ \([^()]*\)(?= of )/, "")
		.replace(halfThe, " of ");
	const ofGroup = judgeShareOfBiggest(it, when) ?? judgeShareOfYear(it);
	if (ofGroup !== null) return ofGroup;
	if (isFromItsBase(it))
		return uncheckable(
			"percentage",
			"A change from the count before it, up to one that is not told with it.",
		);
	const again = endsSaidAgain(it);
	if (again !== null && mention.type === "percentage" && !mention.points)
		return judgeMoved(
			{ ...it, ends: [{ ...again, near: true }] },
			"percentage",
			{ type: "percentage", quantity: mention.quantity, direction: wayOf(again), verb: false, more: "never" },
			when,
		);
	const turn = mention.type === "percentage" && !mention.points ? changeInTurn(it) : null;
	if (turn !== null)
		return judgeMoved(
			{ ...it, place: turn.place, mention: { ...mention, start: turn.at.start, end: turn.at.end }, ends: [] },
			"percentage",
			{ type: "percentage", quantity: mention.quantity, direction: null, verb: false, more: "never" },
			when,
		);
	const told =
		judgeUpFromShare(it, sharedBetween) ?? changeOfShares(it) ?? judgeSharesTold(it) ?? judgeOwnRatio(it);
	if (told !== null) return told;
	if (wasBefore.test(lead)) return judgeShare(it, mention.quantity, when);
	if (ofForces.test(tail)) return uncheckable("share", "It is told of a number of forces, not of offences.");
	if (isFromShare(it)) return uncheckable("points", "A change of a share; no shares are held.");
	if (isOfMoney(it)) return uncheckable("percentage", "It is about money.");
	if (isOfSpans(it)) return uncheckable("percentage", "A change of a total of several years.");
	const listed = wayOfList(it);
	const direction =
		/^ as (?:many|much) again/.test(tail) || aboveYear.exec(tail)?.[1] === "above"
			? "up"
			: aboveYear.test(tail)
				? "down"
				: (signBefore(lead) ?? directionBeside(it) ?? listed);
	if (shareWas.test(lead) && /(?<![a-z])from(?![a-z])/.test(lead))
		return judgeShare(it, mention.quantity, when);
	const ofShare = judgeShareChange(it, direction);
	if (ofShare !== null) return ofShare;
	const isChange =
		signBefore(lead) !== null ||
		isOfMove(it, lead) ||
		listed !== null ||
		isOwnersMove(it) ||
		moved.test(tail) ||
		(thatIs.test(between(scene, sentence.start, mention.start)) && overTime.test(tail)) ||
		aboveYear.test(tail) ||
		/(?:by|up|down|rose|fell|rise of|increase of|fall of|drop of) $/.test(lead);
	const isShare =
		(TELLS_SHARE.test(lead) && !isOfMove(it, lead) && !saysMoveAgain(it, tail)) ||
		shareWas.test(lead) ||
		(!isChange && (ofWhichHad.test(lead) || ofTotalTold(it) !== null || shareGoesOn(it) !== null)) ||
		(!isChange && opensWithShare.test(between(scene, sentence.start, mention.start))) ||
		/^ ?-? ?(?:or )?[\d.]*(?: ?%| per ?cent| percent)? ?-? of the /.test(tail) ||
		/^:? ?(?:that|this|it|which) (?:is|was) the (?:share|proportion) of /.test(tail) ||
		(!isChange && mention.type === "fraction" && offencesIn.test(tail)) ||
		(!isChange && (/^ ?of /.test(tail) || (direction === null && whole.test(tail))));
	if (mention.type === "percentage" && mention.points) return judgePoints(it, direction);
	if (asMany.test(tail) && ofChange.test(lead))
		return uncheckable("comparison", "A comparison of one change with another.");
	const other = asMany.test(tail) ? placeAgainst(scene, sentence, mention) : null;
	if (other !== null) return judgeAgainstPlace(it, other, ofTheOther(mention), when);
	if (asManyAlone.test(tail))
		return uncheckable("percentage", "It does not say of which other count it is so much.");
	if (against.test(tail) && placeAgainst(scene, sentence, mention) === null)
		return uncheckable(
			"comparison",
			"A comparison of one area with another; only counts and changes are checked.",
		);
	if (isShare || isOneIn(it) || (!isChange && shareBefore(it) !== null))
		return judgeShare(it, mention.quantity, when);
	if (direction === null && !isChange && !bracketsAChange(it) && !it.ends.some((ends) => ends.near))
		return uncheckable("percentage", OF_NOTHING_SAID);
	return judgeMoved(
		it,
		"percentage",
		{
			type: "percentage",
			quantity: mention.quantity,
			direction,
			verb: false,
			more: "never",
		},
		when,
	);
}

/** "One in six", "23 out of 40": a part of a whole, never the size of a change. */
const isOneIn = ({ scene, mention }: Case<PercentMention>): boolean =>
	mention.type === "fraction" && / (?:in|out of) /.test(between(scene, mention.start, mention.end));

/** "91 more than the 320 of 2016/17 - equivalent to 28%": what says a change again is one. */
function isOfMove({ scene, sentence, mention }: Case<PercentMention>, lead: string): boolean {
	if (ofMove.test(lead)) return true;
	const before = inside(scene.mentions, { start: sentence.start, end: mention.start }).findLast(
		(one) => one.type === "count" && isDifference(scene, sentence, one),
	);
	return before !== undefined && /(?:equivalent|equal) to (?:[a-z]+ ){0,2}$/.test(lead);
}

/** "859, set against 690. In percentage terms this represents 24%": of the two counts of the sentence before. */
const saysMoveAgain = ({ scene, sentence, mention, ends }: Case<PercentMention>, tail: string): boolean =>
	ends.some(({ near, from, to }) => near && from.sentence !== sentence && to.sentence !== sentence) &&
	/^["“' ]*(?:in percentage terms,? )?(?:that|this|it|which) (?:represents|is equivalent to|is equal to) (?:(?:just|only|about|around|nearly|almost) )*$/.test(
		between(scene, sentence.start, mention.start),
	) &&
	/^ ?(?:[.,;!)]|$)/.test(tail);

/** "+107%". */
export const signBefore = (lead: string): "up" | "down" | null =>
	/(?:^|[ (|])\+ ?$/.test(lead) ? "up" : /(?:^|[ (|])[-−] ?$/.test(lead) ? "down" : null;

/** "Jumped by two-thirds (66 per cent)", "more than doubled (110%)": says again what stands before the bracket. */
function bracketsAChange({ scene, sentence, mention }: Case<PercentMention>): boolean {
	const before = inside(scene.mentions, sentence).findLast((it) => it.end <= mention.start);
	if (before === undefined || !/^ ?[([] ?(?:or )?$/.test(between(scene, before.end, mention.start)))
		return false;
	if (before.type === "multiple") return true;
	const lead = between(scene, Math.max(sentence.start, before.start - 40), before.start);
	const moves =
		/(?:by|up|down|rose|risen|fell|fallen|jumped|increased|grew|dropped|rise of|increase of|fall of) $/;
	return (before.type === "fraction" || before.type === "percentage") && moves.test(lead);
}
