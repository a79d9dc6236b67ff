import {
	financialYearsIn,
	type Period,
	samePeriod,
	shiftYears,
	spanning,
} from "../../../statistics/period.ts";
import { count, inWords } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import type { Scene } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import type { Decision } from "../decide.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import type { CountTime } from "../periods-for.ts";
import { placesOfCount } from "../places-of-count.ts";
import { type Trial, triedCount } from "../trial.ts";
import { placeName, producerOf } from "../words.ts";

/** Why a count does not hold, with the right figure, and whose figure it is where it can be told. */
export function whyCountFails(it: Case<CountMention>, { trial }: Decision, when: CountTime): string {
	const right = trial === null ? "" : `${trial.working}.`;
	const slip = trial === null ? null : slipIn(it, trial, when);
	const told = slip?.includes(right.slice(right.indexOf(", ") + 2, -1)) ?? false;
	return [told ? "" : right, slip ?? ""].filter((text) => text !== "").join(" ");
}

/** The slip that was made, where it can be told: other years, another place, another measure. */
export function slipIn(it: Case<CountMention>, { figures: [figure] }: Trial, when: CountTime): string | null {
	return moreYears(it, when) ?? otherPeriod(it, figure) ?? otherPlace(it, figure) ?? otherMeasure(it, figure);
}

/** The slip that leaves the place as it is told. */
export const ownSlipIn = (
	it: Case<CountMention>,
	{ figures: [figure] }: Trial,
	when: CountTime,
): string | null => moreYears(it, when) ?? otherPeriod(it, figure) ?? otherMeasure(it, figure);

const year = (figure: { start: string; end: string } | undefined): Period | null =>
	figure === undefined ? null : { start: figure.start, end: figure.end };

/** An n-year total that spans n + 1 years: the article's own slip. */
export function moreYears(it: Case<CountMention>, { time }: CountTime): string | null {
	if (time?.type !== "years" || !Number.isInteger(time.years)) return null;
	const { scene, mention } = it;
	for (const place of it.place.options) {
		for (const measure of it.subject.options) {
			const last = yearsKnown(scene.data, scene.look, measure, place).toReversed();
			for (const end of last) {
				for (const years of [time.years + 1, time.years - 1]) {
					if (years < 2) continue;
					const span = spanning(shiftYears(end, 1 - years), end);
					const known = scene
						.look(measure, place, span)
						.find((one) => isExact(one) && triedCount(mention.quantity, one)?.fits === "exactly");
					if (known === undefined) continue;
					const right = scene.look(measure, place, spanning(shiftYears(end, 1 - time.years), end))[0];
					const instead =
						right === undefined
							? ""
							: ` ${capital(inWords(time.years))} years, ${periodLabel(right.period)}: ${isExact(right) ? count(right.low) : "only a range is known"}.`;
					return `${count(known.low)} is ${inWords(years)} years, ${periodLabel(span)}.${instead}`;
				}
			}
		}
	}
	return null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Only a figure that is not round, not small and not a bound tells whose it is. */
const tells = ({ mention: { quantity } }: Case<CountMention>): boolean =>
	!["over", "under", "at-least", "at-most"].includes(quantity.hedge) &&
	quantity.value.under === 1n &&
	quantity.value.over >= 30n;

function otherPeriod(
	it: Case<CountMention>,
	figure: { start: string; end: string; geography: string; measure: string } | undefined,
): string | null {
	if (figure === undefined || !tells(it)) return null;
	const { scene, mention } = it;
	const named = year(figure);
	const found = scene.data
		.series(figure.measure, figure.geography)
		.flatMap((row) =>
			named !== null && samePeriod(row.period, named)
				? []
				: scene.look(figure.measure, figure.geography, row.period),
		)
		.find((known) => isExact(known) && triedCount(mention.quantity, known)?.fits === "exactly");
	if (found === undefined) return null;
	const years = financialYearsIn(found.period).length;
	return `${count(found.low)} is ${placeName(scene, figure.geography)} in ${periodLabel(found.period)}${years > 1 ? `, ${inWords(years)} years` : ""}.`;
}

function otherPlace(
	it: Case<CountMention>,
	figure: { start: string; end: string; geography: string; measure: string } | undefined,
): string | null {
	if (figure === undefined || !tells(it)) return null;
	const { scene, mention } = it;
	const period = { start: figure.start, end: figure.end };
	const found = scene.data
		.across(figure.measure, period)
		.filter((row) => row.geography !== figure.geography)
		.flatMap((row) => scene.look(figure.measure, row.geography, period))
		.find((known) => isExact(known) && triedCount(mention.quantity, known)?.fits === "exactly");
	return found === undefined
		? null
		: `${count(found.low)} is ${placeName(scene, found.geography)}, not ${placeName(scene, figure.geography)}.`;
}

function otherMeasure(
	it: Case<CountMention>,
	figure: { start: string; end: string; geography: string; measure: string } | undefined,
): string | null {
	if (figure === undefined || !tells(it)) return null;
	const { scene, mention } = it;
	for (const measure of scene.data.measures()) {
		if (it.subject.options.includes(measure.id)) continue;
		const known = scene
			.look(measure.id, figure.geography, { start: figure.start, end: figure.end })
			.find((one) => isExact(one) && triedCount(mention.quantity, one)?.fits === "exactly");
		if (known !== undefined)
			return `${count(known.low)} is another measure: ${measure.name}. ${producerOf(scene, measure.id)} figures and these must not be mixed.`;
	}
	return null;
}

/** Every place and period for which exactly this number stands in the data set. */
export function findElsewhere(scene: Scene, measures: readonly string[], value: bigint): readonly Known[] {
	return measures.flatMap((measure) =>
		placesOfCount(scene.data, measure, value).flatMap(({ geography, period }) =>
			scene.look(measure, geography, period).filter((known) => isExact(known) && known.low === value),
		),
	);
}
