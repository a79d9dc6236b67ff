import { type Period, shiftYears } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { between, inside } from "../bind/scene.ts";
import { type ChangeSaid, changeFits } from "../judge/changes/changes.ts";
import { saidBy } from "../judge/changes/said-by.ts";
import { isExact, yearsKnown } from "../judge/known.ts";
import { placeName } from "../judge/words.ts";
import { compare, type Rational, rational } from "../rational.ts";
import {
	distinct,
	measuresOf,
	placesBefore,
	placesNamed,
	type Value,
	valuesOf,
	yearsBefore,
	yearsNamed,
	yearsOf,
} from "./named.ts";
import type { Refuted } from "./refuted.ts";

/** "21% on 2021/22", "a third since 2016/17": no other year can be meant. */
const direct =
	/^(?: (?:rise|increase|jump|fall|drop|decrease|more|fewer|higher|lower|up|down))? (?:on|since|from|than in|(?:above|below|higher than|lower than|more than|fewer than|on) (?:the )?(?:total|figure|number|count|level) (?:for|of|in))(?: the)? $/;

/**
 * A change that is what was said, of another place the sentence names or between other years; null where there is none. A
 * place of which another change of the sentence was read has that one.
 */
export function ofAnotherChange(it: Refuted, measure: string, places: readonly string[]): string | null {
	const { scene, sentence, mention, claim } = it;
	const said = saidBy(scene, sentence, mention);
	if (said === null) return null;
	const read = new Set(claim.figures.map(({ geography }) => geography));
	const taken = new Set(it.changes.flatMap(({ figures }) => figures.map(({ geography }) => geography)));
	const next = inside(scene.times, sentence).find((time) => time.start >= mention.end);
	const fixed =
		next !== undefined && direct.test(between(scene, mention.end, next.start)) ? yearsOf(next) : [];
	const years = distinct([...yearsNamed(it), ...yearsBefore(it)]);
	for (const place of places.length > 0 ? places : placesTold(it)) {
		if (!read.has(place) && taken.has(place)) continue;
		const values = valuesOf(it, measure, [place], distinct([...years, ...latestYears(it, measure, place)]));
		for (const later of values)
			for (const earlier of values) {
				if (earlier.period.start >= later.period.start) continue;
				if (fixed.length > 0 && !fixed.some(({ start }) => start === earlier.period.start)) continue;
				if (isOfOtherRelease(it, earlier) || isOfOtherRelease(it, later)) continue;
				if ((changeFits(said, earlier.value, later.value)?.fits ?? "no") === "no") continue;
				return `${placeName(scene, place)} from ${periodLabel(earlier.period)} to ${periodLabel(later.period)}`;
			}
	}
	return (
		(fixed.length > 0
			? null
			: (ofTheYear(it, measure, places, said) ?? fromTheYear(it, measure, [...places, ...read], said))) ??
		ofPlaces(it, measure, places, said, years)
	);
}

/** "In 2017/18 it was 1,042. A year earlier it was 381, and it has more than quadrupled since": up to now, not up to the count between. */
export const isUpToNow = ({ claim }: Refuted, lead: string): boolean =>
	claim.figures.length === 0 &&
	(claim.kind === "multiple" || claim.kind === "percentage") &&
	/(?<![a-z])(?:has|have)(?: (?:now|since|then|well|already|also))* (?:[a-z]+ by )?$/.test(lead);

/** Of a sentence that names no place: those its other numbers were read of, and those named before it. */
const placesTold = (it: Refuted): readonly string[] => [
	...new Set([...it.taken.map(({ geography }) => geography), ...placesBefore(it)]),
];

/** "It remains 35% above the 554 of 2018/19", "in Suffolk it was 41%": up to the latest year, or in it, where the sentence tells no end. */
function latestYears(it: Refuted, measure: string, place: string): readonly Period[] {
	const { scene, sentence, mention } = it;
	const told = inside(scene.times, sentence).filter((time) => yearsOf(time).length > 0);
	const counts = inside(scene.mentions, sentence).filter(({ type }) => type === "count").length;
	const [base, ...more] = told;
	const isOpen =
		base === undefined
			? counts === 0
			: more.length === 0 &&
				counts < 2 &&
				(asBase.test(between(scene, mention.end, base.start)) ||
					fronted.test(between(scene, sentence.start, base.start)));
	return isOpen ? yearsKnown(scene.data, scene.look, measure, place).slice(base === undefined ? -2 : -1) : [];
}

const asBase =
	/^[^.;:]{0,30}(?<![a-z])(?:above|below|on|from|than|since|against|higher|lower)(?![a-z])[^.;:]{0,50}$/;

/** "Against the peak of 2017/18 it is 20% lower". */
const fronted =
	/^[^a-z]*(?:against|compared (?:with|to)|set against|measured against|since)(?![a-z])[^.;:,]{0,40}$/;

/** "Taking 18,574 in 2016/17 as its start": the sentence tells the count of that year as another release has it. */
function isOfOtherRelease(
	{ scene, sentence }: Refuted,
	{ measure, geography, period, value }: Value,
): boolean {
	const told = inside(scene.mentions, sentence).flatMap((one) =>
		one.type === "count" ? [one.quantity.value] : [],
	);
	const isTold = (count: Rational) => told.some((one) => compare(one, count) === 0);
	return (
		!isTold(value) &&
		scene.look(measure, geography, period).some((known) => isExact(known) && isTold(rational(known.low)))
	);
}

/** "Went opposite ways in 2017/18: up 82 and down 45": a change up to the year named, of a place nothing else is told of. */
function ofTheYear(it: Refuted, measure: string, places: readonly string[], said: ChangeSaid): string | null {
	const read = new Set(
		[it.claim, ...it.changes].flatMap(({ figures }) => figures.map(({ geography }) => geography)),
	);
	for (const place of places.filter((id) => !read.has(id)))
		for (const later of valuesOf(it, measure, [place], yearsNamed(it)))
			for (const earlier of valuesOf(it, measure, [place], [shiftYears(later.period, -1)]))
				if ((changeFits(said, earlier.value, later.value)?.fits ?? "no") !== "no")
					return `${placeName(it.scene, place)} from ${periodLabel(earlier.period)} to ${periodLabel(later.period)}`;
	return null;
}

/** "Durham, 478 in 2021/22, was up 34%": from the one year named, whose count is told, up to the next. */
function fromTheYear(
	it: Refuted,
	measure: string,
	places: readonly string[],
	said: ChangeSaid,
): string | null {
	const { scene, sentence } = it;
	const [year, ...more] = yearsNamed(it);
	if (year === undefined || more.length > 0) return null;
	const told = inside(scene.mentions, sentence).flatMap((one) =>
		one.type === "count" ? [one.quantity.value] : [],
	);
	for (const place of new Set(places)) {
		const [earlier] = valuesOf(it, measure, [place], [year]);
		const [later] = valuesOf(it, measure, [place], [shiftYears(year, 1)]);
		if (earlier === undefined || later === undefined) continue;
		const isBase = told.some((one) => compare(one, earlier.value) === 0);
		if (isBase && (changeFits(said, earlier.value, later.value)?.fits ?? "no") !== "no")
			return `${placeName(scene, place)} from ${periodLabel(earlier.period)} to ${periodLabel(later.period)}`;
	}
	return null;
}

/** A rise or a fall without a number: of another place that the sentence names, between any of its years. */
export function ofAnotherWay(it: Refuted): string | null {
	const { scene, mention, claim } = it;
	if (mention.type !== "direction") return null;
	const read = new Set(claim.figures.map(({ geography }) => geography));
	const years = yearsNamed(it);
	for (const measure of measuresOf(it))
		for (const place of placesNamed(it).filter((id) => !read.has(id)))
			for (const { period: earlier, value: from } of valuesOf(it, measure, [place], years))
				for (const { period: later, value: to } of valuesOf(it, measure, [place], years)) {
					const order = compare(to, from);
					if (earlier.start < later.start && order === (mention.direction === "up" ? 1 : -1))
						return `${placeName(scene, place)} from ${periodLabel(earlier)} to ${periodLabel(later)}`;
				}
	return null;
}

/** "Sussex had 833; South Yorkshire's 933 was 12% higher": one place against another. */
function ofPlaces(
	it: Refuted,
	measure: string,
	places: readonly string[],
	said: ChangeSaid,
	years: readonly Period[],
): string | null {
	if (moved.test(between(it.scene, it.sentence.start, it.mention.start))) return null;
	for (const year of years) {
		const values = valuesOf(it, measure, [...new Set([...places, ...placesBefore(it)])], [year]);
		for (const less of values)
			for (const more of values)
				if (
					less !== more &&
					[less, more].some(({ geography }) => places.includes(geography)) &&
					(changeFits(said, less.value, more.value)?.fits ?? "no") !== "no"
				)
					return `${placeName(it.scene, more.geography)} against ${placeName(it.scene, less.geography)} in ${periodLabel(year)}`;
	}
	return null;
}

/** "Kent went up 17 per cent": in time, and not from one place to another. */
const moved =
	/(?<![a-z])(?:went (?:up|down)|rose|fell|grew|climbed|jumped|leapt|soared|increased|decreased|dropped|declined|slipped)(?: by)?(?: (?:just|only|about|around|some|nearly|almost))* $/;
