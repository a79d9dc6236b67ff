import { samePeriod } from "../../../statistics/period.ts";
import type { CountMention } from "../../bind/difference.ts";
import { toldToCharity } from "../../bind/produced-near.ts";
import { between } from "../../bind/scene.ts";
import { theForce } from "../../bind/the-force.ts";
import { unitOf } from "../../bind/unit-of.ts";
import type { Case } from "../case.ts";
import { type CountTime, firmness } from "../periods-for.ts";
import { liesIn } from "../shares/lies-in.ts";
import { isNear, type Trial } from "../trial.ts";
import { isOfNoneAlone } from "./of-none-alone.ts";
import { findElsewhere, ownSlipIn, slipIn } from "./why-count-fails.ts";

/**
 * A count may be called wrong when place, period and measure are known from the text. Where one of them is only assumed,
 * it must also be near: something far off is about something else.
 */
export function mayRefute(it: Case<CountMention>, when: CountTime, trials: readonly Trial[]): boolean {
	if (it.place.how === "assumed" || it.place.several || isAverage(it, trials)) return false;
	if (averageOf.test(between(it.scene, it.sentence.start, it.mention.start))) return false;
	if (when.time?.type === "year" && yearsTotal.test(between(it.scene, it.sentence.start, it.mention.start)))
		return false;
	if (it.place.how === "carried" && (isRest(it) || isOfWider(it, when))) return false;
	if (isOfNoneAlone(it)) return false;
	const plain = trials.filter((trial) => trial.plain);
	if (isOfMeasureBefore(it, plain) || isToldToAnother(it, plain)) return false;
	const near = plain.some((trial) => isNear(it.mention.quantity, trial.actual));
	const fixed = firmness(when, it.state);
	if (it.mention.vague) {
		const meant = fixed !== "open" && plain.length > 0 ? plain : trials;
		return meant.length > 0 && meant.every((trial) => trial.result === "no");
	}
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
		return plain.some((trial) =>
			isNear(it.mention.quantity, trial.actual ?? trial.least ?? null, TOTAL_REACH),
		);
	// What is far off, and named no place, is perhaps of all the places told of before together.
	const isTied =
		near || it.place.how === "stated" || saysOffences(it) || namesForce(it) || slipOfPlace(it, trials, when);
	if (fixed === "named") return isTied;
	if (fixed === "counted") return near || (it.scene.page.terse && isTied);
	const several = new Set(trials.map((trial) => trial.reading)).size > 1;
	return (
		near &&
		(it.state.period !== null ||
			it.state.reportYear !== null ||
			(it.scene.page.terse && (!several || when.time?.type === "latest")))
	);
}

/** "Police Scotland's total for the same code": of what the text speaks of now, which is not held there, though what it spoke of before is. */
const isOfMeasureBefore = (
	{ scene, sentence: within, state, subject }: Case,
	plain: readonly Trial[],
): boolean =>
	subject.how === "carried" &&
	sameKind.test(between(scene, within.start, within.end)) &&
	plain.length > 0 &&
	plain.every(({ of }) => of !== undefined && state.measures?.includes(of.measure) === false);

const sameKind =
	/(?<![a-z])(?:the|this|that) (?:very )?same (?:offence )?(?:code|category|heading|class|type|kind|measure|definition|basis)(?![a-z])/;

/** "Across the border, Surrey told the charity": what forces answer one producer is not what another has counted. */
function isToldToAnother({ scene, sentence: within }: Case, plain: readonly Trial[]): boolean {
	if (!toldCharity.test(between(scene, within.start, within.end))) return false;
	const produced = toldToCharity(scene);
	return plain.length > 0 && plain.every(({ of }) => of !== undefined && !produced.includes(of.measure));
}

const toldCharity =
	/(?<![a-z])(?:(?:told|answered|informed|supplied|gave|give[ns]?|sent) (?:to )?the (?:charity|nspcc)|(?:answer|reply|response|return)s? to the (?:charity|nspcc))(?![a-z])/;

/** A number far below the count, in a sentence that speaks of averages or of days, is no count of a year. */
const isAverage = (
	{ scene, sentence: within, mention }: Case<CountMention>,
	trials: readonly Trial[],
): boolean =>
	/(?<![a-z])averag(?:es?|ed|ing)(?: (?:just|about|around|some|of))* $/.test(
		between(scene, within.start, mention.start),
	) ||
	(/(?<![a-z])(?:averag\w+|mean|every|each|daily|weekly|monthly|hourly|per(?! ?cent)|rates?|a[ -](?:day|week|month))(?![a-z])/.test(
		between(scene, within.start, within.end),
	) &&
		!trials.some((trial) => trial.plain && isNear(mention.quantity, trial.actual, 80)));

/** "A total of 1,832 and an average of 366": of so many years as the words tell. */
const averageOf =
	/(?<![a-z])(?:average|averages|averaging|averaged|avg|mean)(?: of| was| is)?(?: (?:about|around|just|over|under|some|nearly|almost))* $/;

/** "The five-year total up to 2020/21, which the charity puts at": the year named is only its last. */
const yearsTotal =
	/(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-year (?:[a-z]+ ){0,2}(?:total|figure|tally|sum|count)(?![a-z])[^.;]*, which [^.;,]*$/;

/** "The other 870": of places that are told apart from the one spoken of. */
const isRest = ({ scene, sentence: within, mention }: Case<CountMention>): boolean =>
	/(?<![a-z])(?:the|its|a) (?:remaining|other|further|rest(?: of the)?,?) $/.test(
		between(scene, within.start, mention.start),
	);

/** "When the charity asked the forces it got 3,614": what is exactly the figure of an area around the place carried may be of that. */
function isOfWider({ scene, mention, place, subject }: Case<CountMention>, { time }: CountTime): boolean {
	const { value, step } = mention.quantity;
	if (value.under !== 1n || step.over !== 1n || value.over < TELLING) return false;
	// What is held of its forces alone is added up for an area around them.
	const around = scene.data
		.geographies()
		.filter(({ id }) => place.options.some((one) => liesIn(scene, one, id)));
	const isSum = (time?.type === "year" ? time.periods : []).some((year) =>
		subject.options.some((measure) =>
			around.some(({ id }) =>
				scene.look(measure, id, year).some(({ low, high }) => low === high && low === value.over),
			),
		),
	);
	if (isSum) return true;
	return findElsewhere(scene, subject.options, value.over).some(
		({ geography, period }) =>
			place.options.some((id) => liesIn(scene, id, geography)) &&
			(time?.type !== "year" || time.periods.some((it) => samePeriod(it, period))),
	);
}

/** Smaller numbers are many an area's. */
const TELLING = 200n;
const TOTAL_REACH = 50;
/** "Crimes" with no word of which, ten times as many and more, are all that the police record. */
const ALL_CRIME = 90;

const saysOffences = ({ scene, mention }: Case): boolean => unitOf(scene, mention).type === "offences";

const namesForce = ({ scene, sentence: { start, end } }: Case): boolean =>
	theForce.test(between(scene, start, end));

/** Whether it is what the place has in other years or another measure. */
const slipOfPlace = (it: Case<CountMention>, trials: readonly Trial[], when: CountTime): boolean =>
	trials.some((one) => one.plain && one.result === "no" && ownSlipIn(it, one, when) !== null);

/** Whose figure it is instead, where the data set tells. */
function slipOf(it: Case<CountMention>, trials: readonly Trial[], when: CountTime): string | null {
	const trial = trials.find((one) => one.plain && one.result === "no") ?? null;
	return trial === null ? null : slipIn(it, trial, when);
}
