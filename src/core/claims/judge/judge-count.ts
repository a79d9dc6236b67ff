import { samePeriod } from "../../statistics/period.ts";
import { inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import type { CountMention } from "../bind/difference.ts";
import { between, inside } from "../bind/scene.ts";
import { unitOf } from "../bind/unit-of.ts";
import { type Case, forPlaces, type Judged, judged, notOurs, sentence, uncheckable } from "./case.ts";
import { countTrials } from "./count-trials.ts";
import { decide } from "./decide.ts";
import { eachOfSeveral } from "./each-of-several.ts";
import { isHeldPart } from "./held-part.ts";
import { inAnotherMeasure } from "./in-another-measure.ts";
import { isPart } from "./is-part.ts";
import { judgePerForce } from "./judge-per-force.ts";
import { type Known, yearsKnown } from "./known.ts";
import { liesIn } from "./lies-in.ts";
import { sumsOfListedYears } from "./listed-years.ts";
import { notFirst } from "./not-first.ts";
import { ofEachForce } from "./of-each-force.ts";
import { ofTheSentence } from "./of-the-sentence.ts";
import { type CountTime, firmness, periodsFor } from "./periods-for.ts";
import { anotherPlaces, impossibleTotal, otherYearsListed } from "./slips.ts";
import { isAddend, ownRest, ownSum, saysSum, sumsOfListed, sumsOfMeant } from "./sums.ts";
import { isNear, type Trial } from "./trial.ts";
import { findElsewhere, slipIn, whyCountFails } from "./why-count-fails.ts";
import { knownWords, placeName, readingOf } from "./words.ts";

/** A count of offences in a place and a period. */
export function judgeCount(it: Case<CountMention>, when: CountTime): Judged {
	const kind = when.total ? "total" : "count";
	const { scene, mention } = it;
	const rest = ownRest(it);
	if (rest !== null) return rest;
	const unit = unitOf(scene, mention);
	if (unit.type === "other" && !mention.vague) return uncheckable(kind, `Not in the data set: ${unit.name}.`);
	if (isAddend(it)) return judgeAddend(it, when);
	if (isPart(it)) return uncheckable(kind, "A part of the offences; only all of them together are held.");
	const each = ofEachForce(it, kind);
	if (each !== null) return each;
	const several = eachOfSeveral(it, when);
	if (several !== null) return several;
	const missing = notOurs(it);
	if (missing !== null) return nowhere(it, when, missing);
	if (when.time?.type === "part" && !isHeldPart(it, when.time.period))
		return uncheckable(kind, "It is about a part of a year, for which nothing is held.");
	const listed = otherYearsListed(it, when);
	if (listed !== null) return listed;
	if (isWhole(it)) return judgeWhole(it, when);
	const perForce = judgePerForce(it, when);
	if (perForce !== null) return perForce;
	const sums = sumsOfListed(it, when, saysSum(it));
	const meantSums = sumsOfMeant(it, when);
	const overYears = sumsOfListedYears(it, when);
	const isSum = [...sums, ...overYears].some((trial) => trial.plain);
	const trials = [
		...sums,
		...meantSums,
		...overYears,
		...forPlaces(it.place, (place) => countTrials(it, place, when)).map((trial) =>
			isSum ? { ...trial, plain: false } : trial,
		),
		...groupsIn(it).flatMap((place) =>
			countTrials(it, place, when).map((trial) => ({ ...trial, plain: false })),
		),
	];
	const decision = decide(trials, isSum || mayRefute(it, when, trials));
	const { verdict, trial } = decision;
	const meant = verdict.startsWith("holds") ? null : inAnotherMeasure(it, when);
	if (meant !== null) return meant;
	const added = verdict.startsWith("holds") ? null : ownSum(it);
	if (added !== null) return added;
	if (verdict === "does-not-hold") {
		if (isOfOwnWhole(it))
			return uncheckable(kind, "A part of the offences; only all of them together are held.");
		const other = ofTheSentence(it, when.time);
		if (other !== null)
			return judged("count", { verdict: "holds", trial: other, also: [] }, it, sentence(other.working));
		return judged(kind, decision, it, whyCountFails(it, decision, when));
	}
	if (verdict !== "cannot-be-checked")
		return notFirst(it, when, decision) ?? judged(kind, decision, it, sentence(trial?.working ?? ""));
	const slip = impossibleTotal(it, when) ?? refutedElsewhere(it, when, trials) ?? anotherPlaces(it, when);
	if (slip !== null) return slip;
	return judged(kind, decision, it, sentence(openReason(trial, when)));
}

/** "Kent's 1,356 was half of the 2,653 recorded by the three": what a place is a part of is not its own. */
function isWhole({ scene, sentence: within, mention, place }: Case<CountMention>): boolean {
	const share = inside(scene.mentions, within).find(
		(it) =>
			(it.type === "percentage" || it.type === "fraction" || it.type === "count") &&
			it.end <= mention.start &&
			/^(?: \([^()]*\))? (?:out )?of (?:(?:the|all(?: the)?|those|its|their) )?$/.test(
				between(scene, it.end, mention.start),
			),
	);
	if (ofWider.test(between(scene, within.start, mention.start))) return true;
	const [next] = inside(scene.places, { start: mention.end, end: within.end });
	const opens = !inside(scene.places, { start: within.start, end: mention.start }).some((it) => it.binds);
	if (next !== undefined && opens && ofWhich.test(between(scene, mention.end, next.start))) return true;
	const own = inside(scene.places, within).some(
		(it) => it.binds && it.start >= mention.end && it.geographies.some((id) => place.options.includes(id)),
	);
	return share !== undefined && !own;
}

/** "40,468, of which Wales accounted for". */
const ofWhich = /(?<![a-z])of (?:which|these|those|them)(?: the)? $/;

/** "557 out of a regional total of 4,800". */
const ofWider =
	/(?:out of|of|against|in) (?:an?|the|its) (?:regional|national|combined|overall|uk|joint|wider|region's|country's|nation's)(?:-wide)? (?:total|figure|tally|sum|count) of (?:(?:about|around|some|just over|nearly|almost) )?$|^["“' ]*(?:out )?of (?:the|all|those|these|both) (?:(?:two|three|four|five|six|seven|eight|nine|ten) )?(?:neighbouring )?(?:forces|counties|areas|constabularies|regions|neighbours)'? (?:combined |joint |total of )?$/;

/** "541 of the 674 offences were": a part of what its own place has, not of a wider area's. */
function isOfOwnWhole({ scene, mention, counts, place }: Case<CountMention>): boolean {
	const whole = counts.find((it) => it.mention.start >= mention.end);
	return (
		whole !== undefined &&
		/^ (?:[a-z-]+ ){0,4}(?:out )?of (?:the |all |those |its |all the )?$/.test(
			between(scene, mention.end, whole.mention.start),
		) &&
		whole.places.every((id) => place.options.includes(id))
	);
}

/** "543 + 373": of the place named, or of one that lies in it; what it is of else is not told. */
function judgeAddend(it: Case<CountMention>, when: CountTime): Judged {
	const { scene, place, sentence: clause } = it;
	const named = inside(scene.places, clause).flatMap(({ geographies, part }) => (part ? [] : geographies));
	const within = place.options.flatMap((id) => scene.data.geography(id)?.members ?? []);
	const decision = decide(
		[...new Set([...place.options, ...named, ...within])].flatMap((id) => countTrials(it, id, when)),
		false,
	);
	return decision.verdict === "cannot-be-checked"
		? uncheckable("count", "It is added to others, and no word says of what it is.")
		: judged("count", decision, it, sentence(decision.trial?.working ?? ""));
}

/** A whole that no word names: it holds for any area that the place lies in, and is else left open. */
function judgeWhole(it: Case<CountMention>, when: CountTime): Judged {
	const { scene, place, state } = it;
	const around = scene.data
		.geographies()
		.filter((area) => place.options.some((id) => liesIn(scene, id, area.id)))
		.map(({ id }) => id);
	const options = [...new Set([...state.places, ...state.headline, ...around, ...place.options])];
	const decision = decide(
		options.flatMap((id) => countTrials(it, id, when)),
		false,
	);
	return decision.verdict === "cannot-be-checked"
		? uncheckable("count", "It is the whole that something is a part of, and no word names its area.")
		: judged("count", decision, it, sentence(decision.trial?.working ?? ""));
}

/**
 * A count may be called wrong when place, period and measure are known from the text. Where one of them is only assumed,
 * it must also be near: something far off is about something else.
 */
function mayRefute(it: Case<CountMention>, when: CountTime, trials: readonly Trial[]): boolean {
	if (it.place.how === "assumed" || it.place.several || isAverage(it, trials)) return false;
	if (averageOf.test(between(it.scene, it.sentence.start, it.mention.start))) return false;
	if (it.place.how === "carried" && isRest(it)) return false;
	const plain = trials.filter((trial) => trial.plain);
	const near = plain.some((trial) => isNear(it.mention.quantity, trial.actual));
	const fixed = firmness(when, it.state);
	if (it.mention.vague) return trials.length > 0 && trials.every((trial) => trial.result === "no");
	if (it.subject.how === "assumed")
		return (
			it.scene.page.terse &&
			fixed === "named" &&
			(near ||
				(saysOffences(it) && plain.some((trial) => isNear(it.mention.quantity, trial.actual, ALL_CRIME))) ||
				slipOf(it, trials, when) !== null)
		);
	// What is far from the sum of the years named is about something else in them.
	if (when.total || when.time?.type === "range")
		return plain.some((trial) => isNear(it.mention.quantity, trial.actual, TOTAL_REACH));
	if (fixed === "named") return true;
	if (fixed === "counted") return near || it.scene.page.terse;
	const several = new Set(trials.map((trial) => trial.reading)).size > 1;
	return (
		near &&
		(it.state.period !== null ||
			it.state.reportYear !== null ||
			(it.scene.page.terse && (!several || when.time?.type === "latest")))
	);
}

/** A number far below the count, in a sentence that speaks of averages or of days, is no count of a year. */
const isAverage = (
	{ scene, sentence: within, mention }: Case<CountMention>,
	trials: readonly Trial[],
): boolean =>
	/(?<![a-z])averag(?:es?|ed|ing)(?: (?:just|about|around|some|of))* $/.test(
		between(scene, within.start, mention.start),
	) ||
	(/(?<![a-z])(?:averag\w+|mean|every|each|daily|weekly|monthly|hourly|per|rates?|a[ -](?:day|week|month))(?![a-z])/.test(
		between(scene, within.start, within.end),
	) &&
		!trials.some((trial) => trial.plain && isNear(mention.quantity, trial.actual, 80)));

/** "A total of 1,832 and an average of 366": of so many years as the words tell. */
const averageOf =
	/(?<![a-z])(?:average|averages|averaging|averaged|avg|mean)(?: of| was| is)?(?: (?:about|around|just|over|under|some|nearly|almost))* $/;

/** "The other 870": of places that are told apart from the one spoken of. */
const isRest = ({ scene, sentence: within, mention }: Case<CountMention>): boolean =>
	/(?<![a-z])(?:the|its|a) (?:remaining|other|further|rest(?: of the)?,?) $/.test(
		between(scene, within.start, mention.start),
	);

const TOTAL_REACH = 50;
/** "Crimes" with no word of which, ten times as many and more, are all that the police record. */
const ALL_CRIME = 90;

const saysOffences = ({ scene, mention }: Case): boolean => unitOf(scene, mention).type === "offences";

/** Whose figure it is instead, where the data set tells. */
function slipOf(it: Case<CountMention>, trials: readonly Trial[], when: CountTime): string | null {
	const trial = trials.find((one) => one.plain && one.result === "no") ?? null;
	return trial === null ? null : slipIn(it, trial, when);
}

/** Groups of forces that lie in a region named, under which publishers print its figures, unless all its forces are counted. */
function groupsIn({ scene, place, sentence: within }: Case): readonly string[] {
	const told = between(scene, within.start, within.end);
	const isWholeRegion = (id: string) => {
		const many = inWords(scene.data.geography(id)?.members.length ?? 0);
		return new RegExp(`(?<![a-z])${many} (?:[a-z]+ ){0,2}(?:forces|constabularies)(?![a-z])`).test(told);
	};
	return scene.data
		.geographies()
		.filter(
			({ kind, region }) =>
				kind === "group" && region !== null && place.options.includes(region) && !isWholeRegion(region),
		)
		.map((it) => it.id);
}

/** A number that names no place and is one place's own for the period it names. */
function nowhere(it: Case<CountMention>, when: CountTime, missing: string): Judged {
	const { scene, mention, place, subject } = it;
	const kind = when.total ? "total" : "count";
	const { hedge, value, step } = mention.quantity;
	const telling = hedge === "none" && value.under === 1n && value.over >= 200n && step.over === 1n;
	if (place.options.length > 0 || subject.options.length === 0 || !telling || !scene.page.terse)
		return uncheckable(kind, missing);
	const found = findElsewhere(scene, subject.options, value.over);
	const [only] = found;
	if (only === undefined || new Set(found.map((known) => known.geography)).size > 1)
		return uncheckable(kind, missing);
	const trial: Trial = {
		result: "exactly",
		reading: readingOf(scene, only.geography, only.period, only.measure),
		working: `${placeName(scene, only.geography)}, ${periodLabel(only.period)}: ${knownWords(only)}`,
		why: "",
		figures: only.figures,
		plain: true,
		actual: null,
	};
	const years = yearsKnown(scene.data, scene.look, only.measure, only.geography);
	const fits = periodsFor(when, years, it.state, true).some(
		({ period }) => period.start === only.period.start && period.end === only.period.end,
	);
	if (!fits && firmness(when, it.state) !== "named" && when.time !== null) return uncheckable(kind, missing);
	const decision = {
		verdict: fits || when.time === null ? ("holds" as const) : ("does-not-hold" as const),
		trial,
		also: [],
	};
	const result = judged(kind, decision, it, sentence(trial.working));
	return { ...result, reading: `${result.reading}; the area is assumed, as none is named` };
}

/** A figure that stands in the data set for another period, where the one named is not held at all. */
function refutedElsewhere(it: Case<CountMention>, when: CountTime, trials: readonly Trial[]): Judged | null {
	const { scene, mention } = it;
	const { value, hedge } = mention.quantity;
	if (hedge !== "none" || value.under !== 1n || value.over < 1000n || firmness(when, it.state) !== "named")
		return null;
	if (trials.some((trial) => trial.plain && trial.figures.length > 0)) return null;
	const places = [...it.place.options, ...groupsIn(it)];
	const all = findElsewhere(scene, it.subject.options, value.over);
	const own = all.filter((known) => places.includes(known.geography));
	const found = own.length > 0 ? own : all.filter((known) => isOfPartOrWhole(it, when, known));
	const [only] = found;
	if (only === undefined || found.length > 1) return null;
	const meant = ofTheSentence(it, when.time);
	if (meant !== null)
		return judged("count", { verdict: "holds", trial: meant, also: [] }, it, sentence(meant.working));
	const working = `${placeName(scene, only.geography)}, ${periodLabel(only.period)}: ${knownWords(only)}`;
	const trial: Trial = {
		result: "no",
		reading: readingOf(
			scene,
			own.length > 0 ? only.geography : (it.place.options[0] ?? only.geography),
			only.period,
			only.measure,
		),
		working,
		why: "",
		figures: own.length > 0 ? only.figures : [],
		plain: true,
		actual: null,
	};
	return judged(
		"count",
		{ verdict: "does-not-hold", trial, also: [] },
		it,
		`Another ${own.length > 0 ? "period" : "area"}: ${working}.`,
	);
}

/** The figure of England and Wales in the year named, where the words name the UK. */
const isOfPartOrWhole = (
	{ scene, place }: Case,
	{ time }: CountTime,
	{ geography, period }: Known,
): boolean =>
	time?.type === "year" &&
	time.periods.slice(0, 1).some((year) => samePeriod(year, period)) &&
	place.options.every((id) => liesIn(scene, id, geography) || liesIn(scene, geography, id));

function openReason(trial: Trial | null, { time }: CountTime): string {
	if (trial === null) return "no figures are held for it";
	if (trial.result === "unknown") return trial.why;
	return time === null
		? `no year is named, and it agrees with none held; ${trial.working}`
		: `${trial.working} does not agree, but another year or measure may be meant`;
}
