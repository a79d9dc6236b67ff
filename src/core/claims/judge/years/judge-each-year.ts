import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import { type Case, forPlaces, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { isExact, yearsKnown } from "../known.ts";
import { ofHeldMeasures, type Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

type EachYear = Extract<Mention, { type: "each-year" }>;

/** "Rose every year from 2012/13 to 2022/23": every year named or implied against the one before it. */
export function judgeEachYear(it: Case<EachYear>): Judged {
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("rank", missing);
	const behind = between(it.scene, it.mention.end, it.sentence.end);
	if (/(?<![a-z])(?:except|apart|bar|save for|other than|but for)(?![a-z])/.test(behind))
		return uncheckable("rank", "Some of the years are left out.");
	const span = spanOf(it);
	if (span === null) return uncheckable("rank", "It does not say from which year.");
	const trials = forPlaces(it.place, (place) =>
		ofHeldMeasures(it.subject.options.map((measure) => [trialOf(it, measure, place, span)])),
	);
	const decision = decide(
		trials,
		it.subject.how !== "assumed" && it.place.how !== "assumed" && !it.place.several,
	);
	const { trial, verdict } = decision;
	const told = verdict === "cannot-be-checked" && trial?.result === "unknown" ? trial.why : trial?.working;
	return judged("rank", decision, it, sentence(told ?? "no figures are held for it"));
}

interface Span {
	readonly first: Period;
	/** Null: up to the latest year held. */
	readonly last: Period | null;
}

/** The years it runs over: named in the sentence, or from the year spoken of last. */
function spanOf({ scene, sentence: within, mention, state }: Case<EachYear>): Span | null {
	const times = inside(scene.times, within);
	const range = times.find((time) => time.type === "range");
	const later =
		times.flatMap((time) => (time.type === "year" ? time.periods.slice(0, 1) : [])).at(-1) ?? null;
	if (range?.type === "range" && range.first[0] !== undefined) {
		const back = range.years === undefined ? 0 : -1;
		return { first: shiftYears(range.first[0], back), last: range.last?.[0] ?? later ?? state.reportYear };
	}
	const years = times
		.flatMap((time) => (time.type === "year" ? time.periods.slice(0, 1) : []))
		.toSorted((a, b) => (a.start < b.start ? -1 : 1));
	const [first, last] = [years[0], years.at(-1)];
	// "Fell in each of the last three years, to 212 in 2020/21".
	const many = times.find((time) => time.start >= mention.end && time.start <= mention.end + 4);
	// "After peaking at 266 in 2017/18 it fell in each of the next three years".
	const isNext = /(?:next|following)$/.test(between(scene, mention.start, mention.end));
	if (many?.type === "years" && isNext && first !== undefined)
		return first === last && times.every(({ start }) => start <= many.start)
			? { first, last: shiftYears(first, many.years) }
			: null;
	if (many?.type === "years" && Number.isInteger(many.years) && last !== undefined)
		return first === last ? { first: shiftYears(last, -many.years), last } : null;
	const isOpen = /^ (?:since|after that|thereafter|from then)(?![a-z])/.test(
		between(scene, mention.end, within.end),
	);
	if (first !== undefined && last !== undefined && first !== last) return { first, last };
	const now = state.reportYear;
	if (isOpen && first !== undefined)
		return { first, last: now !== null && now.start > first.start ? now : null };
	return isOpen && state.period !== null ? { first: state.period, last: first ?? state.reportYear } : null;
}

function trialOf(
	{ scene, mention }: Case<EachYear>,
	measure: string,
	place: string,
	{ first, last }: Span,
): Trial {
	const held = yearsKnown(scene.data, scene.look, measure, place);
	const until = last ?? held.at(-1) ?? first;
	const years: Period[] = [];
	for (let year = first; year.start <= until.start; year = shiftYears(year, 1)) years.push(year);
	const known = years.flatMap((year) =>
		held.some((one) => samePeriod(one, year)) ? (scene.look(measure, place, year).find(isExact) ?? []) : [],
	);
	const breaks = known.slice(1).some((one, at) => {
		const before = known[at];
		if (before === undefined || before.period.start !== shiftYears(one.period, -1).start) return false;
		return mention.direction === "up" ? one.low <= before.low : one.low >= before.low;
	});
	const [earliest, next] = known;
	// Where the second year breaks it, it is broken up to whichever year it goes.
	const breaksAtOnce =
		earliest !== undefined &&
		next !== undefined &&
		samePeriod(earliest.period, first) &&
		samePeriod(next.period, shiftYears(first, 1)) &&
		(mention.direction === "up" ? next.low <= earliest.low : next.low >= earliest.low);
	const list = listed(known.map((one) => `${periodLabel(one.period)} ${knownWords(one)}`));
	return {
		// Up to which year a text goes that names none is not known.
		result:
			breaks && (breaksAtOnce || (last !== null && last.start > first.start))
				? "no"
				: breaks
					? "unknown"
					: known.length === years.length && known.length > 1
						? "exactly"
						: "unknown",
		reading: readingOf(scene, place, `${periodLabel(first)} to ${periodLabel(until)}`, measure),
		working: `${placeName(scene, place)}: ${list}`,
		why: breaks
			? `it does not say up to which year; ${placeName(scene, place)}: ${list}`
			: `not every year it speaks of is held for ${placeName(scene, place)}`,
		figures: known.flatMap((one) => one.figures),
		plain: true,
		actual: null,
	};
}
