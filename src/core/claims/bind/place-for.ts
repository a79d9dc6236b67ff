import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Sentence } from "../text/sentences.ts";
import { eitherThere, ownsNoNumber } from "./held-against.ts";
import { ofJointBefore } from "./joint-before.ts";
import { leftOutOf } from "./left-out.ts";
import { isApart, isOfUnknown } from "./of-unknown-place.ts";
import { addedIn, isAdding } from "./place-added.ts";
import { assumedOf, carriedTo, listed, meantBy, type PlaceBound, stated, withList } from "./place-bound.ts";
import { placeOfOrder } from "./place-of-order.ts";
import { OF_REGION, ofMostForces, regionOf } from "./place-of-region.ts";
import { areasBefore, placesMeant, severalSaid } from "./places-meant.ts";
import { isRankArea } from "./rank-area.ts";
import { respective } from "./respective.ts";
import { isInRowOfSeveral } from "./row.ts";
import { between, clauseAt, inside, numberBetween, type Scene } from "./scene.ts";
import type { State } from "./state.ts";
import { placeOfColumn } from "./table.ts";
import { carriedForce, forceAgain, isOfForceIn, isOurs, ofIts, theForce, withIt } from "./the-force.ts";

const linkAfter =
	/^ of (?:them|these|those)(?: (?:were|are|recorded|logged))?(?: (?:in|by))?(?: the)? $|^[^,;:()]*(?:^|[ (])(?:in|across|by|for|throughout|within|from|at|to|among|covering)(?: (?:the|all|police|officers|forces|police forces|police in|officers in|forces in|forces across|police across|police forces in|police forces across|the whole of|the rest of|force areas? in))*(?: the)? $/;
/** What stands behind "than" is what the rest is held against. */
const againstPlace =
	/(?<![a-z])(?:than(?: (?:that|those) (?:of|in|for|across))?|as (?:that|those) (?:of|in|for|across))(?: [a-z]+){0,3} $/;
/** "58 offences for every 100,000 people, against 93 in Kent", "up 12%, short of the 16% rise across the UK": no place of the number before it. */
const isOfAnother =
	/(?:against|compared (?:with|to)|versus|than|below|above|behind|beneath|beyond|short of|shy of|ahead of|clear of|(?:half|twice|double) (?:that|those) of|to match)(?: (?:the|just|only|about|around|some|nearly|almost|a|an))* \d[\d,.]*(?:%| ?per ?cent| ?pc)?(?: [a-z-]+){0,6} (?:in|for|of|across|by|throughout|over|at)(?: (?:all|forces|police|the whole of|all of))*(?: the)? $|(?:highest|lowest|largest|smallest|biggest|most|fewest)(?: [a-z]+){0,5} (?:in|of|across)(?: (?:all|all of))?(?: the)? $/;
const theForceCovers =
	/(?<![a-z])(?:the (?:force|constabulary|police force)|it|which)(?:,? which)? (?:also )?(?:covers?|covering|polices|serves|looks after|takes in|is responsible for)(?![a-z])/;

/** The geography a number speaks of: named beside it, or carried from before. */
export function placeFor(scene: Scene, sentence: Sentence, mention: Span, state: State): PlaceBound {
	const bound = placeSpokenOf(scene, sentence, mention, state);
	const isOpen =
		state.aside && bound.how === "carried" && !theForce.test(between(scene, sentence.start, sentence.end));
	return isOpen ? { ...bound, how: "assumed", several: true } : bound;
}

function placeSpokenOf(scene: Scene, sentence: Sentence, mention: Span, state: State): PlaceBound {
	const own = boundIn(scene, sentence, mention);
	const within = own.find((it) => it.start > mention.start && it.end <= mention.end && !it.part);
	if (within !== undefined) return stated(scene, [within]);
	const column = placeOfColumn(scene, sentence, mention);
	if (column !== null) return stated(scene, [column]);
	const inOrder = respective(scene, sentence, mention, own) ?? placeOfOrder(scene, own, mention);
	if (inOrder !== null) return stated(scene, [inOrder]);
	const outright =
		eitherThere(scene, sentence, mention, own, state) ?? ofMostForces(scene, sentence, mention, state);
	if (outright !== null) return outright;
	const lead = between(scene, sentence.start, mention.start);
	if (isInRowOfSeveral(scene, mention) || isOurs(scene, own, lead)) return assumedOf(state);
	const several = severalSaid(scene, sentence, mention, state);
	if (several !== null) return meantBy(several, state);
	const region = OF_REGION.test(lead) ? regionOf(scene, own, mention) : [];
	if (region.length > 0) return carriedTo(region);
	if (own.length > 0 && isAdding(lead))
		return addedIn(scene, inside(own, { start: 0, end: mention.start }), state, lead, sentence.start);
	const near = nearest(scene, sentence, mention, state);
	return own.length > 0 && TOGETHER.test(lead) ? { ...near, several: true } : near;
}

/** The places a number may be of; an order of forces tells for itself which it leaves out. */
function boundIn(scene: Scene, sentence: Sentence, mention: Span): readonly PlaceMention[] {
	const out = isRank(scene, mention) ? [] : leftOutOf(scene, sentence, mention);
	return inside(scene.places, sentence).filter(
		(it) =>
			it.binds &&
			!out.includes(it) &&
			!(it.end <= mention.start && isCount(scene, mention) && ownsNoNumber(scene, sentence, it)),
	);
}

const typeOf = (scene: Scene, { start }: Span) => inside(scene.mentions, { start, end: start + 1 })[0]?.type;

const isRank = (scene: Scene, mention: Span): boolean => typeOf(scene, mention) === "rank";

const isCount = (scene: Scene, mention: Span): boolean => typeOf(scene, mention) === "count";

/** More than the place beside the number is meant: "together with Surrey", "N Wales + Dyfed-Powys". */
const TOGETHER = /(?<![a-z])(?:together|along|combined) with(?![a-z])|[a-z] ?\+ ?[a-z]/;

function nearest(scene: Scene, sentence: Sentence, mention: Span, state: State): PlaceBound {
	const own = boundIn(scene, sentence, mention).filter(
		(it) => isRank(scene, mention) || it.end > mention.start || !isRankArea(scene, sentence, it),
	);
	const clause = clauseAt(scene, sentence, mention.start);
	const near = own.filter((it) => it.start >= clause.start && it.start < clause.end);
	// "Double the 1,249 of South Yorkshire", "and 1,929 to 2,302 in West Yorkshire".
	const owner = near.find((it) => it.start >= mention.end);
	if (
		owner !== undefined &&
		isCount(scene, mention) &&
		/^ (?:of|to [\d,]+(?: offences| crimes)? (?:in|for|at)) (?:the )?$/.test(
			between(scene, mention.end, owner.start),
		)
	)
		return stated(scene, [owner]);
	const bracket = inBrackets(scene, own, mention);
	if (bracket !== null) return stated(scene, [bracket]);
	if (isOfUnknown(scene, mention)) return assumedOf(state);
	const withSubject = withIt(scene, own, near, mention);
	if (withSubject.length > 0) return listed(scene, withSubject);
	const before = asForce(
		own,
		near.findLast((it) => it.end <= mention.start),
	);
	const after = near.find((it) => it.start >= mention.end && isLinked(scene, mention, it));
	if (after !== undefined && before !== undefined) {
		const town = withList(scene, own, after);
		if (
			!before.part &&
			town.length <= FEW &&
			town.every(({ part }) => part) &&
			isInside(scene, mention, after)
		)
			return stated(scene, [after]);
		const by = /\bby (?:the )?(?:police in )?$/.test(between(scene, mention.end, after.start));
		return stated(scene, by || numberBetween(scene, before.end, mention.start) ? [after] : [after, before]);
	}
	if (after !== undefined) return listed(scene, withList(scene, own, after));
	// "The force covers Berkshire and Oxfordshire, so the rate is": its counties only tell more of it.
	if (
		before?.part === true &&
		own.every((it) => it.part || it.start > mention.start) &&
		theForceCovers.test(between(scene, sentence.start, before.start))
	)
		return carriedForce(state, scene, mention.start);
	if (before !== undefined && isOfForceIn(scene, before, mention)) {
		const force = carriedForce(state, scene, mention.start);
		return before.geographies.some((id) => force.options.includes(id)) ? assumedOf(state) : force;
	}
	if (before !== undefined) {
		const list = withList(scene, own, before);
		if (list.length > 1) return listed(scene, list);
		const isPut = putAt.test(between(scene, before.end, mention.start));
		return stated(scene, isPut ? [before] : [before, ...subjectOf(scene, near, before)]);
	}
	const joint = ofJointBefore(scene, sentence, mention, state);
	if (joint !== null) return joint;
	const meant = placesMeant(scene, sentence, mention, state);
	if (meant !== null) return meantBy(meant, state);
	// "NORTH YORKSHIRE: the force's number was 543".
	const head = own.find(
		({ start, end, part }) => !part && start <= mention.start && isHead(scene, sentence, { start, end }),
	);
	if (theForce.test(between(scene, clause.start, clause.end)))
		return head === undefined ? forceAgain(scene, own, mention, state) : stated(scene, [head]);
	const earlier = asForce(
		own,
		own.findLast((it) => it.end <= mention.start),
	);
	if (earlier !== undefined) {
		// "Five forces - the Met, Kent and Essex - recorded": what stands between dashes belongs to the sentence around it.
		const isAside = /^(?:'s?)?(?: police| constabulary)? - /.test(between(scene, earlier.end, mention.start));
		// "Kent, Surrey, Sussex: 1,311"
		const isLabel = /^(?:'s?)?(?: police| constabulary)? ?: $/.test(
			between(scene, earlier.end, mention.start),
		);
		if (isAside || isLabel) return listed(scene, withList(scene, own, earlier));
		return stated(scene, [earlier, ...ofIts(scene, own, { start: clause.start, end: mention.start })]);
	}
	const later = [...near, ...own].find(
		(it) => it.start >= mention.end && !it.part && !isOfAnother.test(between(scene, mention.end, it.start)),
	);
	if (later !== undefined) {
		const others = state.places.filter((id) => !later.geographies.includes(id));
		return {
			...stated(scene, [later]),
			options: [...new Set([...later.geographies, ...others])],
			oneName: others.length === 0,
			...(isApart(scene, near, mention, later) ? { how: "assumed" as const } : {}),
		};
	}
	if (theForce.test(between(scene, sentence.start, sentence.end)))
		return carriedForce(state, scene, mention.start);
	// "The total rose", behind a list of forces: of the area they are in as well.
	const areas = theTotal.test(between(scene, sentence.start, mention.start))
		? [...new Set(areasBefore(scene, sentence, state))].slice(0, 4)
		: [];
	const out = leftOutOf(scene, sentence, mention).flatMap((it) => it.geographies);
	const carried = [...new Set([...state.places, ...state.headline, ...areas])];
	const options = carried.filter((id) => !out.includes(id));
	const [first] = scene.places.filter((it) => it.binds && !it.part);
	// What stands over a text before it names a place may be of a wider area than it speaks of.
	if (options.length === 0 || (first !== undefined && first.start >= sentence.end))
		return { ...assumedOf(state), several: false };
	return { ...carriedTo(options), below: state.below };
}

/** "A sixth of the South West's five-year total, which the charity puts at": of what the total is of. */
const putAt =
	/^'s? [^.;:]{0,60}(?:total|figure|number|tally|count|sum)(?![a-z])[^.;:]{0,60}, which (?:[a-z' ]{2,40} (?:puts?|gives?|gave)(?: it)? (?:at|as)|(?:is|was|stands at|stood at|came to|comes to))(?: (?:just|only|about|around|nearly|almost|more than|over|some))* $/;

const theTotal = /(?<![a-z])(?:the|an?) (?:overall |combined |national |grand )?(?:total|sum)(?![a-z])/;

/** Whether a name with a colon behind it opens a sentence. */
const isHead = (scene: Scene, sentence: Sentence, { start, end }: Span): boolean =>
	/^["“'• -]*$/.test(between(scene, sentence.start, start)) &&
	/^(?: police| constabulary)? ?: /.test(between(scene, end, end + 18));

/** So many towns in a row may be all of a force's area. */
const FEW = 2;

/** "Kent Police recorded 96 offences in Dover": a number of the town, whoever counted it. */
const isInside = (scene: Scene, mention: Span, town: Span): boolean =>
	/^(?: (?!(?:based?|headquarter(?:s|ed)|offices?|held|said|called)(?![a-z]))[a-z-]+){0,8} (?:in|across|within)(?: the)?(?: (?:city|town|borough) of)? $/.test(
		between(scene, mention.end, town.start),
	);

/** "Cleveland Police, the force for Middlesbrough": the town only tells more of the force named before it. */
const asForce = (own: readonly PlaceMention[], place: PlaceMention | undefined): PlaceMention | undefined =>
	place?.part === true
		? (own.findLast((it) => it.end <= place.start && !it.part && sameForce(it, place)) ??
			own.find((it) => !it.part && sameForce(it, place) && it.forceArea) ??
			place)
		: place;

const sameForce = (a: PlaceMention, b: PlaceMention): boolean =>
	b.geographies.some((id) => a.geographies.includes(id));

/** "South Wales Police recorded the most in Wales, 789": the number may be the subject's or the wider area's. */
function subjectOf(
	scene: Scene,
	near: readonly PlaceMention[],
	place: PlaceMention,
): readonly PlaceMention[] {
	const subject = near[near.indexOf(place) - 1];
	if (subject === undefined || numberBetween(scene, subject.end, place.start)) return [];
	return /(?:^|[ ,])(?:in|of|across|for|within)(?: the)? $/.test(between(scene, subject.end, place.start))
		? [subject]
		: [];
}

/** "Cumbria (307)". */
function inBrackets(scene: Scene, own: readonly PlaceMention[], mention: Span): PlaceMention | null {
	const place = own.findLast((it) => it.end <= mention.start);
	if (place === undefined) return null;
	return /^(?:'s)? ?(?:police|constabulary)? ?[([] ?$/.test(between(scene, place.end, mention.start))
		? place
		: null;
}

const isLinked = (scene: Scene, mention: Span, place: Span): boolean =>
	place.start - mention.end < 110 &&
	!numberBetween(scene, mention.end, place.start) &&
	!inside(scene.mentions, { start: mention.end, end: place.start }).some(({ type }) => type === "rank") &&
	linkAfter.test(between(scene, mention.end, place.start)) &&
	!/ only to(?: the)? $/.test(between(scene, mention.end, place.start)) &&
	!againstPlace.test(between(scene, mention.end, place.start));
