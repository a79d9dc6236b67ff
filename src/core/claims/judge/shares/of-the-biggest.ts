import { UNITS } from "../../../statistics/number-words.ts";
import { count, inWords, ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { areasBefore } from "../../bind/places-meant.ts";
import { between, inside } from "../../bind/scene.ts";
import { forcesLeft } from "../../bind/without-places.ts";
import { dividedBy, rational, times } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, firmness, periodsFor } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { isLooselyNear } from "./share-of-year.ts";

const size = `(?<many>${UNITS.slice(2, 13).join("|")}|\\d{1,2})`;
const biggest = new RegExp(
	`(?:^|[^a-z])(?:the|its|their) ${size} (?:biggest|largest|busiest|top)(?: (?:police )?(?:forces|areas|force areas|constabularies))?(?: (?:in|of|across) [a-z ]{3,40})?(?: (?:alone|together|combined|between them))?,? (?<verb>account(?:s|ed|ing)? for|ma[dk]e up|(?:are|were) responsible for|for)(?: (?:just|only|about|around|some|nearly|almost))* $`,
);
const ofAll =
	/^ of (?:all|the|them|these|those|everything)(?: (?:the|of|them|total|figure|number|offences|crimes|recorded|obscene|publications?|child|sexual|abuse|images?|national|regional))*(?= ?[.,;)]| (?:in|across|and|recorded)(?![a-z])|$)/;

/**
 * "The five biggest forces account for 29% of all offences, and the ten biggest for 45%": what the forces with the most of an
 * area and year have of its total. Null where no such number of forces is told of.
 */
export function judgeShareOfBiggest(it: Case<PercentMention>, when: CountTime): Judged | null {
	const { scene, sentence: within, mention, state, subject } = it;
	const lead = between(scene, within.start, mention.start);
	const { many: said = "", verb } = biggest.exec(lead)?.groups ?? {};
	const many = /^\d/.test(said) ? Number(said) : UNITS.indexOf(said);
	const tail = between(scene, mention.end, within.end);
	const goesOn = verb === "for";
	if (many < 2 || !(ofAll.test(tail) || (goesOn && /^ ?(?:[.,;]|$)/.test(tail)))) return null;
	const named = inside(scene.places, within).flatMap((one) => (one.part ? [] : one.geographies));
	const isLarger = (id: string) => forcesLeft(scene, id).length > many;
	const [own] = named.filter(isLarger);
	const area = own ?? areasBefore(scene, within, state).find(isLarger);
	const missing = notOurs({
		subject,
		place: { ...it.place, options: area === undefined ? [] : [area], below: false },
	});
	if (missing !== null || area === undefined) return uncheckable("share", missing ?? "");
	const trials = subject.options.flatMap((measure) => {
		const members = forcesLeft(scene, area);
		const years = yearsKnown(scene.data, scene.look, measure, members[0] ?? area);
		return periodsFor(when, years, state, scene.page.terse).flatMap(({ period, plain }): readonly Trial[] => {
			const known = members.flatMap((id) => scene.look(measure, id, period).find(isExact) ?? []);
			if (!plain || known.length < members.length) return [];
			const sorted = known.toSorted((a, b) => Number(b.low - a.low));
			const sum = (all: typeof known) => all.reduce((total, one) => total + one.low, 0n);
			const [part, whole] = [sum(sorted.slice(0, many)), sum(sorted)];
			if (whole === 0n) return [];
			const actual = times(dividedBy(rational(part), rational(whole)), rational(100));
			return [
				{
					result: fit(mention.quantity, actual).fits,
					reading: readingOf(scene, area, period, measure),
					working: `${periodLabel(period)}: the ${inWords(many)} forces with the most ${count(part)}, ${placeName(scene, area)} ${count(whole)}; the one is ${ratio(actual.over, actual.under, 1)}% of the other`,
					why: "",
					figures: sorted.slice(0, many).flatMap(({ figures }) => figures),
					plain,
					actual,
				},
			];
		});
	});
	if (trials.length === 0)
		return uncheckable("share", "Not all the forces it speaks of are held for that year.");
	const firm = firmness(when, state) === "named" || state.period !== null;
	const decision = decide(
		trials,
		firm && subject.how !== "assumed" && !isLooselyNear(mention.quantity, trials),
	);
	return judged("share", decision, it, sentence(decision.trial?.working ?? ""));
}
