import { type CountMention, isDifference } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { standsWithTime } from "../../bind/time-for.ts";
import type { Mention } from "../../read/mention.ts";
import type { Judged } from "../case.ts";
import { arithmetic, type ChangeSaid, changeFits } from "../changes/changes.ts";
import { directionBeside } from "../changes/direction-beside.ts";
import { ratioSaid } from "../changes/ratio-said.ts";
import { isOfSameThing, numbersBeside, parted, type Told } from "./numbers-told.ts";
import { ofOwnNumbers } from "./of-own-numbers.ts";

/**
 * A change between the two numbers of a sentence, one of which its words make the earlier: "412 offences of sexual
 * communication, up 37% from 301", "912 referrals, 23 per cent up on last year's 741". It is refuted only where it stands
 * beside them with nothing between that may be meant instead.
 */
export function changeOfTwo(it: Told): Judged | null {
	const said = changeSaid(it);
	const two = numbersBeside(it.scene, it.sentence, it.mention);
	const [a, b] = two;
	if (said === null || a === undefined || b === undefined) return null;
	const [from, to] = two.length === 2 ? (inOrder(it, a, b) ?? []) : (aroundIt(it, two) ?? []);
	if (from === undefined || to === undefined || !isOfSameThing(it, from, to)) return null;
	const found = changeFits(said, from.quantity.value, to.quantity.value);
	if (found === null || (found.fits === "no" && !standsBeside(it, from, to))) return null;
	return ofOwnNumbers(
		said.type,
		found.fits,
		arithmetic(said, from.quantity.value.over, to.quantity.value.over),
	);
}

const onWhat =
	/(?:(?<![a-z])(?:on|than|against|versus|vs\.?|over|compared (?:with|to)|having (?:recorded|logged|had|seen|registered)|double|twice|triple|treble|times|half)|(?<![a-z])(?:up|down|rise|increase|jump|fall|drop|more|fewer|higher|lower|%|per ?cent|percent),? from)(?: (?:the|that of|of|only|just|its|their|a|some|figure|total|tally|number|count|level|last year's|the previous year's|the year before's))* $/;
const before =
	/^(?:,? (?!(?:and|to|by|up|down|from|a rise|an increase)(?![a-z]))[a-z'-]+){0,6},? (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years (?:before|earlier|ago|previously)|(?:in )?the (?:year before|previous year|preceding year|year previously)|a (?:year|decade) (?:before|earlier|ago|previously)|(?:12|twelve) months (?:before|earlier|ago|previously))(?![a-z])/;

/** Whether the words around a number make it the one a change is measured from. */
const isEarlier = ({ scene, sentence }: Told, { start, end }: CountMention, other: CountMention): boolean => {
	const lead = between(scene, sentence.start, start);
	const tail = between(scene, end, end < other.start ? other.start : sentence.end);
	return (
		onWhat.test(lead) ||
		before.test(tail) ||
		(/(?<![a-z])from $/.test(lead) && /^[^.;:\d]{0,90} to (?:[a-z]+ ){0,2}$/.test(tail) && end < other.start)
	);
};

/** The earlier and the later of two numbers; null where the words do not tell which is which. */
function inOrder(it: Told, a: CountMention, b: CountMention): readonly [CountMention, CountMention] | null {
	const [first, second] = [isEarlier(it, a, b), isEarlier(it, b, a)];
	if (first !== second) return first ? [a, b] : [b, a];
	const [one, other] = [a, b].map((number) => yearOf(it, number));
	if (one === undefined || other === undefined || one === null || other === null || one === other)
		return null;
	return one < other ? [a, b] : [b, a];
}

/** The year that stands right with a number, as the day it begins; "last year" is later than any that is named. */
function yearOf({ scene, sentence }: Told, number: CountMention): string | null {
	const time = inside(scene.times, sentence).find(
		(one) =>
			standsWithTime(scene, number, one) ||
			(one.start >= number.end && /^(?: [a-z'-]+){0,5} $/.test(between(scene, number.end, one.start))) ||
			(one.end <= number.start && itWas.test(between(scene, one.end, number.start))),
	);
	if (time?.type === "latest") return scene.today;
	return time?.type === "year" ? (time.periods[0]?.start ?? null) : null;
}

const itWas =
	/^,? (?:(?:the )?(?:it|there|that|number|figure|total|count)(?: (?:was|were|had been|stood at|came to))+|alone)(?: (?:just|only))* $/;

/** Of several numbers the one told right behind, on which it is measured, and the one told last before it. */
function aroundIt(
	{ scene, mention }: Told,
	numbers: readonly CountMention[],
): readonly [CountMention, CountMention] | null {
	const from = numbers.find(({ start }) => start >= mention.end);
	const to = numbers.findLast(({ end }) => end <= mention.start);
	if (from === undefined || to === undefined) return null;
	return measuredOn.test(between(scene, mention.end, from.start)) ? [from, to] : null;
}

const measuredOn =
	/^(?: (?:up|down|more|fewer|higher|lower|rise|increase|jump|surge|fall|drop|decrease))?,? (?:on|from|than)(?: (?:the|last year's|the previous year's|just|only))* $/;

const ofThat =
	/^(?: (?:rise|increase|jump|more|as many|up) (?:on|from|as|than))?(?: (?:of|the|that of|those|its|last year's|the previous year's))* $/;
const MOST = 70;

/** Whether a change stands between its two numbers or right beside them, told of nothing else, and is one in time. */
function standsBeside(it: Told, from: CountMention, to: CountMention): boolean {
	const { scene, sentence, mention } = it;
	const [first, last] = from.start < to.start ? [from, to] : [to, from];
	const isDirect =
		from.start >= mention.end &&
		(mention.type === "multiple" ? ofThat : measuredOn).test(between(scene, mention.end, from.start));
	const gap =
		first.start >= mention.end
			? between(scene, mention.end, first.start)
			: last.end <= mention.start
				? between(scene, last.end, mention.start)
				: `${between(scene, first.end, mention.start)}${isDirect ? "" : between(scene, mention.end, last.start)}`;
	if (
		gap.length > (isDirect ? 2 * MOST : MOST) ||
		parted.test(gap) ||
		(!isDirect && /(?<![a-z])and(?![a-z])/.test(gap))
	)
		return false;
	const within = { start: Math.min(first.start, mention.start), end: Math.max(last.end, mention.end) };
	if (inside(scene.mentions, within).some((one) => one !== mention && tellsAnother(one))) return false;
	return isInTime(it, from, to) && !ofElse.test(between(scene, mention.end, sentence.end));
}

/** "412 in Durham compared with 301 in Cleveland": a comparison that no word makes one of two times. */
function isInTime(it: Told, from: CountMention, to: CountMention): boolean {
	const { scene, sentence } = it;
	if (
		!/(?:compared (?:with|to)|against|versus|vs\.?)(?: [a-z]+)* $/.test(
			between(scene, sentence.start, from.start),
		)
	)
		return true;
	return (
		before.test(between(scene, from.end, sentence.end)) ||
		(yearOf(it, from) !== null && yearOf(it, to) !== null)
	);
}

const tellsAnother = ({ type }: Mention): boolean =>
	type === "percentage" || type === "multiple" || type === "fraction";

/** "A 10% rise in its share", "20% of whom": of something that the two numbers do not count. */
const ofElse =
	/^ (?:of (?!(?:the )?(?:time|year))|(?:more|fewer|higher|lower) than (?:in|the (?:average|rest|national)|[a-z]+ ?[.,;)])|(?:rise|increase|jump|surge|growth|fall|drop|decrease) in (?!(?:the |just |only |under |over |such |recorded |reported |such |those )*(?:numbers?|totals?|figures?|counts?|offences|crimes|cases|reports|(?:two|three|four|five|six|seven|eight|nine|ten|a|one) (?:decade|years?))(?![a-z])))/;

export function changeSaid(it: Told): ChangeSaid | null {
	const { mention, scene, sentence } = it;
	if (mention.type !== "count") return ratioSaid(it);
	if (!isDifference(scene, sentence, mention)) return null;
	const direction = directionBeside(it);
	return direction === null
		? null
		: { type: "difference", quantity: mention.quantity, direction, verb: false, more: "never" };
}
