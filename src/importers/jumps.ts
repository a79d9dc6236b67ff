import type { DataSet } from "../core/statistics/data-set.ts";
import type { Measure } from "../core/statistics/measure.ts";
import { type Period, shiftYears } from "../core/statistics/period.ts";

/** A newest figure far from that of a year before. */
export interface Jump {
	readonly measure: string;
	readonly geography: string;
	readonly period: Period;
	readonly from: number;
	readonly to: number;
}

/** Offences by which a figure has to differ before doubling or halving is worth a look. */
const SMALLEST = 100;

/** Figures a release brings that are at least twice or at most half those of a year before, the largest first. */
export function findJumps(data: DataSet, release: string, measures: readonly Measure[]): readonly Jump[] {
	const jumps: Jump[] = [];
	for (const { id: measure } of measures) {
		for (const { id: geography } of data.geographies()) {
			const newest = data
				.series(measure, geography)
				.findLast((one) => one.release === release && one.value !== null);
			if (newest?.value == null) continue;
			const { period, value: to } = newest;
			const from = data.observation(measure, geography, shiftYears(period, -1))?.value ?? null;
			if (from === null || Math.abs(to - from) < SMALLEST) continue;
			if (to >= from * 2 || to * 2 <= from) jumps.push({ measure, geography, period, from, to });
		}
	}
	return jumps.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}
