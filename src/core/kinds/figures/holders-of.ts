import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Observation } from "../../statistics/observation.ts";
import type { Period } from "../../statistics/period.ts";

/** A place and a time of which a number is the figure, or the round number of what is only known to be more or fewer. */
export interface Holder {
	readonly geography: Geography;
	readonly period: Period;
	readonly isRound: boolean;
}

/** Whose figure a number is, in any time held; that of which it is the round figure where it is nobody's own. */
export function holdersOf(data: DataSet, measure: Measure, number: number): readonly Holder[] {
	const rows = data
		.geographies()
		.flatMap((geography) => data.series(measure.id, geography.id).map((row) => ({ geography, row })));
	const own = rows.filter(({ row }) => row.value === number);
	const found = own.length > 0 ? own : rows.filter(({ row }) => isRoundOf(number, row));
	return found.map(({ geography, row }) => ({ geography, period: row.period, isRound: own.length === 0 }));
}

/** "More than 33,000" is held as 33,001 at least. */
const isRoundOf = (number: number, { status, low, high }: Observation): boolean =>
	status === "bound" && (low === number || low === number + 1 || high === number || high === number - 1);
