import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, spanning } from "../../statistics/period.ts";
import { countWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { changeOver } from "../../wording/over-years.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import { yearsWithWords } from "../figures/year-runs.ts";

/** All the time from the first of some years to the last. */
export function spanOf(years: readonly Period[]): Period {
	const [first, last] = [years[0], years.at(-1)];
	return first && last ? spanning(first, last) : { start: "", end: "" };
}

function workedOut(derived: readonly Figure[], ofAll: number): readonly string[] {
	if (derived.length === 0) return [];
	if (derived.length > 1 && derived.length === ofAll)
		return ["All of these are worked out from published figures, not published themselves."];
	return [`Worked out from published totals, not published themselves: ${yearsWithWords(derived)}.`];
}

/** What the numbers alone do not tell: years worked out, years without a figure. */
export function asides(figures: readonly Figure[]): string[] {
	const derived = figures.filter((it) => it.status === "derived");
	const bounds = figures.filter((it) => it.status === "bound");
	const without = figures.filter((it) => !hasNumber(it));
	return [
		...workedOut(derived, figures.length),
		...(bounds.length === 0
			? []
			: [`Published only as a round figure, not as an exact count: ${yearsWithWords(bounds)}.`]),
		...(without.length === 0 ? [] : [`No figure: ${yearsWithWords(without)}.`]),
	];
}

/** What is held for all of the years in one number, where not every one of them has its own. */
export function wholeOf(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	figures: readonly Figure[],
): Figure[] {
	if (figures.length < 2 || figures.every(hasNumber)) return [];
	return [figureFor(data, measure, geography.id, spanOf(figures))].filter(hasNumber);
}

export const togetherLine = (whole: Figure, measure: Measure, years: number): string =>
	`${whole.status === "derived" ? "Worked out" : "Published"} for the ${inWords(years)} years together: ${countWords(whole, measure)}.`;

/** The figures at the two ends of a series, leaving bounds aside: a range at an end stays one. */
export const endsOf = (figures: readonly Figure[]) => {
	const told = figures.filter((it) => hasNumber(it) && it.status !== "bound");
	return [told[0], told.at(-1)] as const;
};

/** The change between the exact counts, where the series itself begins or ends in a range. */
export function exactOnly(
	figures: readonly Figure[],
	exact: readonly Figure[],
	comparable: boolean,
): string[] {
	const [first, last] = [exact[0], exact.at(-1)];
	if (!comparable || first === undefined || last === undefined || first === last) return [];
	if (endsOf(figures).every((it) => it === first || it === last)) return [];
	const words = changeOver(first, last);
	return [`Between exact counts only, ${words.charAt(0).toLowerCase()}${words.slice(1)}.`];
}
