import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";

/** A place and a time of which a number is the figure. */
export interface Holder {
	readonly geography: Geography;
	readonly period: Period;
}

/** Whose figure a number is, in any time held. */
export const holdersOf = (data: DataSet, measure: Measure, number: number): readonly Holder[] =>
	data.geographies().flatMap((geography) =>
		data
			.series(measure.id, geography.id)
			.filter((it) => it.value === number)
			.map(({ period }) => ({ geography, period })),
	);
