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

const known = new WeakMap<DataSet, readonly Holding[]>();

/** What a data set holds, a line a measure, in its order; worked out once for each data set. */
export function holdingsOf(data: DataSet): readonly Holding[] {
	const held = known.get(data) ?? data.measures().flatMap((measure) => holding(measure, data));
	known.set(data, held);
	return held;
}

function holding(measure: Measure, data: DataSet): readonly Holding[] {
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
	return first === undefined || last === undefined ? [] : [{ measure, first, last, forces }];
}
