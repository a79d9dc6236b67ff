import type { Geography } from "../statistics/geography.ts";
import { listed } from "./periods.ts";

/** "Kent and Essex", "Dorset, and Devon and Cornwall": for a heading. */
export function namesOf(geographies: readonly Geography[]): string {
	const names = geographies.map((it) => it.name);
	const isClear = names.length < 2 || names.every((it) => !it.includes(" and "));
	return isClear ? listed(names) : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}
