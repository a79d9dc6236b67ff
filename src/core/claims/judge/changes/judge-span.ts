import { type Period, samePeriod } from "../../../statistics/period.ts";
import { count, inWords } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { Ends, TextCount } from "../../bind/ends.ts";
import { between, inside, numberBetween, type Scene } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import type { Time } from "../../read/time.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import { yearsKnown } from "../known.ts";
import { triedCount } from "../trial.ts";
import { placeName, producerOf } from "../words.ts";

type Span = Extract<Time, { type: "years" }>;

/** Fewer offences than this are counted in too many years to tell which is meant. */
const LEAST = 50n;

/**
 * "From 1,437 to 2,061 in the space of two years": both counts are held, and in whatever years they are, those lie otherwise
 * apart. Null where they may lie so, where either is not held, or where the span may be told of something else.
 */
export function judgeSpan(
	scene: Scene,
	sentence: Sentence,
	{ from, to }: Ends,
	measures: readonly string[],
): Claim | null {
	if ([from, to].some(({ quantity }) => quantity.hedge !== "none" || quantity.value.over < LEAST))
		return null;
	const times = inside(scene.times, sentence);
	const [span, ...more] = times.filter((it): it is Span => it.type === "years");
	if (span === undefined || more.length > 0 || !Number.isInteger(span.years)) return null;
	if (!isToldOf(scene, span, { from, to }) || isOfEachYear(scene, span)) return null;
	const pairs = pairsHeld(scene, { from, to }, measures);
	const [first] = pairs;
	const words = between(scene, span.start, span.end);
	// Six years of figures are told as "in six years" as well.
	const reach = /about|around|nearly|almost|some|under|less|more|decade/.test(words) ? 1 : 0;
	const isSo = ({ apart }: { readonly apart: number }) =>
		apart >= span.years - 1 - reach && apart <= span.years + reach && (apart > 0 || span.years === 1);
	const isOneYear = (it: { readonly apart: number }) => span.years === 1 && it.apart === 1;
	if (first === undefined || pairs.some((it) => (span.years === 1 ? isOneYear(it) : isSo(it)))) return null;
	const { place, measure, a, b, apart } = first;
	const working = `${placeName(scene, place)}: ${periodLabel(a)} ${count(from.quantity.value.over)}, ${periodLabel(b)} ${count(to.quantity.value.over)}`;
	return {
		text: scene.page.text.slice(span.start, span.end),
		start: span.start,
		end: span.end,
		kind: "comparison",
		reading: `${placeName(scene, place)}, ${periodLabel(a)} to ${periodLabel(b)}, ${producerOf(scene, measure)}`,
		verdict: "does-not-hold",
		reason: `${working}: ${inWords(apart)} ${apart === 1 ? "year" : "years"} apart.`,
		figures: [a, b].flatMap((year) => scene.look(measure, place, year).flatMap((it) => it.figures)),
		working,
	};
}

/** "More than doubled in the year to March 2022, from 148 to 307": both counts are held, and of no two years that follow each other. */
export function isOverMoreYears(
	{ scene, sentence, mention, subject }: Pick<Case, "scene" | "sentence" | "mention" | "subject">,
	ends: Ends,
): boolean {
	if (!inOneYear.test(between(scene, mention.end, sentence.end))) return false;
	const { from, to } = ends;
	const undated = { from: { ...from, time: null }, to: { ...to, time: null } };
	const pairs = pairsHeld(scene, undated, subject.options);
	return pairs.length > 0 && pairs.every(({ apart }) => apart > 1);
}

const inOneYear =
	/^ (?:in|over|during|within) (?:the|a|one|a single|just one|the single) (?:year|12 months|twelve months)(?: (?:to|ending|ended)(?![a-z])|[,.])/;

/** The years in which both counts are held for one place, and how far they lie apart. */
const pairsHeld = (scene: Scene, { from, to }: Ends, measures: readonly string[]) =>
	from.places
		.filter((id) => to.places.includes(id))
		.flatMap((place) =>
			measures.flatMap((measure) =>
				yearsOf(scene, from, place, measure).flatMap((a) =>
					yearsOf(scene, to, place, measure)
						.filter((b) => a.start < b.start)
						.map((b) => ({ place, measure, a, b, apart: startOf(b) - startOf(a) })),
				),
			),
		);

const startOf = ({ start }: Period): number => Number(start.slice(0, 4));

/** "Went up in each of the last four years, from 226 to 348, 349": so many changes, of which the two counts are the first. */
const isOfEachYear = (scene: Scene, span: Span): boolean =>
	/(?<![a-z])(?:each|every one)(?: of)?(?: the)? $/.test(between(scene, span.start - 12, span.start)) ||
	/(?<![a-z])(?:each|every)(?![a-z])/.test(between(scene, span.start, span.end));

/** Whether a span stands right beside the two counts, with nothing else between that it may be told of. */
function isToldOf(scene: Scene, span: Span, { from, to }: Ends): boolean {
	const [first, last] = from.mention.start < to.mention.start ? [from, to] : [to, from];
	if (span.end <= first.mention.start) {
		const gap = between(scene, span.end, first.mention.start);
		return (
			!numberBetween(scene, span.end, first.mention.start) &&
			!/;|:| - |,[^,]*,|(?<![a-z])(?:and|but|while|whereas|as|when|which|who|that|after|before|with)(?![a-z])/.test(
				gap.replace(/(?<![a-z])(?:the )?(?:number|total|figure|count) of (?=[a-z])/g, ""),
			)
		);
	}
	if (span.start < last.mention.end) return false;
	return /^(?: (?:(?:child|sexual|abuse|image|indecent|such|recorded|obscene|publications?|offences|crimes|cases) ?)*)?(?:,|\)| -)? ?$/.test(
		between(scene, ownEnd(last, span), span.start),
	);
}

/** Where a count ends, with a year of its own behind it. */
const ownEnd = ({ mention, time }: TextCount, { start }: Span): number =>
	time?.type === "year" && time.start >= mention.end && time.end <= start ? time.end : mention.end;

const yearsOf = (
	{ data, look }: Scene,
	{ quantity, time }: TextCount,
	place: string,
	measure: string,
): readonly Period[] =>
	yearsKnown(data, look, measure, place).filter(
		(period) =>
			(time?.type !== "year" || time.periods.some((it) => samePeriod(it, period))) &&
			look(measure, place, period).some((known) => triedCount(quantity, known)?.fits === "exactly"),
	);
