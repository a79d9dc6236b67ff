import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { inWords } from "./numbers.ts";
import { listed } from "./periods.ts";

/** "Kent and Essex", "Dorset, and Devon and Cornwall": for a heading. */
export function namesOf(geographies: readonly Geography[]): string {
	const names = geographies.map((it) => it.name);
	const isClear = names.length < 2 || names.every((it) => !it.includes(" and "));
	return isClear ? listed(names) : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}

const isRegion = ({ kind }: Geography): boolean => kind === "region";

/** The same; every region the data set has is "the nine regions of England". */
export function headingOf(geographies: readonly Geography[], data: DataSet): string {
	const regions = data.geographies().filter(isRegion).length;
	const isAll = regions > 2 && geographies.length === regions && geographies.every(isRegion);
	return isAll ? `The ${inWords(regions)} regions of England` : namesOf(geographies);
}
