import { spanning } from "../../../statistics/period.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { TextCount } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, dividedBy, rational, times } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Quantity } from "../../read/quantity.ts";
import { type Case, type Judged, judged, notOurs, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, type Known } from "../known.ts";
import { isNear, type Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

const opens =
	/^["“' ]*(?:and |but )?(?:the (?:year|figure|total|number)(?: for| of| in)? |in |of (?:those|these|them),? )?$/;
const accounts =
	/^(?: (?:alone|itself|on its own))?(?:,? (?:which|it))? (?:account(?:s|ed) for|ma[dk]es? up|made up|(?:was|is) responsible for|contributed|provided|brought)(?: (?:just|only|about|around|some|nearly|almost|over|more than|well over))* $/;
const ofAll =
	/^ of (?:them|these|those|it|that|(?:the|that|this) (?:[a-z0-9-]+ ){0,2}(?:total|figure|number|sum)|all(?: of)?(?: them| these| those)?)(?![a-z])/;

/**
 * "4,819 between 2016/17 and 2021/22. 2021/22 alone accounts for 24 per cent of them": what one year has of the total told
 * last, where that is held for its years. Null for any other share.
 */
export function judgeShareOfYear(it: Case<PercentMention>): Judged | null {
	const { scene, sentence: within, mention, state, counts, subject } = it;
	const [year, ...more] = inside(scene.times, { start: within.start, end: mention.start });
	const [period] = year?.type === "year" ? year.periods : [];
	if (year === undefined || period === undefined || more.length > 0) return null;
	if (inside(scene.places, within).some(({ binds }) => binds) || counts.length > 0) return null;
	if (!opens.test(between(scene, within.start, year.start))) return null;
	if (!accounts.test(between(scene, year.end, mention.start))) return null;
	if (!ofAll.test(between(scene, mention.end, within.end))) return null;
	const total = state.counts.at(-1);
	if (total === undefined || within.paragraph - total.sentence.paragraph > 1) return null;
	const missing = notOurs(it);
	if (missing !== null || total.quantity.hedge !== "none") return null;
	const trials = total.places.flatMap((place) =>
		subject.options.flatMap((measure) => {
			const whole = wholeOf(it, total, measure, place);
			const part = scene.look(measure, place, period).find(isExact);
			if (whole === null || part === undefined || whole.low === 0n) return [];
			const actual = times(dividedBy(rational(part.low), rational(whole.low)), rational(100));
			const working = `${placeName(scene, place)}: ${periodLabel(period)} ${count(part.low)}, ${periodLabel(whole.period)} ${count(whole.low)}; the one is ${ratio(actual.over, actual.under, 1)}% of the other`;
			const trial: Trial = {
				result: fit(mention.quantity, actual).fits,
				reading: readingOf(scene, place, `${periodLabel(period)} of ${periodLabel(whole.period)}`, measure),
				working,
				why: "",
				figures: [...part.figures, ...whole.figures],
				plain: true,
				actual,
			};
			return [trial];
		}),
	);
	if (trials.length === 0) return null;
	const decision = decide(trials, subject.how !== "assumed" && !isLooselyNear(mention.quantity, trials));
	return judged("share", decision, it, sentence(decision.trial?.working ?? ""));
}

/** "Nearly a quarter" of what is 23.5%: some would say so. */
export const isLooselyNear = (said: Quantity, trials: readonly Trial[]): boolean =>
	said.hedge !== "none" && trials.some(({ actual }) => isNear(said, actual, LOOSE));

/** In hundredths of the greater. */
const LOOSE = 8;

/** What is held of the years a total was told of, where it is just that. */
function wholeOf(
	{ scene }: Case,
	{ time, quantity }: TextCount,
	measure: string,
	place: string,
): Known | null {
	if (time?.type !== "range" || time.last === null) return null;
	const [first, last] = [time.first[0], time.last[0]];
	if (first === undefined || last === undefined) return null;
	return (
		scene
			.look(measure, place, spanning(first, last))
			.find((known) => isExact(known) && compare(rational(known.low), quantity.value) === 0) ?? null
	);
}
