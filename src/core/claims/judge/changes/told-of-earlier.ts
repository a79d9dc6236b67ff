import { shiftYears } from "../../../statistics/period.ts";
import type { Ends } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { type ChangeSaid, changeFits } from "./changes.ts";
import type { Between } from "./pairs.ts";

/** A change told of the earlier of two years. `sure`: "in 2016/17 it was 526 lower" may be lower than in the year before that. */
export interface ToldOfEarlier extends Between {
	readonly sure: boolean;
}

/**
 * The two years of "the year before there had been 212 fewer": the earlier is what is told of, against the later spoken of
 * before it, so that fewer then is a rise since. Null for every other change.
 */
export function toldOfEarlier({
	scene,
	sentence: within,
	mention,
	state,
}: Pick<Case, "scene" | "sentence" | "mention" | "state">): ToldOfEarlier | null {
	const against = heldAgainstLater({ scene, sentence: within, mention });
	if (against !== null) return against;
	const ahead = toldBehind({ scene, sentence: within, mention, state });
	if (ahead !== null) return ahead;
	const before = inside(scene.times, { start: within.start, end: mention.start });
	const then = before.at(-1);
	if (then === undefined || (then.type !== "back" && then.type !== "year")) return null;
	if (!opens.test(between(scene, within.start, then.start))) return null;
	if (!wasThen.test(between(scene, then.end, mention.start))) return null;
	if (!isHeldAgainst.test(between(scene, mention.start, within.end))) return null;
	const named = before.findLast((it) => it.type === "year" && it !== then);
	const now = state.period ?? state.reportYear;
	const later = named?.type === "year" ? named.periods : now === null ? [] : [now];
	const [last] = later;
	if (last === undefined) return null;
	if (then.type === "year") {
		const sure = countedBack.test(between(scene, then.start, then.end));
		const isEarlier = then.periods[0] !== undefined && then.periods[0].start < last.start;
		return isEarlier ? { earlier: then.periods, later, gap: null, part: false, sure } : null;
	}
	if (then.years <= 0 || !Number.isInteger(then.years)) return null;
	const earlier = later.map((it) => shiftYears(it, -then.years));
	return { earlier, later, gap: null, part: false, sure: true };
}

/** "There were 109 fewer in the year before." */
function toldBehind({
	scene,
	sentence: within,
	mention,
	state,
}: Pick<Case, "scene" | "sentence" | "mention" | "state">): ToldOfEarlier | null {
	const [then, ...others] = inside(scene.times, within);
	const now = state.period ?? state.reportYear;
	if (then?.type !== "back" || others.length > 0 || now === null) return null;
	if (then.years <= 0 || !Number.isInteger(then.years) || then.start < mention.start) return null;
	const isTold =
		thereWere.test(between(scene, within.start, mention.start)) &&
		fewerThen.test(between(scene, mention.start, then.start)) &&
		/^ ?[.;!)]|^ ?$/.test(between(scene, then.end, within.end));
	const earlier = [shiftYears(now, -then.years)];
	return isTold ? { earlier, later: [now], gap: null, part: false, sure: false } : null;
}

const thereWere =
	/^["“' ]*(?:there|it|they|the force) (?:were|was|had|had been|recorded|logged)(?: (?:just|only|some|about|around|nearly|almost))* $/;
const fewerThen =
	/^[a-z\d,.%]+(?: (?:per cent|such|recorded|child|sexual|abuse|image|code|86))*(?: (?:offences|crimes))? ?(?:more|fewer|lower|higher|less)(?: (?:offences|crimes))?,? (?:(?:in|during) )?$/;

const countedBack = /(?<![a-z])(?:before|earlier|previously|prior|back)(?![a-z])/;
const opens =
	/(?:^["“' ]*(?:(?:but|and|yet) )?|[,;:-] (?:(?:when|while|whereas|but|and) )?)(?:(?:back|just|only|in|during) )*(?:the )?$/;
const wasThen =
	/^,? (?:there|it|they|that|the (?:[a-z'-]+ ){0,5}(?:total|figure|number|count|tally|sum)|(?:the|its|their) (?:force|police|officers|three|four|five|two)(?: [a-z]+)?)(?: (?:was|were|had|had been|stood|came|recorded|logged|saw|dealt with))*(?: [\d,]+, which (?:is|was))?(?: (?:just|only|some|about|around|nearly|almost|at|a|further|more than|over|fully))*(?: [\d,.]+(?:%| ?per ?cent)?)? $/;
const isHeldAgainst =
	/^(?:[\d,.]+(?: ?%| ?per ?cent)? |(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten)(?: [a-z]+)? )?(?:slightly |much |far )?(?:of them |such |recorded |child |sexual |abuse |image )*(?:offences |crimes )?(?:more|fewer|lower|higher|less)(?: (?:offences|crimes|of them))?(?: than (?:that|now|this|today))?(?: ?[.,;:)!?"”']|$| and | but )/;

/** "In 2021/22 it recorded 212 fewer than in 2022/23", "1,356 in 2021/22, 212 fewer than the year after": held against a later year. */
function heldAgainstLater({
	scene,
	sentence: within,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): ToldOfEarlier | null {
	const [next, afterNext] = inside(scene.times, { start: mention.end, end: within.end });
	// "Recorded 212 fewer in 2021/22 than in 2022/23".
	const isOwn =
		next?.type === "year" &&
		afterNext !== undefined &&
		/^ than(?: (?:in|for|during|it|they|did|had|was|were|the))* $/.test(
			between(scene, next.end, afterNext.start),
		);
	const told = isOwn ? next : inside(scene.times, { start: within.start, end: mention.start }).at(-1);
	if (told?.type !== "year" || (!isOwn && movesOn.test(between(scene, told.end, mention.start)))) return null;
	const earlier = told.periods;
	const [first] = earlier;
	const base = isOwn ? afterNext : next;
	if (first === undefined || base === undefined) return null;
	const isMeasured = isOwn
		? moreIn.test(between(scene, mention.start, next.start))
		: thanThen.test(between(scene, mention.start, base.start));
	if (!isMeasured) return null;
	const later =
		base.type === "year"
			? base.periods
			: base.type === "back" && base.years < 0 && Number.isInteger(base.years)
				? earlier.map((it) => shiftYears(it, -base.years))
				: [];
	return later[0] === undefined || later[0].start <= first.start
		? null
		: { earlier, later, gap: null, part: false, sure: true };
}

const moreIn =
	/(?<![a-z])(?:more|fewer|higher|lower|less)(?: (?!and |but |while |then |than )[a-z'-]+){0,10}(?: (?:in|during|for))?(?: the)? $/;
/** What follows another clause, or "now", is perhaps of another year. */
const movesOn =
	/[;:()]|(?<![a-z])(?:latest|now|since|then|but|while|whereas|and|this year|last year|rose|fell|risen|fallen|to)(?![a-z])/;

const thanThen =
	/(?<![a-z])(?:more|fewer|higher|lower|less|below|above|up|down)(?: (?!and |but |while |then )[a-z'-]+){0,8}? (?:than|on|below|above)(?: (?!and |but |while |then )[a-z'-]+){0,7} $/;

/** "1,738 in 2022/23. A year earlier there were 1,612. That is 126 fewer": of the count told last, where it is so of that one alone. */
export function inOrderTold(
	{ scene, sentence }: Pick<Case, "scene" | "sentence">,
	said: ChangeSaid,
	ends: Ends,
): Ends {
	const { from, to } = ends;
	const isBack =
		to.mention.start < from.mention.start && from.sentence !== sentence && from.sentence !== to.sentence;
	if (!isBack || !thatIsFewer.test(between(scene, sentence.start, sentence.end))) return ends;
	const [a, b] = [from.quantity.value, to.quantity.value];
	const isSo = changeFits(said, a, b)?.fits === "no" && changeFits(said, b, a)?.fits !== "no";
	return isSo ? { ...ends, from: to, to: from } : ends;
}

const thatIsFewer =
	/^["“' ]*(?:that|this|which)(?:'s| is| was) (?:(?:just|only|some|about|around|nearly|almost) )*[\d,.]+(?: ?%| ?per ?cent)? (?:fewer|lower|less)(?: (?:offences|crimes))?[.!"”']*$/;
