import type { DataSet, Population } from "../../core/statistics/data-set.ts";
import {
	type ChangedResidents,
	comparePopulation,
	isLarge,
	type PopulationComparison,
} from "../../core/statistics/population-revision.ts";
import { counted } from "./counted.ts";

/** What an import changes of the residents that answers are worked out with; null when it brings none, or the first. */
export function populationChanges(
	brought: readonly Population[],
	before: DataSet,
	after: DataSet,
): PopulationComparison | null {
	const years = [...new Set(brought.map(({ midYear }) => midYear))];
	const held = years.flatMap((year) =>
		before.geographies().flatMap(({ id }) => before.population(id, year) ?? []),
	);
	const now = brought.flatMap(({ geography, midYear }) => after.population(geography, midYear) ?? []);
	return brought.length === 0 || held.length === 0 ? null : comparePopulation(held, now);
}

/** The residents that are added, changed and given no more, as lines; at most `most` of those that change. */
export function populationLines(
	{ added, same, changed, removed }: PopulationComparison,
	data: DataSet,
	most: number,
): readonly string[] {
	const large = changed.filter(isLarge).length;
	const gone = removed === 0 ? "" : "; answers keep those of the earlier release";
	return [
		`Residents: ${count(added)} added, ${count(same)} unchanged, ${count(changed.length)} changed, ${count(removed)} not given any more${gone}.`,
		...(large === 0
			? []
			: [
					`To be looked at: ${counted(large, "figure")} of residents ${large === 1 ? "changes" : "change"} by more than a tenth, and every rate with ${large === 1 ? "it" : "them"}; the file or the lookup may be the wrong one.`,
				]),
		...changed.slice(0, most).map((one) => `  ${named(one, data)}: ${count(one.from)} -> ${count(one.to)}`),
		...(changed.length > most ? [`  and ${count(changed.length - most)} more; --all shows them`] : []),
	];
}

const count = (number: number): string => number.toLocaleString("en-GB");

const named = ({ geography, midYear, of }: ChangedResidents, data: DataSet): string =>
	`${data.geography(geography)?.name ?? geography}, mid-${midYear}${of === "under18" ? ", under 18" : ""}`;
