import { periodLabel } from "../../../wording/periods.ts";
import { namesElsewhere } from "../../bind/counted-elsewhere.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import {
	type Case,
	forPlaces,
	type Judged,
	judged,
	notHeld,
	notOurs,
	OF_NO_OFFENCES_SAID,
	sentence,
	uncheckable,
} from "../case.ts";
import { decide } from "../decide.ts";
import { isPerhapsOfElse } from "../is-perhaps-of-else.ts";
import { yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { liesIn } from "../shares/lies-in.ts";
import type { Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";
import { countTrials } from "./count-trials.ts";
import { eachOfSeveral } from "./each-of-several.ts";
import { groupsIn } from "./groups-in.ts";
import { isHeldPart } from "./held-part.ts";
import { inAnotherMeasure } from "./in-another-measure.ts";
import { isPart } from "./is-part.ts";
import { isSomeOf } from "./is-some-of.ts";
import { judgeFailed } from "./judge-failed.ts";
import { judgePerForce } from "./judge-per-force.ts";
import { sumsOfListedYears } from "./listed-years.ts";
import { mayRefute } from "./may-refute-count.ts";
import { notFirst } from "./not-first.ts";
import { ofEachForce } from "./of-each-force.ts";
import { ofTheSentence } from "./of-the-sentence.ts";
import { ofTheWrongThing } from "./of-the-wrong-thing.ts";
import { oneYearOfSpan } from "./one-year-of-span.ts";
import { ownRest } from "./own-rest.ts";
import { refutedElsewhere } from "./refuted-elsewhere.ts";
import { anotherPlaces, impossibleTotal, otherYearsListed } from "./slips.ts";
import { isAddend, ownSum, saysSum, sumsOfListed, sumsOfMeant } from "./sums.ts";
import { findElsewhere } from "./why-count-fails.ts";

/** A count of offences in a place and a period. */
export function judgeCount(it: Case<CountMention>, when: CountTime): Judged {
	const kind = when.total ? "total" : "count";
	const { scene, mention } = it;
	const rest = ownRest(it);
	if (rest !== null) return rest;
	const unit = unitOf(scene, mention);
	if (unit.type === "other" && !mention.vague)
		return ofTheWrongThing(it, when, unit.name) ?? notHeld(kind, unit.name);
	if (isAddend(it)) return judgeAddend(it, when);
	if (isPart(it)) return uncheckable(kind, "A part of the offences; only all of them together are held.");
	const each = ofEachForce(it, kind);
	if (each !== null) return each;
	const several = eachOfSeveral(it, when);
	if (several !== null) return several;
	const missing = notOurs(it);
	if (missing !== null) return ofForceAgain(it, when) ?? nowhere(it, when, missing);
	const perhaps = perhapsOf(it, when);
	if (perhaps !== null) return perhaps;
	if (when.time?.type === "part" && !isHeldPart(it, when.time.period))
		return uncheckable(kind, "It is about a part of a year, for which nothing is held.");
	const listed = otherYearsListed(it, when);
	if (listed !== null) return listed;
	const alone = oneYearOfSpan(it, when);
	if (alone !== null) return alone;
	if (isWhole(it)) return judgeWhole(it, when);
	const perForce = judgePerForce(it, when);
	if (perForce !== null) return perForce;
	const sums = sumsOfListed(it, when, saysSum(it));
	const meantSums = sumsOfMeant(it, when);
	const overYears = sumsOfListedYears(it, when);
	const isSum = [...sums, ...meantSums, ...overYears].some((trial) => trial.plain);
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
	// What is a force's own figure to the last is all of its offences, though "of the offences" stands behind it.
	if ((verdict !== "holds" || mention.quantity.hedge !== "none") && isSomeOf(it))
		return uncheckable(kind, "A part of the offences; only all of them together are held.");
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
		if (isPerhapsOfElse(it)) return uncheckable(kind, OF_NO_OFFENCES_SAID);
		return judgeFailed(it, kind, decision, when);
	}
	if (verdict !== "cannot-be-checked")
		return notFirst(it, when, decision) ?? judged(kind, decision, it, sentence(trial?.working ?? ""));
	const slip = impossibleTotal(it, when) ?? refutedElsewhere(it, when, trials) ?? anotherPlaces(it, when);
	return slip ?? judged(kind, decision, it, sentence(openReason(trial, when)));
}

/** "327 were in Hull. The NSPCC was told of 375 in 2016/17": of the force again, where that is just its figure for the year named. */
function ofForceAgain(it: Case<CountMention>, when: CountTime): Judged | null {
	const { place, subject, mention } = it;
	const isOpen = place.below && place.how === "carried" && subject.options.length > 0;
	if (!isOpen || firmness(when, it.state) !== "named" || mention.quantity.hedge !== "none") return null;
	const found = judgeCount({ ...it, place: { ...place, below: false } }, when);
	return found.verdict === "holds" ? found : null;
}

/** "26,966 in the year before the pandemic": of the year that most likely was, where it agrees. */
function perhapsOf(it: Case<CountMention>, when: CountTime): Judged | null {
	const { time } = when;
	if (time?.type !== "part" || time.perhaps === undefined) return null;
	const { start, end } = time;
	const found = judgeCount(it, { ...when, time: { start, end, type: "year", periods: [time.perhaps] } });
	return found.verdict.startsWith("holds") ? found : null;
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

/** A number that names no place and is one place's own for the period it names. */
function nowhere(it: Case<CountMention>, when: CountTime, missing: string): Judged {
	const { scene, mention, place, subject } = it;
	const kind = when.total ? "total" : "count";
	const { hedge, value, step } = mention.quantity;
	const telling = hedge === "none" && value.under === 1n && value.over >= 200n && step.over === 1n;
	if (
		place.options.length > 0 ||
		subject.options.length === 0 ||
		!telling ||
		!scene.page.terse ||
		namesElsewhere(scene, it.sentence)
	)
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
	// Where a place is named at all, a number that is another's for another year is that by chance.
	const isByChance = firmness(when, it.state) !== "named" || scene.places.some((one) => one.binds);
	if (!fits && isByChance && when.time !== null) return uncheckable(kind, missing);
	const decision = {
		verdict: fits || when.time === null ? ("holds" as const) : ("does-not-hold" as const),
		trial,
		also: [],
	};
	const result = judged(kind, decision, it, sentence(trial.working));
	return { ...result, reading: `${result.reading}; the area is assumed, as none is named` };
}

function openReason(trial: Trial | null, { time }: CountTime): string {
	if (trial === null) return "no figures are held for it";
	if (trial.result === "unknown") return trial.why;
	return time === null
		? `no year is named, and it agrees with none held of this measure; ${trial.working}`
		: `${trial.working} does not agree, but another year or measure may be meant`;
}
