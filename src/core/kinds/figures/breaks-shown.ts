import type { Figure } from "../../answer.ts";
import { type Break, breaksWithin } from "../../statistics/break.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { hasNumber, periodOf } from "./figures.ts";

export interface BreaksShown {
	/** Between the first and the last year with a number: what lies between any two of them lies between these. */
	readonly between: readonly Break[];
	/** What else makes single years doubtful: an answer that looks incomplete. */
	readonly doubts: readonly Break[];
}

/**
 * What keeps the years of one place that are shown, oldest first, from being compared (D24): whoever sees them side by side
 * compares them, whether or not the answer tells a change.
 */
export function breaksShown(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	figures: readonly Figure[],
): BreaksShown {
	const years = figures.filter(hasNumber).map(periodOf);
	const [first, last] = [years[0], years.at(-1)];
	const between =
		first !== undefined && last !== undefined && first !== last
			? breaksOver(data, measure.id, reach(geography), first, last)
			: [];
	const doubts = years
		.flatMap((it) => breaksWithin(data.breaks(), measure.id, reach(geography), it))
		.filter((it) => !it.comparable && it.until !== null && between.every(({ id }) => id !== it.id));
	return { between, doubts };
}
