import { financialYearStart } from "../../../statistics/period.ts";
import { residentsAt } from "../../../statistics/residents.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import { onlyTime } from "../../bind/time-for.ts";
import { compare, dividedBy, rational, times } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import type { Time } from "../../read/time.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { isNear, ofOwnFigures, type Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

type RateCase = Case<Extract<Mention, { type: "population-rate" }>>;

/** Offences for every so many residents, on the mid-year population of either calendar year a financial year touches. */
export function judgePopulationRate(it: RateCase, said: CountTime): Judged {
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("rate", missing);
	const when = { ...said, time: said.time ?? onlyTime(it.scene, it.sentence) ?? midYearTold(it) };
	const { scene, mention, state, subject } = it;
	const trials = [...rateTrials(it, when), ...ownRates(it)];
	if (trials.length === 0) return uncheckable("rate", "The count or the population is not held.");
	const saysWhat = scene.subjects.some(
		(one) => one.start >= mention.start && one.end <= mention.end && one.measures.length > 0,
	);
	const decision = decide(
		trials,
		subject.how !== "assumed" &&
			it.place.how !== "assumed" &&
			(isNearAny(it, trials) || saysWhat || isShifted(it, trials)) &&
			(firmness(when, state) === "named" || isOfYearBefore(it)),
	);
	return judged("rate", decision, it, sentence(decision.trial?.working ?? ""));
}

/** "115 per 100,000 in 2022/23. Dorset's rate was 43": of the one year its paragraph has named before it. */
function isOfYearBefore({ scene, sentence: within, mention, state }: RateCase): boolean {
	const first = scene.page.sentences.find(({ paragraph }) => paragraph === within.paragraph) ?? within;
	const told = inside(scene.times, { start: first.start, end: within.end });
	return (
		told.length > 0 &&
		told.every(
			({ type, ...it }) => type === "year" && "periods" in it && it.periods[0]?.start === state.period?.start,
		) &&
		/(?<![a-z])(?:rate (?:was|is|stood at|stands at)|it (?:was|is))(?: (?:just|only))* $/.test(
			between(scene, within.start, mention.start),
		)
	);
}

/** "Measured against the mid-2022 population", in a text about 2022/23: of the year whose residents are told. */
function midYearTold({ scene, sentence: { start, end }, state }: RateCase): Time | null {
	const told = onResidents.exec(between(scene, start, end));
	const year = state.reportYear;
	return told !== null && year?.start.startsWith(told.groups?.["year"] ?? "none") === true
		? { start: start + told.index, end: start + told.index + told[0].length, type: "year", periods: [year] }
		: null;
}

const onResidents = /(?<![a-z])mid-(?<year>20\d\d) (?:population|resident|estimate)/;

/** More than there are of any offence: a population that the text gives. */
const PEOPLE = rational(100_000);

/** "A population of six million, 3,801 offences: 63 per 100,000": what the text's own numbers give. */
function ownRates({ scene, sentence: within, mention }: RateCase): readonly Trial[] {
	const told = inside(scene.mentions, within).flatMap((one) =>
		one.type === "count" ? [one.quantity.value] : [],
	);
	const people = told.filter((value) => compare(value, PEOPLE) >= 0);
	return people.flatMap((among) =>
		told
			.filter((value) => compare(value, PEOPLE) < 0)
			.map((offences): Trial => {
				const actual = times(dividedBy(offences, among), rational(mention.per));
				return ofOwnFigures({
					result: fit(mention.quantity, actual).fits,
					working: `${count(offences.over)} ÷ ${count(among.over)} × ${count(mention.per)} = ${ratio(actual.over, actual.under, 1)}`,
					plain: false,
					actual,
				});
			}),
	);
}

/** Whether a number lies so near the rate of its place and year that it is told as one. */
export const isNearRate = (it: RateCase, when: CountTime): boolean => isNearAny(it, rateTrials(it, when));

const isNearAny = ({ mention }: RateCase, trials: readonly Trial[]): boolean =>
	trials.some((trial) => trial.plain && isNear(mention.quantity, trial.actual));

/** "115 per 10,000" for what is 115 per 100,000: the right digits, of another so many. */
const isShifted = ({ mention }: RateCase, trials: readonly Trial[]): boolean =>
	compare(mention.quantity.value, rational(10)) >= 0 &&
	trials.some(
		({ plain, actual }) =>
			plain &&
			actual !== null &&
			[rational(10), rational(100), rational(1, 10), rational(1, 100)].some(
				(by) => fit(mention.quantity, times(actual, by)).fits !== "no",
			),
	);

function rateTrials(
	{ scene, mention, state, subject, place: bound }: RateCase,
	when: CountTime,
): readonly Trial[] {
	return bound.options.flatMap((place) => {
		const area = scene.data.geography(place);
		return area === undefined
			? []
			: subject.options.flatMap((measure) =>
					periodsFor(
						when,
						yearsKnown(scene.data, scene.look, measure, place),
						state,
						scene.page.terse,
					).flatMap(({ period, plain }) => {
						// Of several places over all years, some rate is nearly any number.
						if (!plain && bound.options.length > 1) return [];
						const year = financialYearStart(period) ?? Number(period.start.slice(0, 4));
						const known = scene.look(measure, place, period).filter(isExact);
						return [year, year + 1].flatMap((midYear, at) => {
							const people = residentsAt(scene.data, area, midYear);
							const among = mention.children ? people?.under18 : people?.all;
							if (among === null || among === undefined || among === 0) return [];
							return known.map(({ low, figures }): Trial => {
								const actual = rational(low * BigInt(mention.per), BigInt(among));
								return {
									result: fit(mention.quantity, actual).fits,
									reading: readingOf(scene, place, period, measure),
									working: `${count(low)} ÷ ${count(among)} × ${count(mention.per)} = ${ratio(actual.over, actual.under, 1)} (${placeName(scene, place)}, ${periodLabel(period)}, population of mid-${midYear})`,
									why: "",
									figures,
									plain: plain && at === 0,
									actual,
								};
							});
						});
					}),
				);
	});
}
