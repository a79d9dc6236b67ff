import { type Period, samePeriod } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { isLessened } from "../../bind/without-places.ts";
import { type Case, type Judged, judged, sentence } from "../case.ts";
import { isExact, type Known } from "../known.ts";
import { type CountTime, firmness } from "../periods-for.ts";
import { liesIn } from "../shares/lies-in.ts";
import type { Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";
import { groupsIn } from "./groups-in.ts";
import { ofTheSentence } from "./of-the-sentence.ts";
import { findElsewhere } from "./why-count-fails.ts";

/** Smaller numbers stand for too much to tell whose they are. */
const LEAST = 500n;

/** A figure that stands in the data set for another period, where the one named is not held at all. */
export function refutedElsewhere(
	it: Case<CountMention>,
	when: CountTime,
	trials: readonly Trial[],
): Judged | null {
	const { scene, mention } = it;
	const { value, hedge } = mention.quantity;
	// "Some 38,685" says no less than the number alone.
	if (
		(hedge !== "none" && hedge !== "about") ||
		value.under !== 1n ||
		value.over < LEAST ||
		(firmness(when, it.state) !== "named" && !isOfText(it, when))
	)
		return null;
	if (trials.some((trial) => trial.plain && trial.figures.length > 0)) return null;
	if (when.time?.type === "year" && !when.time.periods.some((year) => isOfOurTime(it, year))) return null;
	const places = [...it.place.options, ...groupsIn(it)];
	const written = findElsewhere(scene, it.subject.options, value.over);
	const all = written.length > 0 ? written : sumsAround(it, when);
	const own = all.filter((known) => places.includes(known.geography));
	const isCarried = it.place.how === "carried";
	const found = own.length > 0 || isCarried ? own : all.filter((known) => isOfPartOrWhole(it, when, known));
	if (own.length > 0 && when.time === null) return null;
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

/** "West Yorkshire (2302), the West Midlands (1954)": what looks like a year long before any figure, or one to come, is perhaps none. */
const isOfOurTime = ({ scene }: Case, { start }: Period): boolean =>
	start >= EARLIEST && start <= scene.today;

const EARLIEST = "2000-01-01";

/** "Across the UK the count reached 40,468", in a text that tells of one year so far. */
const isOfText = ({ place, subject }: Case, { time, total }: CountTime): boolean =>
	time === null && !total && place.how === "stated" && subject.how !== "assumed";

const yearsMeant = (time: CountTime["time"], state: Case["state"]): readonly Period[] =>
	time?.type === "year"
		? time.periods.slice(0, 1)
		: time === null
			? [state.period, state.reportYear].filter((it) => it !== null)
			: [];

/** The areas within or around the place whose forces together have just this number in the year told of. */
function sumsAround(
	{ scene, mention, place, subject, state }: Case<CountMention>,
	{ time }: CountTime,
): readonly Known[] {
	const areas = scene.data
		.geographies()
		.filter(
			({ id, kind }) =>
				kind === "nation" && place.options.every((one) => liesIn(scene, one, id) || liesIn(scene, id, one)),
		);
	const [year] = yearsMeant(time, state);
	return year === undefined
		? []
		: areas.flatMap(({ id }) =>
				subject.options.flatMap((measure) =>
					scene
						.look(measure, id, year)
						.filter((it) => isExact(it) && it.low === mention.quantity.value.over)
						.slice(0, 1),
				),
			);
}

/** The figure of England and Wales in the year named, where the words name the UK. */
const isOfPartOrWhole = (
	{ scene, place, state }: Case,
	{ time }: CountTime,
	{ geography, period }: Known,
): boolean =>
	yearsMeant(time, state).some((year) => samePeriod(year, period)) &&
	place.options.every(
		(id) => !isLessened(scene, id) && (liesIn(scene, id, geography) || liesIn(scene, geography, id)),
	);
