import { type Period, shiftYears } from "../../statistics/period.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { between, inside } from "../bind/scene.ts";
import { timeOfColumn } from "../bind/table.ts";
import { standsWithTime } from "../bind/time-for.ts";
import { directionBeside } from "../judge/changes/direction-beside.ts";
import { saysAgain } from "../judge/changes/own-ends.ts";
import { fit } from "../judge/fits.ts";
import { yearsKnown } from "../judge/known.ts";
import { placeName } from "../judge/words.ts";
import { minus, type Rational, rational, sizeOf } from "../rational.ts";
import type { Time } from "../read/time.ts";
import {
	distinct,
	measuresOf,
	placesBefore,
	placesNamed,
	placesTold,
	same,
	type Value,
	valuesOf,
	yearsBefore,
	yearsNamed,
} from "./named.ts";
import { ofASum } from "./of-a-sum.ts";
import { isUpToNow, ofAnotherChange, ofAnotherWay } from "./of-another-change.ts";
import { ofAnotherPlacesRate } from "./of-another-places-rate.ts";
import { ofAnotherRate } from "./of-another-rate.ts";
import { ofAnotherRatio, ofAnotherShare } from "./of-another-share.ts";
import { ofAnotherYearsOrder } from "./of-another-years-order.ts";
import { ofOthersTold } from "./of-others-told.ts";
import type { Refuted } from "./refuted.ts";

/** Smaller numbers fit something too easily. */
const LEAST = rational(10);
const OPEN: ReadonlySet<string> = new Set(["over", "under", "at-least", "at-most"]);
const ofBefore =
	/(?:^| )(?:on|from|against|than|with|(?:compared?|close|equal|similar|next|due) to) (?:the )?$/;
const asChange = /(?:\bby|, (?:up|down)|\((?:up|down))(?: just| only)? $/;
/** "The rise in Suffolk was bigger than those in Norfolk (119) and Essex (99)". */
const inBracket = /[a-z] \($/;
const tellsRises =
	/(?<![a-z])(?:rise|increase|fall|drop|decrease|growth)s?(?![a-z])[^.;]*(?<![a-z])(?:that|those) (?:in|of|at)(?![a-z])/;
const directly = /^(?: (?:offences|crimes))? (?:in|during|for) (?:the )?$/;
const ofTwo = /(?:between|from) [a-z0-9,.]+ (?:and|to|or) $/;

/**
 * What the number would be true of among the places and years its own sentence names, where that is another reading than
 * the one that failed; null where there is none. Copy ties numbers to their places and years in more ways than any reader
 * knows: what is true of something that is named is not called wrong. Two counts changed for one another stay wrong, as
 * each is then taken by the other.
 */
export function otherReading(it: Refuted): string | null {
	const { scene, sentence, mention } = it;
	if (mention.type === "direction") return told(ofAnotherWay(it));
	if (mention.type === "rank") return told(ofAnotherYearsOrder(it));
	if (!("quantity" in mention)) return null;
	const lead = between(scene, sentence.start, mention.start);
	if (OPEN.has(mention.quantity.hedge) && it.claim.kind !== "share" && !isUpToNow(it, lead)) return null;
	if (mention.type === "rate" && ofTwo.test(lead))
		return "It is one of two numbers, between which the count lies.";
	const [found] = measuresOf(it).flatMap((measure) => readingIn(it, measure, lead) ?? []);
	return told(found ?? null);
}

const told = (found: string | null): string | null =>
	found === null ? null : `As read it does not hold; it would for ${found}, which the text names as well.`;

function readingIn(it: Refuted, measure: string, lead: string): string | null {
	const { mention, claim } = it;
	const places = placesTold(it);
	const years = yearsNamed(it);
	const at = (periods: Parameters<typeof valuesOf>[3]) => valuesOf(it, measure, places, periods);
	if (mention.type === "rate") return ofAnotherRate(it, at(years));
	if (mention.type === "population-rate") return ofAnotherPlacesRate(it, at(years));
	if (mention.type === "count") {
		const changes = asChange.test(lead) || (inBracket.test(lead) && tellsRises.test(lead));
		const before = changes || ofBefore.test(lead) ? years.map((year) => shiftYears(year, -1)) : [];
		const counted =
			claim.kind === "total" || isMoreOffences(it)
				? null
				: (asCount(
						it,
						at([
							...yearsNamed(it, (time) => !isOfAnother(it, time)),
							...before,
							...yearsOfOthers(it, measure),
						]),
					) ?? inSequence(it, measure, places));
		return (
			counted ??
			ofOthersTold(it) ??
			(claim.kind === "difference" && isEnough(it) ? ofAnotherChange(it, measure, places) : null) ??
			ofASum(it, measure, places, years) ??
			asDifference(
				it,
				claim.kind === "difference" ? valuesAround(it, measure) : at(years),
				changes ? at(before) : [],
			)
		);
	}
	const against = heldAgainst(it);
	const isFixed = claim.kind === "share" || against !== null || tellsOwnAgain(it);
	const moved = isFixed ? null : ofAnotherChange(it, measure, places);
	if (moved !== null) return moved;
	return claim.kind === "comparison" ? ofAnotherRatio(it, at(years), against) : ofAnotherShare(it, at(years));
}

/** "Recorded 411 more offences in 2017/18 than in 2016/17", where 411 are all that it recorded: said of the wrong thing. */
const isMoreOffences = ({ scene, sentence, mention, claim }: Refuted): boolean =>
	claim.kind === "difference" &&
	/^ (?:more|fewer) (?:[a-z]+ ){1,6}(?:(?:in|during) (?:the year to march )?(?:19|20)\d\d(?:[/-]\d\d)? )?than (?!any|other)/.test(
		between(scene, mention.end, sentence.end),
	);

/** "Twice as many as Merseyside": what it is held against, where the words name it, so that it is no change in time. */
function heldAgainst({ scene, sentence, mention, claim }: Refuted): readonly string[] | null {
	const next = inside(scene.places, { start: mention.end, end: sentence.end })[0];
	const isNamed =
		claim.kind === "comparison" &&
		next !== undefined &&
		/^ (?:as (?:many|much)(?: [a-z]+){0,4} as|the (?:number|figure|total) (?:in|of|for))(?: (?:in|the))* $/.test(
			between(scene, mention.end, next.start),
		);
	return isNamed ? next.geographies : null;
}

/** "Went down to 164 from 209 in the same period, a drop of a third": of these two counts and no others. */
function tellsOwnAgain({ scene, sentence, mention, claim }: Refuted): boolean {
	const last = inside(scene.mentions, { start: sentence.start, end: mention.start }).at(-1);
	return (
		claim.figures.length === 0 &&
		last?.type === "count" &&
		claim.working.includes(count(last.quantity.value.over)) &&
		saysAgain.test(between(scene, last.end, mention.start))
	);
}

/** "381 in 2021/22": the year belongs to the number before it. */
const isOfAnother = ({ scene, mention }: Refuted, time: Time): boolean =>
	scene.mentions.some(
		(it) =>
			it !== mention &&
			it.type === "count" &&
			it.end <= time.start &&
			directly.test(scene.page.folded.slice(it.end, time.start)),
	);

/** "Surrey recorded 570 in 2022/23 and Kent 1,738": the years of counts beside it that are of another measure than it was read in. */
const yearsOfOthers = ({ taken, claim }: Refuted, measure: string): readonly Period[] =>
	claim.figures.some((it) => it.measure === measure)
		? []
		: taken.filter((it) => it.measure === measure).map((it) => it.period);

const isEnough = ({ mention }: Refuted): boolean =>
	"quantity" in mention && minus(mention.quantity.value, LEAST).over >= 0n;

const fits = ({ mention }: Refuted, value: Rational): boolean =>
	"quantity" in mention && fit(mention.quantity, value).fits !== "no";

function asCount(it: Refuted, values: readonly Value[]): string | null {
	if (!isEnough(it)) return null;
	const found = values.find(
		(one) => fits(it, one.value) && !it.taken.some((other) => same(one, other)) && !isItsOwn(it, one),
	);
	return found === undefined
		? null
		: `${placeName(it.scene, found.geography)} in ${periodLabel(found.period)}`;
}

/** What was refuted though the number is just this figure was refuted for what it calls it. */
const isItsOwn = ({ claim: { figures } }: Refuted, { measure, geography, period }: Value): boolean =>
	figures.length === 1 &&
	figures.some(
		(one) =>
			one.measure === measure &&
			one.geography === geography &&
			one.start === period.start &&
			one.end === period.end,
	);

/** Numbers enough for a row of years. */
const ROW = 3;

/** "Year by year from 2019/20 it ran: 464, 472, 591": one of several numbers with no year of its own, told of years in a row. */
function inSequence(it: Refuted, measure: string, places: readonly string[]): string | null {
	const { scene, sentence, mention } = it;
	const counts = inside(scene.mentions, sentence).filter(({ type }) => type === "count");
	const dated =
		timeOfColumn(scene, sentence, mention) !== null ||
		inside(scene.times, sentence).some(
			(time) => time.type === "year" && standsWithTime(scene, mention, time),
		);
	const named = new Set(inside(scene.places, sentence).flatMap(({ geographies }) => geographies));
	if (counts.length < ROW || counts.length < 2 * named.size || dated) return null;
	return asCount(
		it,
		places.flatMap((place) =>
			valuesOf(it, measure, [place], yearsKnown(scene.data, scene.look, measure, place)),
		),
	);
}

/** The values of a sentence's places and years and of those named just before it. */
const valuesAround = (it: Refuted, measure: string): readonly Value[] =>
	valuesOf(
		it,
		measure,
		[...new Set([...placesNamed(it), ...placesBefore(it)])],
		distinct([...yearsNamed(it), ...yearsBefore(it)]),
	);

function asDifference(it: Refuted, values: readonly Value[], before: readonly Value[]): string | null {
	if (it.claim.kind === "direction") return null;
	const own = new Set(placesNamed(it));
	for (const a of [...values, ...before]) {
		for (const b of values) {
			const [places, years] = [
				a.geography !== b.geography,
				a.period.start !== b.period.start || a.period.end !== b.period.end,
			];
			if (
				places === years ||
				!(own.has(a.geography) || own.has(b.geography)) ||
				(years && !isEnough(it)) ||
				!fits(it, sizeOf(minus(a.value, b.value)))
			)
				continue;
			// "115 more than Gloucestershire", which has 115 more: the words told which has more.
			if (it.claim.kind === "comparison" && isHeldAgainst(it, a, b)) continue;
			if (
				it.claim.kind === "difference" &&
				years &&
				it.claim.figures.some((one) => one.start === a.period.start)
			)
				continue;
			return `the difference between ${placeName(it.scene, a.geography)} in ${periodLabel(a.period)} and ${placeName(it.scene, b.geography)} in ${periodLabel(b.period)}`;
		}
	}
	return null;
}

/** Whether a comparison was read as of just these two, with a word that tells which of them is more. */
const isHeldAgainst = ({ claim, scene, sentence, mention }: Refuted, a: Value, b: Value): boolean =>
	directionBeside({ scene, sentence, mention }) !== null &&
	[a, b].every((one) =>
		claim.figures.some(({ geography, start }) => geography === one.geography && start === one.period.start),
	);
