import type { DataSet } from "../../statistics/data-set.ts";
import type { Period } from "../../statistics/period.ts";

/** A geography and a period for which a count stands in the data set. */
export interface Standing {
	readonly geography: string;
	readonly period: Period;
}

type ByCount = ReadonlyMap<number, readonly Standing[]>;

const indexes = new WeakMap<DataSet, Map<string, ByCount>>();

/** Where exactly this number is printed for a measure, in the order of the geographies; a data set never changes, so each measure is gone through once. */
export function placesOfCount(data: DataSet, measure: string, value: bigint): readonly Standing[] {
	const seen = indexes.get(data) ?? new Map<string, ByCount>();
	indexes.set(data, seen);
	const byCount = seen.get(measure) ?? indexOf(data, measure);
	seen.set(measure, byCount);
	return byCount.get(Number(value)) ?? [];
}

function indexOf(data: DataSet, measure: string): ByCount {
	const rows = data
		.geographies()
		.flatMap(({ id }) => data.series(measure, id).map((row) => ({ ...row, geography: id })))
		.filter((row) => row.value !== null);
	return Map.groupBy(rows, (row) => row.value ?? 0);
}
