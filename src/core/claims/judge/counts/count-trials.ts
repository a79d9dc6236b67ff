import { type Period, samePeriod, yearsIn } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { spanBefore } from "../../bind/span-told-before.ts";
import { rational } from "../../rational.ts";
import type { Case } from "../case.ts";
import { yearsKnown } from "../known.ts";
import { type CountTime, periodsFor } from "../periods-for.ts";
import { isMeant, isNear, ofHeldMeasures, type Trial, triedCount } from "../trial.ts";
import { knownWords, placeName, readingOf, releaseNote, unheldWords } from "../words.ts";

/** A count held against every period and measure it may be of, in one place. */
export function countTrials(it: Case<CountMention>, place: string, when: CountTime): readonly Trial[] {
	const { scene, mention, state, subject } = it;
	const periodsOf = (measure: string) =>
		periodsFor(when, yearsKnown(scene.data, scene.look, measure, place), state, scene.page.terse);
	const isTold = subject.options.some((measure) =>
		periodsOf(measure).some(({ plain, period }) => plain && scene.look(measure, place, period).length > 0),
	);
	const perMeasure = subject.options.map((measure) => {
		const { time } = when;
		const since = time?.type === "range" && time.last === null ? time.first : null;
		const spans = (
			time === null || since !== null || time.type === "years" ? heldSpans(it, place, measure) : []
		).filter(
			({ period }) =>
				(since === null || since.some(({ start }) => start === period.start)) &&
				(time?.type !== "years" || isOfSoMany(it, time.years, period)),
		);
		const yearly = periodsOf(measure).map((one) => ({ ...one, most: isTold ? OTHER_YEARS_REACH : 100 }));
		const others = spans.filter((one) => !yearly.some(({ period }) => samePeriod(period, one.period)));
		return [...yearly, ...others.map((one) => ({ ...one, most: SPAN_REACH }))].flatMap(
			({ period, plain, most }): readonly Trial[] => {
				const of = { measure, geography: place, period };
				const reading = readingOf(scene, place, period, measure);
				const known = scene.look(measure, place, period);
				if (known.length === 0)
					return plain
						? [
								{
									...unheld(reading, unheldWords(scene, measure, place, period)),
									of,
								},
							]
						: [];
				const meant = known.filter((one) => plain || isMeant(mention.quantity, one, most));
				return meant.map((one) => {
					const fits = triedCount(mention.quantity, one);
					const working = `${placeName(scene, place)}, ${periodLabel(period)}: ${knownWords(one)}${releaseNote(scene, one)}`;
					const actual = one.high === one.low ? rational(one.low) : null;
					return {
						result: fits?.fits ?? "unknown",
						reading,
						working,
						why: `only ${knownWords(one)} is known for ${placeName(scene, place)} in ${periodLabel(period)}`,
						figures: one.figures,
						plain,
						actual,
						...(actual === null && one.high !== null ? { least: rational(one.low) } : {}),
						of,
					};
				});
			},
		);
	});
	const trials = ofHeldMeasures(perMeasure);
	return trials.some((one) => isJustMissed(it, one))
		? trials.filter(({ plain, of }) => plain || of === undefined || yearsIn(of.period).length < 2)
		: trials;
}

/** "More than 2,000", where the year spoken of has 1,888: what is true of several years together is not what it says. */
const isJustMissed = (
	{ mention: { quantity } }: Case<CountMention>,
	{ plain, result, actual }: Trial,
): boolean => quantity.hedge !== "none" && plain && result === "no" && isNear(quantity, actual);

/** Where a year is told, only a number of about that size tells another. */
const OTHER_YEARS_REACH = 15;

/** "Passes 600" is of a year: nearly every total of several is more than that. */
const SPAN_REACH = 20;

/** Totals over several years that stand in the data set, for a count that names no time. */
function heldSpans({ scene, sentence }: Case, place: string, measure: string) {
	// "Six years of figures have been seen": what is true of five of them is not what they show.
	const told = spanBefore(scene, sentence);
	return scene.data
		.series(measure, place)
		.filter(({ period }) => period.end.slice(0, 4) > String(Number(period.start.slice(0, 4)) + 1))
		.filter(({ period }) => told === null || isSpan(told, period))
		.map(({ period }) => ({ period, plain: false }));
}

/** "In the three years", in a text about the last of them or the year after: of years that are only held together. */
function isOfSoMany({ state: { reportYear, period: told } }: Case, many: number, period: Period): boolean {
	const years = yearsIn(period);
	const end = Number(years.at(-1)?.start.slice(0, 4));
	const spoken = [reportYear, told].flatMap((it) => (it === null ? [] : Number(it.start.slice(0, 4)) - end));
	const isOfNow = spoken.length === 0 || spoken.some((later) => later === 0 || later === 1);
	return years.length === many && isOfNow;
}

const isSpan = ({ first, last }: NonNullable<ReturnType<typeof spanBefore>>, { start, end }: Period) =>
	first.some((year) => year.start === start) && last?.some((year) => year.end === end) === true;

const unheld = (reading: string, why: string): Trial => ({
	result: "unknown",
	reading,
	working: "",
	why,
	figures: [],
	plain: true,
	actual: null,
});
