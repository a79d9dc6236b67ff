import type { DataSet } from "./data-set.ts";
import type { Measure } from "./measure.ts";
import type { Period } from "./period.ts";

/** What is held of one measure: its first and last period, and how many forces have a figure in any. */
export interface Holding {
	readonly measure: Measure;
	readonly first: Period;
	readonly last: Period;
	readonly forces: number;
}

const known = new WeakMap<DataSet, Map<string, Holding | null>>();

/** What a data set holds of its first measures, `most` at most, a line a measure; worked out once for each. */
export function firstHoldings(data: DataSet, most: number): readonly Holding[] {
	const found: Holding[] = [];
	for (const measure of data.measures()) {
		const held = holdingOf(measure, data);
		if (held !== null) found.push(held);
		if (found.length === most) break;
	}
	return found;
}

function holdingOf(measure: Measure, data: DataSet): Holding | null {
	const ofData = known.get(data) ?? new Map<string, Holding | null>();
	known.set(data, ofData);
	const held = ofData.get(measure.id);
	if (held !== undefined) return held;
	const worked = holding(measure, data);
	ofData.set(measure.id, worked);
	return worked;
}

function holding(measure: Measure, data: DataSet): Holding | null {
	let forces = 0;
	let [first, last]: (Period | undefined)[] = [];
	for (const { id, kind } of data.geographies()) {
		const series = data.series(measure.id, id);
		const [start, end] = [series[0]?.period, series.at(-1)?.period];
		if (start === undefined || end === undefined) continue;
		if (kind === "force") forces += 1;
		if (first === undefined || start.start < first.start) first = start;
		if (last === undefined || end.end > last.end) last = end;
	}
	return first === undefined || last === undefined ? null : { measure, first, last, forces };
}
