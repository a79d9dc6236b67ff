import type { Period } from "../../../statistics/period.ts";
import { ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { isAdding } from "../../bind/place-added.ts";
import { between, clauseAt, inside, type Scene } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Sentence } from "../../text/sentences.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { type ChangeSaid, changeFits } from "../changes/changes.ts";
import { decide } from "../decide.ts";
import { yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { rankedBy } from "../ranks/ranked-by.ts";
import type { Trial } from "../trial.ts";
import { producerOf, readingOf } from "../words.ts";
import { ofNumbersTold } from "./of-numbers-told.ts";
import { countsOf } from "./side-counts.ts";
import { namesOf, type Side, sideOf, togetherIn } from "./sides.ts";

const link =
	/^[^,;:.]{0,70}(?:(?<![a-z])as|than|(?:number|rate) (?:recorded )?(?:in|by|of|for)|(?:figure|total|count|tally) (?:in|for|of|by)|(?:that|those|offences|crimes) (?:of|in|for|recorded by|recorded in))(?: (?:(?:were|was) (?:recorded|logged)|in|by|the|for|police|neighbouring|nearby|forces|recorded|its|their|neighbours?|adjoining|next-door|larger|smaller|did|(?:the )?whole of|all of|all|of))* $/;

const ofCount =
	/^ (?:the|its|their) [\d,]+(?: (?:offences|crimes|recorded|logged|reported|counted|registered))* (?:of|in|by|for|at)(?: (?:the|neighbouring|nearby|police in))* $/;

/** "1,472 more than the next force, West Yorkshire". */
const theNext =
	/^ (?:more|fewer|higher|ahead|above)[^,;:.]{0,40} (?:than|of) (?:the next|its nearest|the second)[^,;:.]{0,30}, (?:the )?$/;

const meanwhile =
	/^(?:'s?)?(?: police| constabulary)?(?: (?:own|total|number|figure|count|tally|force|detectives|officers))* (?:[a-z]+(?:ed|es|s)|rose|fell|grew|went|hit|had|saw|set) /;

/** The place a number is held against: "three times as many as Cumbria", "200 more than Kent". Null when it is a change in time. */
export function placeAgainst(
	scene: Scene,
	within: Sentence,
	mention: { readonly start: number; readonly end: number },
): PlaceMention | null {
	const clause = clauseAt(scene, within, mention.start);
	const [next, second] = inside(scene.places, clause).filter((it) => it.start >= mention.end && it.binds);
	// "Twice as many offences in Kent as in Essex".
	if (
		next !== undefined &&
		second !== undefined &&
		/^ as (?:many|much|common|frequent|high|great|likely) (?:[^,;:.]{0,70} )?(?:in|by|for)(?: the)? $/.test(
			between(scene, mention.end, next.start),
		) &&
		/^(?:'s)?(?: police| constabulary)?(?:,? [\d,]+,?| \([\d,]+\))? as (?:in|by|for)?(?: the)? ?$/.test(
			between(scene, next.end, second.start),
		)
	)
		return second;
	const gap = next === undefined ? "" : between(scene, mention.end, next.start);
	// "379 fewer offences in Surrey than in Sussex".
	if (
		next !== undefined &&
		second !== undefined &&
		/^ (?:more|fewer) [^,;:.]{0,70}(?:in|by|for)(?: the)? $/.test(gap) &&
		!/ than /.test(gap) &&
		/^(?:'s)?(?: police| constabulary)? than (?:in|by|for)?(?: the)? ?$/.test(
			between(scene, next.end, second.start),
		)
	)
		return second;
	// "Twice Suffolk's total", "over four times Dorset's".
	const isOwner =
		next !== undefined &&
		/^ (?:the )?$/.test(gap) &&
		/^'s?(?: (?:own )?(?:total|figure|number|tally|count|obscene|image|child|offences|rate)(?![a-z])| \d|[.,;)]|$)/.test(
			between(scene, next.end, clause.end + 1),
		);
	// "Were 15% up on Scotland's 748".
	if (
		next !== undefined &&
		/^ (?:(?:up|down) on|above|below|ahead of|clear of|short of|more than|fewer than) $/.test(gap) &&
		/^'s? (?:total of |figure of )?\d/.test(between(scene, next.end, next.end + 20))
	)
		return next;
	if (next !== undefined && /^ (?:ahead|clear) of(?: the)? $/.test(gap)) return next;
	// "More than double the 1,249 of South Yorkshire".
	if (next !== undefined && ofCount.test(gap)) return next;
	// "Three times the number of offences that Dyfed-Powys had".
	if (
		next !== undefined &&
		/^ (?:the number|the total|as many)[^,;:.]{0,70} (?:that|which)(?: the)? $/.test(gap) &&
		/^(?: police)? (?:had|recorded|logged|saw|did|registered|reported)(?![a-z])/.test(
			between(scene, next.end, next.end + 24),
		)
	)
		return next;
	// "Up 41% in a year as Norfolk's total passes 750": what happens meanwhile.
	if (
		next !== undefined &&
		/ as(?: the)? $/.test(gap) &&
		!/^ (?:as |half as )?(?:many|much|high|large|big|great|common|likely)(?![a-z])/.test(gap) &&
		meanwhile.test(between(scene, next.end, clause.end))
	)
		return null;
	// "Thames Valley (+34%) had bigger rises than Kent".
	if (gap.startsWith(")")) return null;
	return next !== undefined && (isOwner || link.test(gap) || theNext.test(gap)) ? next : null;
}

const apart = /^[^.;]{0,80}?(?:(?<![a-z])(?:separat(?:e[sd]?|ing)|divid(?:e[sd]?|ing)|between))(?: the)? $/;
const and = /^(?:'s?)?(?: police| constabulary)?,? (?:and|from)(?: the)? $/;
const gapLead =
	/(?<![a-z])(?:gap|difference|margin|distance)(?: (?:is|was|of|being|stood at|came to))*(?: (?:just|only|a mere))* $/;

/** The two places a number lies between: "19 offences separated Warwickshire and Staffordshire". Null for anything else. */
export function placesApart({
	scene,
	sentence: within,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): readonly [PlaceMention, PlaceMention] | null {
	const named = inside(scene.places, within).filter((it) => it.binds && !it.part);
	const [c, d] = named.filter((it) => it.end <= mention.start).slice(-2);
	// "The gap between Kent and Essex was 477".
	if (
		c !== undefined &&
		d !== undefined &&
		gapLead.test(`${between(scene, within.start, c.start).replace(/ between(?: the)? $/, "")} `) &&
		and.test(between(scene, c.end, d.start)) &&
		/^(?:'s?)?(?: police| constabulary)?(?: (?:in|on|for|of) [^.;,]{3,60}?)* (?:was|is|came to|amounted to|stood at)(?: (?:just|only))* $/.test(
			between(scene, d.end, mention.start),
		)
	)
		return [c, d];
	const [a, b] = named.filter((it) => it.start >= mention.end);
	if (a === undefined || b === undefined) return null;
	const gap = between(scene, mention.end, a.start);
	const told =
		apart.test(gap) &&
		(!gap.includes(" between ") || gapLead.test(between(scene, within.start, mention.start)));
	return told && and.test(between(scene, a.end, b.start)) ? [a, b] : null;
}

/** "Twice as many as West Mercia, and three times as many as Warwickshire": what another number was held against just before it is not what this one is told of. */
const isRivalBefore = ({ scene, sentence: within, mention }: Case, place: PlaceMention): boolean =>
	/^(?: police| constabulary)?,? (?:and|but|or) (?:(?:just|only|about|around|nearly|almost|over|more than|some|roughly|even) )*$/.test(
		between(scene, place.end, mention.start),
	) &&
	inside(scene.mentions, { start: within.start, end: place.start }).some(
		(one) => one.type !== "rank" && placeAgainst(scene, within, one) === place,
	);

const behindItsCount =
	/\d[\d,]*(?: offences| crimes)?(?:,| -)(?: (?:or|which is|that is|just|only|about|some|almost|nearly))* $/;

/** How one place's count stands to another's in the same year. */
export function judgeAgainstPlace(
	it: Case,
	other: PlaceMention,
	said: ChangeSaid,
	when: CountTime,
	first?: readonly string[],
): Judged {
	const missing = notOurs(it);
	if (missing !== null || other.part)
		return uncheckable(
			"comparison",
			missing ?? "It is about a place below police force level, for which nothing is held.",
		);
	const ranked = rankedBy(it);
	const by = ranked === "count" ? "count" : "per-head";
	if (by === "per-head" && said.type === "difference")
		return uncheckable("comparison", "A difference of rates or shares.");
	const { scene, state, subject } = it;
	const bound = inside(scene.places, it.sentence).filter((place) => place.binds);
	// "Add South Yorkshire and you get 2,546, 244 more than West Yorkshire": of all that were added up.
	const lead = between(scene, it.sentence.start, it.mention.start);
	const isSum = isAdding(lead) && behindItsCount.test(lead);
	const own = bound.findLast(
		(place) =>
			place.end <= it.mention.start &&
			!place.part &&
			!isRivalBefore(it, place) &&
			// "The most of any force in England, and twice as many as Kent": England is not what Kent is held against.
			!place.geographies.some((id) =>
				other.geographies.some((rival) => scene.data.geography(id)?.members.includes(rival)),
			),
	);
	const single = (first ?? own?.geographies ?? it.place.options).filter(
		(id) => !other.geographies.includes(id),
	);
	const sum = isSum ? sideOf(it.place.options, scene) : null;
	const places: readonly Side[] = isSum
		? sum === null
			? []
			: [sum]
		: [
				...(own === undefined || first !== undefined ? [] : togetherIn(scene, bound, own)),
				...single.map((id): Side => [id]),
			];
	const rivals: readonly Side[] = [
		...togetherIn(scene, bound, other),
		...other.geographies.map((id): Side => [id]),
	];
	const readings = places.flatMap((place) =>
		rivals.flatMap((against) =>
			subject.options.flatMap((measure) =>
				periodsFor(
					when,
					yearsKnown(scene.data, scene.look, measure, place[0]),
					state,
					scene.page.terse,
				).flatMap(({ period, plain }) =>
					countsOf(scene, by, measure, place, period).flatMap((a) =>
						countsOf(scene, by, measure, against, period).flatMap(
							(b): readonly (Trial & { period: Period; sides: readonly string[] })[] => {
								const fits = changeFits(said, rational(b.low), rational(a.low));
								const times =
									said.type === "multiple" && b.low > 0n ? `, ${ratio(a.low, b.low, 2)} times` : "";
								const working = `${periodLabel(period)}${by === "count" ? "" : ", for every 100,000 residents"}: ${namesOf(scene, place)} ${a.words}, ${namesOf(scene, against)} ${b.words}${times}`;
								return [
									{
										result: fits?.fits ?? "unknown",
										reading:
											place.length > 1
												? `${namesOf(scene, place)}, ${periodLabel(period)}, ${producerOf(scene, measure)}`
												: readingOf(scene, place[0], period, measure),
										working,
										why: "nothing to compare with",
										figures: [...a.figures, ...b.figures],
										plain,
										actual: null,
										period,
										sides: [a.words, b.words],
									},
								];
							},
						),
					),
				),
			),
		),
	);
	const told = when.time === null ? ofNumbersTold(it, readings) : null;
	const trials = told?.map((one) => ({ ...one, plain: true })) ?? readings;
	if (trials.length === 0)
		return uncheckable("comparison", "The figures of both places are not held for one year.");
	const firm = firmness(when, state) === "named" || state.period !== null || state.reportYear !== null;
	const plain = trials.filter((trial) => trial.plain && trial.result !== "unknown");
	const decision = decide(
		plain.length > 0 ? plain : trials,
		// "The rate" may be of something else than of residents.
		firm && ranked !== "other" && subject.how !== "assumed" && it.place.how !== "assumed",
	);
	return judged("comparison", decision, it, sentence(decision.trial?.working ?? ""));
}
