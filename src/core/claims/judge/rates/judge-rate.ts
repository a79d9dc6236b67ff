import { count, ratio } from "../../../wording/numbers.ts";
import type { TextCount } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, minus, plus, rational, times } from "../../rational.ts";
import type { RateMention } from "../../read/mention.ts";
import { type Case, forPlaces, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { fitRange } from "../fits.ts";
import { yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { isNear, ofHeldMeasures, type Trial } from "../trial.ts";
import { knownWords, placeName, readingOf, unheldWords } from "../words.ts";
import { aUnit, fitRate, fitsByWeeks } from "./fit-rate.ts";
import { judgeMoreARate, tellsMore } from "./more-a-rate.ts";
import { lengthOf, perUnit } from "./per-unit.ts";
import { areEnds, goesOn, isAlone, isAverageOf, ofItsCount, ownCounts, putTogether } from "./rate-counts.ts";
import { workingOf } from "./rate-working.ts";
import { saysOfOffences } from "./says-of-offences.ts";
import { areOfItsYear, isOfAnotherYear, isOfNow, isOfYearUntold } from "./year-of-rate.ts";

/** "Six a day", "one every 23 minutes": a count spread over the days of its period. */
export function judgeRate(it: Case<RateMention>, when: CountTime): Judged {
	if (tellsMore(it)) return judgeMoreARate(it);
	if (ofPeople.test(between(it.scene, it.mention.end, it.mention.end + 40)))
		return uncheckable("rate", "It is told for so many residents.");
	const isPlain = ["none", "about"].includes(it.mention.quantity.hedge);
	const countries = isPlain && it.scene.page.terse && it.scene.places.length === 0 ? COUNTRIES : [];
	const held = countries
		.filter((id) => it.scene.data.geography(id) !== undefined)
		.map((id) => judgeRateOf({ ...it, place: { ...it.place, options: [id] } }, when))
		.find(({ verdict, figures }) => verdict.startsWith("holds") && figures.length > 0);
	return held === undefined
		? judgeRateOf(it, when)
		: { ...held, reading: `${held.reading}; the area is assumed, as none is named` };
}

/** "One a year for every 992 residents". */
const ofPeople =
	/^,? (?:for every|for each|per|among every|in every) \d[\d,]* ?(?:of|residents|people|inhabitants|adults|children)?/;

/** What a rate is of that names no place: it is confirmed where it holds of one of them, and never refuted. */
const COUNTRIES: readonly string[] = ["uk", "england-and-wales"];

function judgeRateOf(told: Case<RateMention>, when: CountTime): Judged {
	const counts = areOfItsYear(told, ownCounts(told));
	const it = ofItsCount(told, counts);
	const sum = putTogether(it, counts);
	const ownTrials = [
		...counts.flatMap((own) => ownTrial(it, own, counts.length === 1 || areEnds(it, counts))),
		...(sum === null ? [] : ownTrial(it, sum, true)).filter(({ actual }) =>
			isNear(it.mention.quantity, actual),
		),
	];
	const missing = notOurs(it);
	if (missing !== null && ownTrials.length === 0) return uncheckable("rate", missing);
	if (when.time?.type === "part")
		return uncheckable("rate", "It is about a part of a year, for which nothing is held.");
	const held =
		missing === null && it.mention.labelled !== true && !isAverageOf(it, counts)
			? forPlaces(it.place, (place) => heldTrials(it, place, when)).toSorted(
					(a, b) => Number(isOfNow(it, b)) - Number(isOfNow(it, a)),
				)
			: [];
	// A count of another sentence may be of another place than the one that is named: then what is held decides.
	const ownDecides =
		ownTrials.length > 0 && (it.place.how !== "stated" || ownTrials.some(({ plain }) => plain));
	const trials =
		counts.length === 1 && ownDecides && goesOn(it)
			? [...ownTrials, ...held.filter((trial) => trial.plain).map((trial) => ({ ...trial, plain: false }))]
			: [...ownTrials, ...held.map((trial) => (ownDecides ? { ...trial, plain: false } : trial))];
	const near = trials.some((trial) => trial.plain && isNear(it.mention.quantity, trial.actual));
	const named =
		firmness(when, it.state) === "named" || it.state.period !== null || it.state.reportYear !== null;
	const may =
		ownDecides ||
		(it.place.how !== "assumed" &&
			!it.place.several &&
			(it.subject.how === "assumed"
				? it.scene.page.terse && near
				: named || (it.scene.page.terse && (near || isOfNoYear(when, held)))));
	const decision = decide(
		trials.filter((trial) => !isOfAnotherYear(it, trial)),
		may,
	);
	if (
		decision.verdict === "does-not-hold" &&
		decision.trial?.actual != null &&
		fitsByWeeks(it.mention, decision.trial.actual)
	)
		return judged(
			"rate",
			{ ...decision, verdict: "holds-after-rounding" },
			it,
			sentence(decision.trial.working),
		);
	// "We answer five each week": nothing says that it is of offences, and some year has as many.
	const { verdict, trial } = decision;
	const isGuess =
		verdict.startsWith("holds") && trial?.plain === false && trial.figures.length > 0 && !saysOfOffences(it);
	if (isGuess) return uncheckable("rate", "Nothing says that it is of offences, or of which year.");
	if (verdict.startsWith("holds") && trial !== null && isOfYearUntold(it, trial))
		return uncheckable("rate", "It is the rate of none of the years the text names.");
	const slip = decision.verdict === "does-not-hold" ? whyRateFails(it, decision.trial, when) : "";
	const said =
		decision.verdict === "cannot-be-checked"
			? decision.trial?.result === "unknown"
				? decision.trial.why
				: isPlainlyOther(it, decision.trial)
					? `${decision.trial?.working} does not agree, but another year or measure may be meant`
					: "no count and year are named that it could be worked out from"
			: (decision.trial?.working ?? "");
	return judged("rate", decision, it, [sentence(said), slip].filter((text) => text !== "").join(" "));
}

/** What the words most likely are of, in a line that is about nothing else. */
const isPlainlyOther = ({ scene }: Case, trial: Trial | null): boolean =>
	scene.page.terse && trial?.result === "no" && trial.plain && trial.figures.length > 0;

/** "More than six a day last year", where there were as many in none of the years held: whichever of them it was. */
const isOfNoYear = ({ time }: CountTime, held: readonly Trial[]): boolean =>
	time?.type === "latest" && held.length > 0 && held.every(({ result }) => result === "no");

/** With no year known both lengths of a year are allowed. */
function ownTrial(
	it: Case<RateMention>,
	{ quantity, time, sentence: where }: TextCount,
	isOnly: boolean,
): readonly Trial[] {
	if (quantity.value.over === 0n) return [];
	const period =
		time?.type === "year" ? time.periods[0] : (it.state.period ?? it.state.reportYear ?? undefined);
	const named =
		time?.type === "range" && time.last !== null && time.first[0] && time.last[0]
			? { start: time.first[0].start, end: time.last[0].end }
			: null;
	const years = time?.type === "years" ? time.years : yearsOfRate(it);
	const lengths =
		named !== null
			? [lengthOf(named)]
			: time?.type === "year" && period !== undefined && years === 1
				? [lengthOf(period)]
				: [365, 366].map((d) => ({ days: d * years + (years >= 4 ? 1 : 0), years }));
	const results = lengths.map((length) => ({ length, actual: perUnit(it.mention, quantity.value, length) }));
	const best = results.find(({ actual }) => fitRate(it.mention.quantity, actual).fits !== "no") ?? results[0];
	if (best === undefined) return [];
	// "On average 150 crimes are recorded every day", of 1,568 a year: of something else.
	const isElse =
		(isAlone(it) && !isNear(it.mention.quantity, best.actual)) ||
		// "2,066 for the two years 2020/21 and 2021/22, an average of 1,033 a year": of one year nobody tells it.
		(it.mention.unit === "year" && best.length.years === 1);
	return [
		{
			result: fitRate(it.mention.quantity, best.actual).fits,
			reading: "the text's own count",
			working: workingOf(it.mention, quantity.value, best.length, best.actual),
			why: "",
			figures: [],
			plain: isOnly && !isElse && (where === it.sentence || goesOn(it)),
			actual: best.actual,
		},
	];
}

/** "For the two years 2020/21 and 2021/22 … a year": over how many years the sentence of a yearly rate speaks. */
function yearsOfRate({ scene, sentence: within, mention }: Case<RateMention>): number {
	const span =
		mention.unit === "year" ? inside(scene.times, within).find(({ type }) => type === "years") : null;
	return span?.type === "years" && Number.isInteger(span.years) ? span.years : 1;
}

function heldTrials(it: Case<RateMention>, place: string, when: CountTime): readonly Trial[] {
	const { scene, mention, state, subject } = it;
	const trials = subject.options.map((measure) => {
		const years = yearsKnown(scene.data, scene.look, measure, place);
		return periodsFor(
			{ ...when, total: when.time?.type === "years" },
			years,
			state,
			scene.page.terse,
		).flatMap(({ period, plain }): readonly Trial[] => {
			const reading = readingOf(scene, place, period, measure);
			const known = scene.look(measure, place, period).filter((one) => one.low > 0n);
			if (known.length === 0) {
				const why = unheldWords(scene, measure, place, period);
				return plain
					? [{ result: "unknown", reading, working: "", why, figures: [], plain, actual: null }]
					: [];
			}
			return known.map((one) => {
				const length = lengthOf(period);
				const [a, b] = [
					perUnit(mention, rational(one.low), length),
					perUnit(mention, rational(one.high ?? one.low), length),
				];
				const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a];
				const fits =
					one.high === null || one.high === one.low
						? fitRate(mention.quantity, a)
						: fitRange(mention.quantity, low, high);
				const open = one.how === "bound" && fits?.fits === "no";
				return {
					result: open ? "unknown" : (fits?.fits ?? "unknown"),
					reading,
					working:
						one.high === one.low
							? workingOf(mention, rational(one.low), length, a)
							: `${knownWords(one)} in ${count(length.days)} days is ${mention.interval ? "one every " : ""}${ratio(low.over, low.under, 1)} to ${ratio(high.over, high.under, 1)}${mention.interval ? ` ${mention.unit}s` : ` ${aUnit(mention.unit)}`}`,
					why: `only ${knownWords(one)} is known`,
					figures: one.figures,
					plain,
					actual: times(plus(low, high), rational(1, 2)),
				};
			});
		});
	});
	return ofHeldMeasures(trials);
}

function whyRateFails(it: Case<RateMention>, trial: Trial | null, when: CountTime): string {
	const { mention } = it;
	const actual = trial?.actual ?? null;
	const elsewhere = otherPlace(it, when);
	if (elsewhere !== null) return elsewhere;
	if (actual === null || mention.interval || mention.quantity.hedge !== "none") return "";
	if (mention.quantity.from !== undefined) return "";
	const gap = minus(actual, mention.quantity.value);
	if (gap.over > 0n && compare(gap, rational(1)) < 0) return "Cut off, not rounded.";
	const daily =
		mention.unit === "week" ? rational(mention.quantity.value.over, mention.quantity.value.under * 7n) : null;
	return daily?.under === 1n || (daily !== null && daily.over % daily.under === 0n)
		? "Worked out from a rounded number a day; round once, last."
		: "";
}

/** The place whose rate it is: a figure of the UK said of England and Wales. */
function otherPlace(it: Case<RateMention>, when: CountTime): string | null {
	const { scene, mention } = it;
	if (!["none", "about"].includes(mention.quantity.hedge)) return null;
	for (const place of ["uk", "england-and-wales", "england", "scotland", "wales", "northern-ireland"]) {
		if (it.place.options.includes(place) || scene.data.geography(place) === undefined) continue;
		const trial = heldTrials(it, place, when).find(
			(one) => one.result === "exactly" || one.result === "after-rounding",
		);
		if (trial !== undefined)
			return `It is the rate of ${placeName(scene, place)}: ${trial.working}, ${mention.interval ? "not that of" : "not of"} ${it.place.options.map((id) => placeName(scene, id)).join(" or ")}.`;
	}
	return null;
}
