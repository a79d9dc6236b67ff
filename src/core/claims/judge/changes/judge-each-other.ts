import type { Span } from "../../../question/passage.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { isDifference } from "../../bind/difference.ts";
import type { TextCount } from "../../bind/ends.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import { dividedBy, type Rational, rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import { changeFits } from "./changes.ts";
import { timesOfHeld } from "./times-of-held.ts";

/** "Lancashire 1,133 and Cumbria 307, the former nearly four times as many": two places against each other. Null for a change in time. */
export function judgeEachOther(it: Case<Extract<Mention, { type: "multiple" }>>): Judged | null {
	const owned = timesAnothers(it) ?? timesThat(it);
	if (owned !== null) return owned;
	const { scene, sentence, mention, counts } = it;
	const tail = between(scene, mention.end, sentence.end);
	const places = new Set(
		inside(scene.places, sentence).flatMap((one) =>
			one.binds && !one.part ? one.geographies.slice(0, 1) : [],
		),
	);
	const exact = counts.filter((one) => one.quantity.hedge === "none");
	const behind = exact.find((one) => one.mention.start >= mention.end);
	// "789 in South Wales, nearly twice as many as the 402 in Gwent".
	const isAs =
		behind !== undefined &&
		/^ (?:as (?:many|much)(?: (?:offences|crimes))? as )?(?:the |that of )?$/.test(
			between(scene, mention.end, behind.mention.start),
		);
	const isAlone = /^ ?(?:as many|as much|more|higher)?(?: offences| crimes)? ?(?:[.,;)]|$)/.test(tail);
	if (places.size < 2 || (!isAs && (mention.verb || !isAlone))) return null;
	const ahead = exact.filter((one) => one.mention.end <= mention.start);
	const [a, b] = isAs ? [...ahead.slice(-1), behind] : ahead.slice(-2);
	if (a === undefined || b === undefined || a.places.some((id) => b.places.includes(id))) return null;
	const [less, most] = a.quantity.value.over < b.quantity.value.over ? [a, b] : [b, a];
	const [low, high] = [less.quantity.value.over, most.quantity.value.over];
	if (low === 0n) return null;
	const said = { ...mention, type: "multiple" as const, direction: "up" as const };
	const fits = changeFits(said, rational(low), rational(high));
	const working = `${count(high)} is ${ratio(high, low, 2)} times ${count(low)}`;
	if (fits === null || (fits.fits === "no" && counts.length > 2))
		return uncheckable("comparison", `${working}, but which counts it is told of is not sure.`);
	return {
		kind: "comparison",
		reading: "the text's own figures",
		verdict:
			fits.fits === "no" ? "does-not-hold" : fits.fits === "exactly" ? "holds" : "holds-after-rounding",
		reason: `${working}.`,
		figures: [],
		working,
	};
}

/**
 * "Durham recorded 642. Northumbria had nearly twice that: 1,172", "Northumbria's figure was almost two times higher at 1,172":
 * what one place has is of what another was told to have.
 */
function timesThat(it: Case<Extract<Mention, { type: "multiple" }>>): Judged | null {
	const { scene, sentence, mention, counts, state } = it;
	const tail = between(scene, mention.end, sentence.end);
	const isThat = THAT_NUMBER.test(tail);
	if (mention.direction !== "up" || !(isThat || isSoMuchMore(scene, sentence, mention))) return null;
	const owner = inside(scene.places, { start: sentence.start, end: mention.start }).findLast(
		({ binds, part }) => binds && !part,
	);
	const ahead = counts.filter((one) => one.mention.end <= mention.start);
	const told = ahead.length > 0 ? ahead : state.counts;
	const last = told.at(-1);
	const isOfOwner = ({ places }: { readonly places: readonly string[] }) =>
		owner?.geographies.some((id) => places.includes(id)) === true;
	if (owner === undefined || last === undefined || last.places.length === 0 || told.some(isOfOwner))
		return null;
	const own = counts.find(
		(one) =>
			one.mention.start >= mention.end && saidBehind.test(between(scene, mention.end, one.mention.start)),
	);
	const held =
		own === undefined && told.length === 1 && ahead.length === 1 ? timesOfHeld(it, owner, last) : null;
	if (held !== null) return held;
	const isSure = own?.quantity.hedge === "none" && last.quantity.hedge === "none";
	if (!isSure || told.some((one) => one.quantity.value.over <= 0n))
		return uncheckable("comparison", "It is told of two places, of which it does not give both numbers.");
	if (told.length === 1 && (isThat || !isOfOtherYear(own, last)))
		return asTimes(mention, own.quantity.value, last.quantity.value);
	const workings = told.map((one) => timesOf(own.quantity.value, one.quantity.value));
	return uncheckable(
		"comparison",
		`${workings.join("; ")}: which of the other place's numbers it is held against is not sure.`,
	);
}

const isOfOtherYear = ({ time: a }: TextCount, { time: b }: TextCount): boolean =>
	a?.type === "year" && b?.type === "year" && a.periods[0]?.start !== b.periods[0]?.start;

/** "Twice that", "three times that number". */
export const THAT_NUMBER =
	/^ ?that(?: (?:number|figure|total|many|count|tally))?(?: ?[.,;:)(!?"]| -| at | with | ?$)/;
const saidBehind =
	/^ ?(?:that(?: (?:number|figure|total|many|count|tally))?|as (?:many|much|high|large|big)(?: (?:offences|crimes))?)?(?: ?[:,(-]|,? at|,? with) ?$/;

/** "Lancashire's figure was almost four times higher at 1,133": higher than what, only what stands before can tell; no other year is named. */
function isSoMuchMore(scene: Scene, { start, end }: Span, mention: Span): boolean {
	const own = between(scene, mention.start, mention.end);
	const tail = between(scene, mention.end, end);
	const years = inside(scene.times, { start, end });
	return (
		(/(?:more|higher|greater|larger|bigger)$/.test(own) ? endsThere.test(tail) : asMuch.test(tail)) &&
		isStanding.test(between(scene, start, mention.start)) &&
		!tellsOfTime.test(`${between(scene, start, mention.start)} | ${tail}`) &&
		years.every(({ type }) => type === "year") &&
		years.length < 2
	);
}
const endsThere = /^(?: (?:offences|crimes))? ?(?:[.,;:)(!?-]|at |with |$)/;
const asMuch = /^ as (?:many|much|high|large|big)(?: (?:offences|crimes))? ?(?:[.,;:)(!?-]|at |with |$)/;
const isStanding =
	/(?<![a-z])(?:is|was|were|are|stood|had|recorded|logged|reported|registered|counted)(?: (?:the|a|some))? ?$/;
const tellsOfTime =
	/(?<![a-z])(?:than|since|from|compared|over|now|ago|earlier|later|before|previous(?:ly)?|once|rose|risen|grew|grown|increase[ds]?|increasing|up|years|decade|period|become|became)(?![a-z])/;

/** "Kent's 1,568, more than twice Cambridgeshire's 727": what a count or a rate of one place is of another's. */
function timesAnothers({
	scene,
	sentence,
	mention,
}: Case<Extract<Mention, { type: "multiple" }>>): Judged | null {
	const numbers = inside(scene.mentions, sentence).flatMap((one) =>
		(one.type === "count" && !isDifference(scene, sentence, one)) || one.type === "population-rate"
			? [one]
			: [],
	);
	const second = numbers.find((one) => one.start >= mention.end);
	const first = numbers.findLast((one) => one.end <= mention.start);
	const gap = second === undefined ? "" : between(scene, mention.end, second.start);
	const owner = inside(scene.places, { start: mention.end, end: second?.start ?? mention.end });
	if (
		second === undefined ||
		mention.direction !== "up" ||
		owner.length !== 1 ||
		!/^ ?[a-z' -]{2,40}'s? $/.test(gap)
	)
		return null;
	if (first === undefined || first.quantity.hedge !== "none" || second.quantity.hedge !== "none")
		return uncheckable("comparison", "It is told of two places, of which it does not give both numbers.");
	const [high, low] = [first.quantity.value, second.quantity.value];
	if (low.over === 0n) return null;
	return asTimes(mention, high, low);
}

/** How many times the one number is of the other. */
function asTimes(mention: Extract<Mention, { type: "multiple" }>, high: Rational, low: Rational): Judged {
	const fits = changeFits({ ...mention, type: "multiple", direction: null }, low, high);
	const working = timesOf(high, low);
	return {
		kind: "comparison",
		reading: "the text's own figures",
		verdict:
			fits === null || fits.fits === "no"
				? "does-not-hold"
				: fits.fits === "exactly"
					? "holds"
					: "holds-after-rounding",
		reason: `${working}.`,
		figures: [],
		working,
	};
}

function timesOf(high: Rational, low: Rational): string {
	const times = dividedBy(high, low);
	return `${count(high.over)} is ${ratio(times.over, times.under, 2)} times ${count(low.over)}`;
}
