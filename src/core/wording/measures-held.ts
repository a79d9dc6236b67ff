import type { DataSet } from "../statistics/data-set.ts";
import { listed } from "./periods.ts";

/** More measures than these are not named one by one. */
const FEW = 8;

/** What is held: "child abuse image offences; code 86"; where measures are many, how many of whom, and how to see them. */
export function measuresHeld(data: DataSet): string {
	const all = data.measures();
	if (all.length <= FEW) return all.map(({ name }) => name).join("; ");
	const producers = [...new Set(all.map(({ producer }) => producer))];
	return `${all.length} measures, of ${listed(producers)}; “list measures” names them`;
}
