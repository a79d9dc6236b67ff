import { type Period, samePeriod, shiftYears, spanning } from "../statistics/period.ts";
import { listed, periodLabel } from "./periods.ts";

/** Years in order as one reads them, gaps showing: "2016/17, 2017/18 and 2021/22", "2012/13 to 2022/23". Empty without any. */
export function yearRuns(years: readonly Period[]): string {
	const runs: Period[][] = [];
	for (const year of years) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run !== undefined && last !== undefined && samePeriod(shiftYears(last, 1), year)) run.push(year);
		else runs.push([year]);
	}
	return listed(runs.flatMap(labels));
}

function labels(run: readonly Period[]): readonly string[] {
	const [first, last] = [run[0], run.at(-1)];
	if (first === undefined || last === undefined) return [];
	return run.length > 2 ? [periodLabel(spanning(first, last))] : run.map(periodLabel);
}
