import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { inside } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import { type Case, forPlaces, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import { ofHeldMeasures, type Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

type MovedCase = Case<Extract<Mention, { type: "years-moved" }>>;

/** "Rose in four of the five years to 2022/23": each of the years of the span against the one before it. */
export function judgeYearsMoved(it: MovedCase, when: CountTime): Judged {
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("rank", missing);
	const { scene, state, mention, subject, place } = it;
	const range = inside(scene.times, it.sentence).find((time) => time.type === "range");
	const [first] = range?.type === "range" && range.last === null ? range.first : [];
	const last = range?.type === "range" ? (range.last?.[0] ?? null) : null;
	const end = last ?? (first === undefined ? null : shiftYears(first, mention.of));
	const trials = forPlaces(place, (id) =>
		ofHeldMeasures(
			subject.options.map((measure) => {
				const years = yearsKnown(scene.data, scene.look, measure, id);
				const ends = end === null ? periodsFor(when, years, state, true) : [{ period: end, plain: true }];
				return ends.filter(({ plain }) => plain).map(({ period }) => trialOf(it, measure, id, period));
			}),
		),
	);
	const firm = end !== null || firmness(when, state) === "named" || scene.page.terse;
	const decision = decide(
		trials,
		firm && subject.how !== "assumed" && place.how !== "assumed" && !place.several,
	);
	const { trial, verdict } = decision;
	const open = verdict === "cannot-be-checked" && trial?.result === "unknown";
	return judged(
		"rank",
		decision,
		it,
		sentence((open ? trial.why : trial?.working) ?? "no figures are held for it"),
	);
}

function trialOf({ scene, mention }: MovedCase, measure: string, place: string, last: Period): Trial {
	const held = yearsKnown(scene.data, scene.look, measure, place);
	const years = Array.from({ length: mention.of + 1 }, (_, at) => shiftYears(last, at - mention.of));
	const known = years.flatMap((year) =>
		held.some((one) => samePeriod(one, year)) ? (scene.look(measure, place, year).find(isExact) ?? []) : [],
	);
	const moved = known.filter((one, at) => {
		const before = known[at - 1];
		return before !== undefined && (mention.direction === "up" ? one.low > before.low : one.low < before.low);
	});
	const list = listed(known.map((one) => `${periodLabel(one.period)} ${knownWords(one)}`));
	return {
		result: known.length < years.length ? "unknown" : moved.length === mention.many ? "exactly" : "no",
		reading: readingOf(scene, place, `${periodLabel(years[0] ?? last)} to ${periodLabel(last)}`, measure),
		working: `${placeName(scene, place)} ${mention.direction === "up" ? "rose" : "fell"} in ${count(moved.length)} of the ${count(mention.of)} years: ${list}`,
		why: `not every year it speaks of is held for ${placeName(scene, place)}`,
		figures: known.flatMap((one) => one.figures),
		plain: true,
		actual: null,
	};
}
