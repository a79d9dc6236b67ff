import { count, ratio } from "../../../wording/numbers.ts";
import { type CountMention, isDifference } from "../../bind/difference.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import { dividedBy, rational, times } from "../../rational.ts";
import { type Sentence, sentenceAt } from "../../text/sentences.ts";
import { type Case, isBelow, isNotHeld, type Judged, notHeld } from "../case.ts";
import { type Fit, fit } from "../fits.ts";
import { arithmetic, type ChangeSaid, changeFits } from "./changes.ts";
import { ofTheBefore } from "./parts-in-text.ts";
import { ratioSaid } from "./ratio-said.ts";

type Found = Pick<Case, "scene" | "sentence" | "mention">;

/**
 * What a text works out from two numbers that it gives just before, of things that are not held: "231 of the 278, a share of
 * 83 per cent", "4,102 adults, compared to 3,870 the year before: 232 more". `judged`: what was found of it as of offences.
 * Null where the words do not make those numbers its two ends.
 */
export function judgeOwnArithmetic(it: Found, judged: Judged | null): Judged | null {
	if (!KINDS.has(it.mention.type)) return null;
	const [first, second] = numbersBefore(it);
	if (first === undefined || second === undefined || hasOwnBase(it)) return null;
	const isOfElse = judged !== null && (isNotHeld(judged) || isBelow(judged));
	if (!isOfElse && unitOf(it.scene, first).type !== "other") return null;
	return shareOf(it, first, second) ?? changeOf(it, first, second);
}

const KINDS: ReadonlySet<string> = new Set(["count", "percentage", "fraction", "multiple"]);

/** The exact numbers before it, of its own sentence and, where that has one alone, of the one before it. */
function numbersBefore({ scene, sentence, mention }: Found): readonly CountMention[] {
	const own = numbersIn(scene, sentence).filter(({ end }) => end <= mention.start);
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	const told = before?.paragraph === sentence.paragraph ? numbersIn(scene, before) : [];
	if (own.length === 0 && told.length === 2) return told;
	return own.length === 1 && told.length === 1 ? [...told, ...own] : own.length === 2 ? own : [];
}

const numbersIn = (scene: Scene, sentence: Sentence): readonly CountMention[] =>
	inside(scene.mentions, sentence).filter(
		(it): it is CountMention =>
			it.type === "count" &&
			!it.vague &&
			it.quantity.hedge === "none" &&
			it.quantity.value.under === 1n &&
			!isDifference(scene, sentence, it),
	);

/** "Up 6% on 2016/17", "20% more than in the South East": measured on something else than the number before. */
const hasOwnBase = ({ scene, sentence, mention }: Found): boolean =>
	/^[^.;]{0,40} (?:on|than|from|against|compared|of the (?!time)|in (?:the|that) same)(?![a-z])/.test(
		between(scene, mention.end, sentence.end).replace(agoBehind, ""),
	);
const agoBehind =
	/^(?: (?:more|fewer|higher|lower)(?: [a-z]+){0,2})? than (?:(?:in )?the (?:year before|previous year|12 months before)|(?:12|twelve) months (?:previously|earlier|before)|a year (?:earlier|before|previously))(?= ?[.,;)]|$)/;

/** "231 of the 278 where the sex was known, a share of 83 per cent". */
function shareOf(it: Found, part: CountMention, whole: CountMention): Judged | null {
	const { scene, mention } = it;
	if (mention.type !== "percentage" && mention.type !== "fraction") return null;
	if (mention.type === "percentage" && mention.points) return null;
	if (whole.quantity.value.over === 0n) return null;
	if (!/^ (?:out )?of (?:the |all |all the |those |its |some )?$/.test(between(scene, part.end, whole.start)))
		return null;
	const isTold =
		isShare.test(between(scene, whole.end, mention.start)) ||
		(mention.type === "percentage" && ofTheBefore(it) !== null);
	if (!isTold) return null;
	const actual = times(dividedBy(part.quantity.value, whole.quantity.value), rational(100));
	const working = `${count(part.quantity.value.over)} of ${count(whole.quantity.value.over)} is ${ratio(actual.over, actual.under, 1)}%`;
	return told("share", fit(mention.quantity, actual), working);
}

const isShare =
	/^[^.;\d]{0,120}(?:,|:| -) (?:which (?:is|was) )?(?:a (?:share|proportion) of|equal to|equivalent to|amounting to) (?:(?:just|only|about|around|nearly|almost|over|some) )*$/;

/** "From 89 to 163: a jump of 83%", "4,102, compared to 3,870: 232 more", "214. In 2017/18 it was 92, so it has more than doubled". */
function changeOf(it: Found, first: CountMention, second: CountMention): Judged | null {
	const { scene, mention, sentence } = it;
	const kind =
		mention.type === "count" ? "difference" : mention.type === "multiple" ? "multiple" : "percentage";
	const said = saidOf(it);
	if (said === null) return null;
	const isOfLast = second.end <= sentence.start;
	const isThat =
		goesOn.test(between(scene, sentence.start, mention.start)) &&
		!ofAnother.test(between(scene, mention.end, sentence.end));
	const isTold = isOfLast
		? isThat || isAgain(it)
		: follows(between(scene, second.end, mention.start).replace(inYear, ""));
	if (!isTold) return null;
	const ends = endsOf(it, first, second);
	if (ends === null) {
		// "12 detectives. It had six in 2017, so it has doubled": of which years they are is not told.
		const unit = first.start < it.sentence.start ? unitOf(scene, first) : null;
		return unit?.type === "other" ? notHeld(kind, unit.name) : null;
	}
	const [from, to] = ends;
	const fits = changeFits(said, from.quantity.value, to.quantity.value);
	if (fits === null || (fits.fits === "no" && isOfLast && !isThat)) return null;
	return told(kind, fits, arithmetic(said, from.quantity.value.over, to.quantity.value.over));
}

const inYear = /^ in (?:19|20)\d\d(?:[/-]\d\d)?/;
const tellsChange =
	/^[^.;\d]{0,40}(?:,|:| -)(?: (?:or|so|which (?:is|was|means|makes)|that is|meaning|the (?:figure|number|total|count)|it|has|have|had|risen|fallen|grown|up|down|by|an?|rise|increase|jump|fall|drop|decrease|of|just|only|about|around|nearly|almost|some))* $/;

/** "1,493 in the most recent year, so the number more than doubled": what is told again with "so". */
const sothat =
	/^[^.;\d]{0,90}, (?:so|meaning|which means) (?:that )?(?:[a-z'-]+ ){0,3}(?:it|they|number|figure|total|count|tally|reports|offences|crimes|cases)(?: (?:is|are|was|were|has|have|had|has been|up|down|risen|fallen|grown|by|just|only|about|around|nearly|almost))* $/;

const follows = (gap: string): boolean => tellsChange.test(gap) || sothat.test(gap);

/** "That is a 178% rise": of the two numbers of the sentence before. */
const goesOn =
	/^["“' ]*(?:that|this|it) (?:is|was|means|marks|represents|amounts to|equates to)(?: (?:an?|up|down|rise|increase|fall|drop|of|by|just|only|about|around|nearly|almost))* $/;

/** "A 10% rise in its share": of something that the two numbers do not count. */
const ofAnother =
	/^ (?:rise|increase|jump|surge|growth|fall|drop|decrease) in (?!(?:the |just |only |under |over |such |recorded |reported )*(?:numbers?|totals?|figures?|counts?|offences|crimes|cases|reports|(?:two|three|four|five|six|seven|eight|nine|ten|a|one) (?:decade|years?))(?![a-z]))/;

/** "Youth workers say an 84% rise fits what they hear": a change that says again what the sentence before told, if it does. */
const isAgain = ({ scene, mention, sentence }: Found): boolean =>
	/(?<![a-z])(?:an?|the|this|that) $/.test(between(scene, sentence.start, mention.start)) &&
	/^ (?:rise|increase|jump|surge|growth|fall|drop|decrease)(?![a-z])/.test(
		between(scene, mention.end, sentence.end),
	);

/** Which of two numbers is the earlier; null where the words do not tell. */
function endsOf(
	{ scene }: Found,
	first: CountMention,
	second: CountMention,
): readonly [CountMention, CountMention] | null {
	const gap = between(scene, first.end, second.start);
	const { sentences } = scene.page;
	const sentence = sentences[sentenceAt(sentences, second.start)];
	if (sentence !== undefined && first.start >= sentence.start) {
		if (/^[^.;:\d]{0,120}, (?:and )?then $/.test(gap)) return [first, second];
		if (
			/(?<![a-z])from $/.test(between(scene, sentence.start, first.start)) &&
			gap.endsWith(" to ") &&
			gap.length < 30
		)
			return [first, second];
		if (gap.endsWith(" and "))
			return rightBefore.test(between(scene, second.end, sentence.end))
				? [second, first]
				: byYears(scene, sentence, first, second);
		const isBase = isBefore.test(gap);
		return isBase && wasBefore.test(between(scene, second.end, sentence.end)) ? [second, first] : null;
	}
	if (sentence !== undefined && namesOtherPlace(scene, first, sentence)) return null;
	const [one, other] = [first, second].map((it) => yearBeside(scene, it));
	if (one === undefined || other === undefined || one === other) return null;
	return one < other ? [first, second] : [second, first];
}

/** "96 referrals in 2019 and 301 in 2022": each with its year behind it, and no other year beside them. */
function byYears(
	scene: Scene,
	{ end }: Sentence,
	first: CountMention,
	second: CountMention,
): readonly [CountMention, CountMention] | null {
	const [one, other, ...more] = inside(scene.times, { start: first.end, end });
	if (one?.type !== "year" || other?.type !== "year" || more.length > 0) return null;
	if (!/^ (?:and|to) $/.test(between(scene, one.end, second.start))) return null;
	if (!/^(?: [a-z'-]+){0,5} (?:in|for|during) $/.test(between(scene, second.end, other.start))) return null;
	const [a = "", b = ""] = [one, other].map(({ periods }) => periods[0]?.start);
	return a === b ? null : a < b ? [first, second] : [second, first];
}

/** "60 in 2019. Sussex had 90 last year": of a place that the first is not told of. */
function namesOtherPlace({ places, page }: Scene, first: CountMention, sentence: Sentence): boolean {
	const before = page.sentences[sentenceAt(page.sentences, first.start)];
	const told = before === undefined ? [] : inside(places, before).flatMap(({ geographies }) => geographies);
	return inside(places, sentence).some(({ geographies }) => !geographies.some((id) => told.includes(id)));
}

/** "1,238 last year and 444 five years before it". */
const rightBefore =
	/^ (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years|a year) (?:before|earlier|ago|previously)(?: it| that)?(?![a-z])/;
/** "279, against 152", "7,398, having recorded 7,064". */
const isBefore =
	/^[^.;:\d]{0,100}(?:(?:,| -|\() ?(?:compared (?:to|with)|having (?:recorded|logged|had|registered|counted))| against) $/;
const wasBefore =
	/^(?: [a-z]+){0,3} (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years (?:before|earlier|ago|previously)|(?:in )?the (?:year before|previous year|same period (?:last|the previous) year)|a year (?:before|earlier|previously)|(?:12|twelve) months (?:before|earlier|previously)|last year)(?![a-z])/;

/** The start of the one year that the sentence of a number names. */
function yearBeside(scene: Scene, { start }: CountMention): string | undefined {
	const { sentences } = scene.page;
	const where = sentences[sentenceAt(sentences, start)];
	const [only, ...more] = where === undefined ? [] : inside(scene.times, where);
	if (more.length > 0) return undefined;
	// "Last year" is later than any that a text names before it.
	return only?.type === "year" ? only.periods[0]?.start : only?.type === "latest" ? scene.today : undefined;
}

function saidOf(it: Found): ChangeSaid | null {
	const { mention, scene, sentence } = it;
	if (mention.type !== "count") return ratioSaid(it);
	const way = isMore.exec(between(scene, mention.end, sentence.end))?.groups?.["way"];
	return way === undefined
		? null
		: {
				type: "difference",
				quantity: mention.quantity,
				direction: way === "more" ? "up" : "down",
				verb: false,
				more: "never",
			};
}

const isMore = /^ ?(?<way>more|fewer)(?: [a-z]+){0,2}(?= than| ?[.,;)]|$)/;

const told = (kind: Judged["kind"], { fits }: Fit, working: string): Judged => ({
	kind,
	reading: "the text's own figures",
	verdict: fits === "no" ? "does-not-hold" : fits === "exactly" ? "holds" : "holds-after-rounding",
	reason: `${working}.`,
	figures: [],
	working,
});
