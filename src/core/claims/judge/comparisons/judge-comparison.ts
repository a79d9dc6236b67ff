import type { Span } from "../../../question/passage.ts";
import type { Period } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { namedPlace } from "../../bind/place-bound.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import type { State } from "../../bind/state.ts";
import { subjectFor } from "../../bind/subject-for.ts";
import type { Claim } from "../../claim.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Sentence } from "../../text/sentences.ts";
import { judged, notOurs, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import { isMyth } from "../is-denied.ts";
import { yearsKnown } from "../known.ts";
import { firmness, periodsFor } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { knownWords, producerOf } from "../words.ts";
import { yearsOfCount } from "../years-of-count.ts";
import { numbersCompared } from "./numbers-compared.ts";
import { namesOf, type Side, togetherIn } from "./sides.ts";

const relation =
	/(?<![0-9%] )(?<![a-z])(?<rel>more|fewer|less|higher|lower)(?<what>(?: [a-z-]+| [\d/-]+| \([^()]*\)){0,10}) than(?: (?:the|in|those|that|of|for|neighbouring|nearby|police|did|number|total|figure))* $/;
/** "Ahead of Hampshire but behind Kent". */
const standing =
	/(?<![a-z])(?<rel>ahead of|in front of|behind)(?: (?:the|only|both|just|neighbouring|nearby))* $/;
const andAlso = /^(?:'s?)?,? (?:but|and|yet)(?: (?:well|just|far|some way|a long way))? $/;
/** An order of rates or of rises is none of counts. */
const ofRates = /(?<![a-z])(?:rates?|per cent|percent|per \d|growth|rise|increase)(?![a-z])|%/;
const notCounts =
	/rise|increase|growth|rate|percent|average|per |faster|quick|steep|rapid|slow|sharp|serious|people|officers|children/;

/** "Fewer offences were recorded in Cleveland than in Durham". */
const leads =
	/(?<![0-9%] )(?<![a-z])(?<rel>more|fewer|less)(?<what>(?: [a-z-]+,?){1,9}) (?:in|by|at)(?: the)? $/;

const isOther = (what: string): boolean =>
	perHead.test(what) || (notCounts.test(what) && !/offen[cs]e|crimes/.test(what));

/** "More offences per head": an order of rates. */
const perHead = /(?<![a-z])(?:per|a) (?:head|capita|person|resident|\d)/;

const changeBehind = /^(?:'s?)?(?: [a-z]+){0,3} [\d.]+(?: ?%| ?per ?cent| percent)/;

const isOwned = /^'s? (?:total |figure |tally )?(?:of )?$/;

/** "Three forces in England recorded fewer than Cumbria": a whole is not what a part of it is held against. */
const isPartOf = ({ data }: Scene, a: PlaceMention, b: PlaceMention): boolean =>
	[
		[a, b],
		[b, a],
	].some(([whole, part]) =>
		whole?.geographies.some((id) =>
			part?.geographies.some((one) => data.geography(id)?.members.includes(one)),
		),
	);

/** "Recorded more (1,954) than Kent". */
const isBracketed = (scene: Scene, it: Span): boolean =>
	between(scene, it.start - 1, it.start) === "(" && between(scene, it.end, it.end + 1) === ")";

/** "Lancashire recorded more offences than Cumbria": which of two places has the greater count. Only told where both are held. */
export function comparisonsIn(scene: Scene, within: Sentence, state: State): readonly Claim[] {
	if (isMyth(scene, within)) return [];
	const places = inside(scene.places, within).filter((it) => it.binds && !it.part);
	return places.slice(1).flatMap((other, at): readonly Claim[] => {
		const before = places[at];
		if (before === undefined) return [];
		const lead = between(scene, before.end, other.start);
		const stands = ofRates.test(between(scene, within.start, within.end)) ? null : standing.exec(lead);
		const goesOn = stands !== null && andAlso.test(lead.slice(0, stands.index));
		const own = goesOn ? (places[at - 1] ?? before) : before;
		const head = leads.exec(between(scene, within.start, before.start));
		const isLed = head !== null && /^,? than(?: (?:in|by|the|did|those in))* $/.test(lead);
		const match = isLed ? head : (relation.exec(lead) ?? stands);
		if (match === null || isOther(match.groups?.["what"] ?? "") || isPartOf(scene, own, other)) return [];
		// "A 21% rise, more than Kent's 16%" holds two changes against each other, not two counts.
		if (changeBehind.test(between(scene, other.end, other.end + 40))) return [];
		const start = (isLed ? within.start : before.end) + match.index;
		if (
			scene.mentions.some(
				(it) =>
					it.end >= start - 2 &&
					it.start < other.start &&
					!(isLed && it.end > own.start) &&
					!isBracketed(scene, it) &&
					it.type !== "direction",
			)
		)
			return [];
		const span = { start, end: other.end };
		const it = {
			place: namedPlace(own),
			subject: subjectFor(scene, within, span, state),
		};
		if (notOurs(it) !== null) return [];
		const more = /more|higher|ahead|front/.test(match.groups?.["rel"] ?? "");
		const year = inside(scene.times, within).find((time) => time.type === "year") ?? null;
		const when = { time: year, references: [], total: false };
		// "South Yorkshire's 772 puts it ahead of Hampshire": in the year that had so many.
		const counted = scene.mentions.find(
			(one) => one.type === "count" && isOwned.test(between(scene, own.end, one.start)) && one.end <= start,
		);
		const yearsMeant = (measures: readonly string[]) =>
			year === null && counted?.type === "count"
				? yearsOfCount(scene, counted.quantity, measures, own.geographies)
				: null;
		const numbers = numbersCompared(scene, span, more);
		const trials =
			numbers !== null
				? [numbers]
				: sidesOf(scene, within, places, [own, other]).flatMap(({ pairs, plain: isMeant }) =>
						it.subject.options.flatMap((measure) =>
							(
								yearsMeant([measure])?.map((period) => ({ period, plain: true })) ??
								periodsFor(
									when,
									yearsKnown(scene.data, scene.look, measure, own.geographies[0] ?? ""),
									state,
									scene.page.terse,
								)
							).flatMap(({ period, plain }): readonly Trial[] => {
								const told = pairs.flatMap((pair) => comparedAt(scene, measure, pair, period, more) ?? []);
								// "More than Surrey and the Met" is more than each of them.
								const decisive =
									told.find(({ result }) => result === "no") ??
									told.find(({ result }) => result === "unknown") ??
									told[0];
								return decisive === undefined || told.length < pairs.length
									? []
									: [{ ...decisive, plain: plain && isMeant }];
							}),
						),
					);
		if (trials.length === 0) return [];
		const decision = decide(
			trials,
			numbers !== null ||
				yearsMeant(it.subject.options)?.length === 1 ||
				(it.subject.how !== "assumed" && firmness(when, state) === "named"),
		);
		const reason = decision.trial?.working ?? count(0);
		return [
			{
				text: scene.page.text.slice(span.start, span.end),
				...span,
				...judged("comparison", decision, it, sentence(reason)),
			},
		];
	});
}

const together =
	/(?<![a-z])(?:(?:put |taken |added |all )?together|combined|between them|jointly|collectively|in total|altogether)(?![a-z])/;

interface Pair {
	readonly a: Side;
	readonly b: Side;
}

const singly = ({ geographies }: PlaceMention): readonly Side[] => geographies.map((id): Side => [id]);

const crossed = (as: readonly Side[], bs: readonly Side[]): readonly Pair[] =>
	as.flatMap((a) => bs.map((b): Pair => ({ a, b })));

/** The sides that are compared: what is listed is meant all together where the words say so, else each of it or all. */
function sidesOf(
	scene: Scene,
	within: Sentence,
	places: readonly PlaceMention[],
	[own, other]: readonly [PlaceMention, PlaceMention],
): readonly { readonly pairs: readonly Pair[]; readonly plain: boolean }[] {
	const [all, others] = [togetherIn(scene, places, own), togetherIn(scene, places, other)];
	if (all.length === 0 && others.length === 0)
		return crossed(singly(own), singly(other)).map((pair) => ({ pairs: [pair], plain: true }));
	const joint = crossed(all.length > 0 ? all : singly(own), others.length > 0 ? others : singly(other));
	const each = (list: readonly Side[], one: PlaceMention) =>
		list.length > 0 ? list.flat().map((id): Side => [id]) : singly(one).slice(0, 1);
	const says = together.test(between(scene, within.start, within.end));
	return [
		...(says ? [] : [{ pairs: crossed(each(all, own), each(others, other)), plain: true }]),
		...joint.map((pair) => ({ pairs: [pair], plain: says })),
	];
}

/** One side held against the other in a year; null where either is not known. */
function comparedAt(
	scene: Scene,
	measure: string,
	{ a, b }: Pair,
	period: Period,
	more: boolean,
): Omit<Trial, "plain"> | null {
	const [one, two] = [rangeOf(scene, measure, a, period), rangeOf(scene, measure, b, period)];
	if (one === null || two === null) return null;
	const above = one.low > two.high;
	const below = one.high < two.low;
	const level = one.low === two.high && one.high === two.low;
	const working = `${periodLabel(period)}: ${namesOf(scene, a)} ${one.words}, ${namesOf(scene, b)} ${two.words}`;
	return {
		result: (more ? above : below) ? "exactly" : (more ? below : above) || level ? "no" : "unknown",
		reading: [namesOf(scene, a), periodLabel(period), producerOf(scene, measure)].join(", "),
		working,
		why: working,
		figures: [...one.figures, ...two.figures],
		actual: null,
	};
}

/** What is known of a side, added up where it is of several places; null where a part of it is not. */
function rangeOf(scene: Scene, measure: string, side: Side, period: Period) {
	const parts = side.flatMap((id) => scene.look(measure, id, period)[0] ?? []);
	const [only] = parts;
	if (only === undefined || parts.length < side.length) return null;
	let [low, high] = [0n, 0n];
	for (const one of parts) {
		if (one.high === null) return null;
		low += one.low;
		high += one.high;
	}
	const words = parts.length === 1 ? knownWords(only) : count(low);
	return { low, high, words, figures: parts.flatMap((one) => one.figures) };
}
