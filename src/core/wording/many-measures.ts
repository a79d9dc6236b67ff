import type { DataSet } from "../statistics/data-set.ts";
import { listed } from "./periods.ts";

/** More measures than these are not named one by one. */
const FEW = 8;

/** How many measures are held, of whom, and how to see them: "257 measures of the NSPCC and Home Office"; null where they are few enough to be named. */
export function manyMeasures(data: DataSet): string | null {
	const all = data.measures();
	if (all.length <= FEW) return null;
	const producers = [...new Set(all.map(({ producer }) => producer))];
	return `${all.length} measures, of ${listed(producers)}; “list measures” names them`;
}
