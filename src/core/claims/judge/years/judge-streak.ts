import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { inWords } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Direction, Mention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { directionBeside } from "../changes/direction-beside.ts";
import { decide } from "../decide.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { ofHeldMeasures, type Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

/** "The third rise in a row": how many years, up to one, a count has gone the same way. */
export function judgeStreak(it: Case<Extract<Mention, { type: "streak" }>>, when: CountTime): Judged {
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("rank", missing);
	const { scene, mention, state } = it;
	const way = mention.direction ?? directionBeside(it);
	if (way === null || (mention.direction === null && isOfLevel(it)))
		return uncheckable("rank", "It does not say whether it rose or fell.");
	// "Fell for two years running before jumping to 931 in 2020/21".
	const endsBefore =
		between(scene, mention.end, mention.end + 8).startsWith(" before ") ||
		// "After rising for two years in a row it fell".
		/(?<![a-z])(?:after|following|having) (?:[a-z]+ ){0,4}$/.test(
			between(scene, it.sentence.start, mention.start),
		);
	const trials = it.place.options.flatMap((place) =>
		ofHeldMeasures(
			it.subject.options.map((measure) => {
				const years = yearsKnown(scene.data, scene.look, measure, place);
				const since = yearSince(it);
				const within = spanBehind(it);
				const periods =
					within !== null
						? [{ period: within.last, plain: true }]
						: since === null
							? periodsFor(when, years, state, scene.page.terse)
							: [{ period: shiftYears(since, mention.years), plain: true }];
				return periods.map(({ period: named, plain }): Trial => {
					const period = endsBefore ? shiftYears(named, -1) : named;
					const run = runTo(it, measure, place, period, way);
					const list = listed(run.map((one) => `${periodLabel(one.period)} ${knownWords(one)}`));
					const rises = run.length - 1 - (run.broken ? 1 : 0);
					// Which of more years than so many they were is not told.
					const isOfSome = within !== null && within.years > mention.years;
					return {
						result:
							rises === mention.years
								? "exactly"
								: rises < mention.years && run.broken && !isOfSome
									? "no"
									: "unknown",
						reading: readingOf(scene, place, period, measure),
						working: `${placeName(scene, place)}: ${list}`,
						why: isOfSome
							? `it does not say in which of the years; ${placeName(scene, place)}: ${list}`
							: rises > mention.years
								? `up to ${periodLabel(period)} it is ${inWords(rises)} years in a row: ${list}`
								: "not every year it speaks of is held",
						figures: run.flatMap((one) => one.figures),
						plain,
						actual: null,
					};
				});
			}),
		),
	);
	const plain = trials.filter((trial) => trial.plain);
	const firm = firmness(when, state) === "named" || state.period !== null || state.reportYear !== null;
	const decision = decide(
		plain.length > 0 ? plain : trials,
		firm && it.subject.how !== "assumed" && it.place.how !== "assumed" && !it.place.several,
	);
	const { trial, verdict } = decision;
	return judged(
		"rank",
		decision,
		it,
		sentence(
			verdict === "cannot-be-checked" ? (trial?.why ?? "no figures are held for it") : (trial?.working ?? ""),
		),
	);
}

/** "Had fallen for three years running since the 266 seen in 2017/18": the year from which it went, told behind. */
function yearSince({ scene, sentence: within, mention }: Case): Period | null {
	const next = inside(scene.times, { start: mention.end, end: within.end })[0];
	if (next === undefined) return null;
	const told = `${between(scene, mention.end, next.start)}${between(scene, next.start, next.end)}`;
	if (!/^,? (?:since|after|from)(?![a-z])[^.;]{0,60}$/.test(told)) return null;
	return (next.type === "year" ? next.periods[0] : next.type === "range" ? next.first[0] : null) ?? null;
}

/** "Fell in three consecutive years between 2017-18 and 2020-21": the span right behind it, and how many years it goes on. */
function spanBehind({ scene, sentence: within, mention }: Case): { last: Period; years: number } | null {
	const next = inside(scene.times, { start: mention.end, end: within.end })[0];
	const [first, last] = next?.type === "range" ? [next.first[0], next.last?.[0]] : [];
	if (next === undefined || first === undefined || last === undefined) return null;
	if (
		!/^,? (?:(?:between|from|in|over|during)(?: the years)? )?$/.test(between(scene, mention.end, next.start))
	)
		return null;
	return { last, years: Number(last.start.slice(0, 4)) - Number(first.start.slice(0, 4)) };
}

/** "For the second year running it had fewer than 520": of where it stood, and not of which way it went. */
const isOfLevel = ({ scene, sentence: within, mention }: Case): boolean =>
	/(?<![a-z])(?:more|fewer|less|over|under|above|below)(?: than)? [\d,]+(?! (?:more|fewer))/.test(
		between(scene, mention.end, within.end),
	);

type Run = readonly Known[] & { readonly broken: boolean };

/** The years up to one in which a count went one way, oldest first, and before them the one that broke it where it is held. */
function runTo({ scene }: Case, measure: string, place: string, period: Period, way: Direction): Run {
	const held = yearsKnown(scene.data, scene.look, measure, place);
	const known = (year: Period) =>
		held.some((one) => samePeriod(one, year)) ? scene.look(measure, place, year).find(isExact) : undefined;
	const run: Known[] = [];
	for (let year = period; ; year = shiftYears(year, -1)) {
		const [next, one] = [run[0], known(year)];
		if (one === undefined) return Object.assign(run, { broken: false });
		run.unshift(one);
		if (next !== undefined && !(way === "up" ? next.low > one.low : next.low < one.low))
			return Object.assign(run, { broken: true });
	}
}
