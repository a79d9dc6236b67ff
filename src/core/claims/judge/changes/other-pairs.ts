import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { TextCount } from "../../bind/ends.ts";
import { onYearBefore } from "../../bind/on-year-before.ts";
import { between, inside } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import type { Case } from "../case.ts";
import { isExact, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { arithmetic, type ChangeSaid, changeFits } from "./changes.ts";
import { saysAgain } from "./own-ends.ts";
import type { Between } from "./pairs.ts";

const isChange = ({ type }: Mention): boolean =>
	type === "percentage" || type === "fraction" || type === "multiple";

/**
 * Another pair of counts of the text, or of years and places its sentence names, of which a change is right. Which of them
 * the words mean is then not sure enough to call it wrong. Null where the sentence tells one change between two ends only.
 */
export function otherPair(it: Case, said: ChangeSaid, words: Between): Trial | null {
	if (it.ends.some(({ only }) => only)) return null;
	if (onYearBefore(it.scene, it.sentence, it.mention) !== null) return null;
	return pairOfText(it, said) ?? pairOfYears(it, said, words);
}

function pairOfText(it: Case, said: ChangeSaid): Trial | null {
	const { scene, sentence, counts, state } = it;
	const own = placesSaidAgain(it);
	const all = [...state.counts, ...counts].filter(
		(one) =>
			one.quantity.hedge === "none" &&
			(own.length === 0 || one.places.length === 0 || one.places.some((id) => own.includes(id))),
	);
	const changes = inside(scene.mentions, sentence).filter(isChange);
	const hasPair = it.ends.some(({ near, from, to }) => near && counts.includes(from) && counts.includes(to));
	if (hasPair && changes.length === 1 && counts.length === 2 && isManyAgain(it)) return null;
	if (all.length < 3 && !(all.length === 2 && changes.length > 1)) return null;
	const found = all.flatMap((from) =>
		all.flatMap((to): readonly Trial[] => {
			const isPair = from !== to && isOfSeveralYears(from) === isOfSeveralYears(to);
			const fits = !isPair ? null : changeFits(said, from.quantity.value, to.quantity.value);
			if (fits === null || fits.fits === "no") return [];
			const working = arithmetic(said, from.quantity.value.over, to.quantity.value.over);
			const reading = "the text's own figures";
			// A sentence with two counts of its own tells little of two others before it.
			const isApart =
				counts.length >= 2 &&
				(hasPair
					? !(counts.includes(from) && counts.includes(to))
					: !counts.includes(from) && !counts.includes(to));
			return [
				isOneChange(from, to) && !isApart
					? { result: fits.fits, reading, working, why: "", figures: [], plain: true, actual: null }
					: {
							result: "unknown",
							reading,
							working,
							why: isApart
								? `${working}, but those stand in another sentence`
								: `${working}, but those are not of one area, the earlier and the later`,
							figures: [],
							plain: true,
							actual: null,
						},
			];
		}),
	);
	return found.find(({ result }) => result !== "unknown") ?? found[0] ?? null;
}

/** "It had trebled to 1,133, and over those six years there were 4,819": a sum of years is no end of what changed from one to another. */
const isOfSeveralYears = ({ time }: TextCount): boolean =>
	(time?.type === "range" && time.last !== null) || (time?.type === "years" && time.years > 1);

/** "From 381 to 1,356 over the five years - more than three times as many": of the two counts right before it. */
function isManyAgain({ scene, sentence, mention, counts }: Case): boolean {
	const last = counts.at(-1);
	return (
		last !== undefined &&
		last.mention.end <= mention.start &&
		/^(?: (?:in|over|during|across|within) [^.;,:]{3,40})?(?:,| -) (?:or )?$/.test(
			between(scene, last.mention.end, mention.start),
		) &&
		/^ as (?:many|much)(?= ?[.,;)]|$)/.test(between(scene, mention.end, sentence.end))
	);
}

/** "Cambridgeshire's went down to 164 from 209, a drop of a third": of the place of both, and of no other's counts. */
function placesSaidAgain({ scene, sentence, mention, ends }: Case): readonly string[] {
	const [pair] = ends.filter(({ near }) => near);
	if (pair === undefined) return [];
	const { from, to } = pair;
	if (from.sentence !== sentence || to.sentence !== sentence) return [];
	const end = Math.max(from.mention.end, to.mention.end);
	const isAgain = end <= mention.start && saysAgain.test(between(scene, end, mention.start));
	return isAgain ? from.places.filter((id) => to.places.includes(id)) : [];
}

/** Whether two counts of a text may be the earlier and the later of one area. */
function isOneChange(from: TextCount, to: TextCount): boolean {
	const [a, b] = [from.time, to.time].map((time) => (time?.type === "year" ? time.periods[0] : undefined));
	const inOrder = a === undefined || b === undefined || a.start < b.start;
	const together =
		from.places.length === 0 || to.places.length === 0 || from.places.some((id) => to.places.includes(id));
	return inOrder && together;
}

/** "Up by half on the year before", "a third since 2016/17": a time so close leaves no doubt. */
const DIRECT =
	/^(?: (?:rise|increase|jump|fall|drop|decrease|more|fewer|higher|lower|up|down))?,? ?(?:(?:in|on|since|from|than|over|compared (?:with|to)|more than|as (?:many|high|large|big)(?: [a-z]+){0,4} as|(?:that|the (?:figure|number|total)) (?:of|for|in))(?: in)?)?(?: the)? ?$/;

const shifted = (later: Period, spans: readonly number[]): readonly Period[] =>
	spans.filter(Number.isInteger).map((span) => shiftYears(later, -span));

function pairOfYears(
	{ scene, sentence, mention, place, subject, state }: Case,
	said: ChangeSaid,
	words: Between,
): Trial | null {
	const named = inside(scene.places, sentence).filter((one) => one.binds && !one.part);
	const times = inside(scene.times, sentence);
	const changes = inside(scene.mentions, sentence).filter((one) => isChange(one) || one.type === "count");
	// One place, one change, and no more than its own two times: the words leave no doubt.
	if (named.length < 2 && times.length < 3 && changes.filter(isChange).length < 2) return null;
	const next = times.find((time) => time.start >= mention.end);
	if (next !== undefined && DIRECT.test(between(scene, mention.end, next.start))) return null;
	const told = times.flatMap((time) =>
		time.type === "years" || time.type === "back" ? [Math.abs(time.years)] : [],
	);
	const spans = changes.filter(isChange).length > 1 ? [...told, 1] : told;
	const years = [
		...times.flatMap((time) =>
			time.type === "year"
				? time.periods
				: time.type === "range"
					? [...time.first, ...(time.last ?? [])]
					: [],
		),
		...(state.period === null ? [] : [state.period]),
		...(state.reportYear === null ? [] : [state.reportYear]),
	];
	const after = named.find((one) => one.start >= mention.end);
	const isLinked =
		after !== undefined && /^ (?:in|at|for|by)(?: the)? $/.test(between(scene, mention.end, after.start));
	const inOrder = /(?<![a-z])respectively(?![a-z])/.test(between(scene, sentence.start, sentence.end));
	const before =
		isLinked || inOrder
			? []
			: named.filter((one) => one.end <= mention.start).flatMap((one) => one.geographies);
	// "Slowest in Wales, where the total rose by 2%": of no place named before it.
	const isTiedTo = (one: (typeof named)[number] | undefined): boolean =>
		one !== undefined &&
		/^,? (?:where|whose|which)(?![a-z])[^,;]*$/.test(between(scene, one.end, mention.start));
	const ids = [...new Set([...place.options, ...before])];
	for (const id of ids)
		for (const measure of subject.options) {
			const held = yearsKnown(scene.data, scene.look, measure, id);
			for (const later of years)
				for (const earlier of [...years, ...shifted(later, spans)]) {
					if (
						earlier.start >= later.start ||
						![earlier, later].every((year) => held.some((one) => samePeriod(one, year)))
					)
						continue;
					const [a, b] = [earlier, later].map((year) => scene.look(measure, id, year).find(isExact));
					if (a === undefined || b === undefined) continue;
					const fits = changeFits(said, rational(a.low), rational(b.low));
					if (fits === null || fits.fits === "no") continue;
					const span = `${periodLabel(earlier)} to ${periodLabel(later)}`;
					const working = `${placeName(scene, id)}, ${span}: ${arithmetic(said, a.low, b.low)}`;
					const isOwn =
						place.options.includes(id) || !isTiedTo(named.findLast((one) => one.end <= mention.start));
					// "Risen 40% since 2017/18 and Surrey's 18%": of the year before no word speaks, and from another one does.
					const isToldSince =
						words.earlier !== null &&
						![...years, ...shifted(later, told)].some((year) => samePeriod(year, earlier));
					const why = isToldSince ? "it is told since another year" : "that is of another place it names";
					const isMeant = isOwn && !isToldSince;
					return {
						result: isMeant ? fits.fits : "unknown",
						reading: readingOf(scene, id, span, measure),
						working,
						why: isMeant ? "" : `${working}, but ${why}`,
						figures: [...a.figures, ...b.figures],
						plain: true,
						actual: null,
						ends: [a.low, b.low],
					};
				}
		}
	return null;
}
