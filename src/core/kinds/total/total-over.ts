import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod, shiftYears, spanning, yearsIn } from "../../statistics/period.ts";
import { figureFor, hasNumber, notHeld } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";
import { wholeFigure } from "../figures/sums.ts";
import { addUp, canBeAdded } from "./add-up.ts";

/** A total of several years of one geography. */
export interface TotalOver {
	readonly years: readonly Period[];
	/** The total held for the whole span, else the sum of its years; not held where a year is lacking. */
	readonly main: Figure;
	/** The sum of the years; not held where one is lacking. */
	readonly sum: Figure;
	readonly parts: readonly Figure[];
	/** Years that cannot be added: without a figure, or with a bound alone. */
	readonly lacking: readonly Figure[];
}

/** Whether each year follows the one before it. */
export const isRun = (years: readonly Period[]): boolean =>
	years.every((it, at) => at === 0 || samePeriod(it, shiftYears(years[at - 1] ?? it, 1)));

/** `years` are financial or calendar years, oldest first, at least one. A missing year is never zero (D29). */
export function totalOver(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	years: readonly Period[],
): TotalOver {
	const [first, last] = [years[0], years.at(-1)];
	const span = first && last ? spanning(first, last) : { start: "", end: "" };
	const stored =
		years.length > 1 && isRun(years)
			? figureFor(data, measure, geography.id, span)
			: notHeld(measure, geography.id, span);
	const parts = years.map((it) =>
		hasNumber(stored)
			? figureBeside(data, measure, geography, it, stored)
			: wholeFigure(data, measure, geography, it),
	);
	const sum = addUp(parts, measure, geography.id, span);
	const isBest = hasNumber(stored) && (stored.value !== null || !hasNumber(sum));
	return { years, main: isBest ? stored : sum, sum, parts, lacking: parts.filter((it) => !canBeAdded(it)) };
}

/** The latest so many years with an exact total; where there is none, the latest that end in a year held. */
export function latestTotal(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	held: readonly Period[],
	number: number,
): { readonly taken: TotalOver; readonly latest: TotalOver } | null {
	const all = held.toReversed().map((end) => {
		const years = Array.from({ length: number }, (_, at) => shiftYears(end, at + 1 - number));
		return totalOver(data, measure, geography, years);
	});
	const [latest] = all;
	if (latest === undefined) return null;
	return { taken: all.find((it) => it.main.value !== null) ?? latest, latest };
}

/** Totals of several years that are held as such, oldest first. */
export const heldTotals = (data: DataSet, measure: Measure, geography: Geography): readonly Figure[] =>
	data
		.series(measure.id, geography.id)
		.filter(({ period }) => yearsIn(period).length > 1)
		.map((it) => figureFor(data, measure, geography.id, it.period))
		.filter((it) => it.value !== null);
