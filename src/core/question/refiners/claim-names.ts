import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";

/** A longer text is no question typed in a hurry. */
const LONGEST = 120;

/** A claim typed all in small letters with short names of forces, "staffs more than doubled", with their names written out. */
export function withNamesWritten(claim: string, reads: readonly GeographyRead[], data: DataSet): string {
	if (claim.length > LONGEST || /\p{Lu}/u.test(claim)) return claim;
	return reads.reduce((text, { outcome, how, place, geographies, text: typed }) => {
		const name = data.geography(geographies[0] ?? "")?.name;
		const isShort = outcome === "matched" && how === "alias" && place === null;
		return isShort && name !== undefined ? text.replace(typed, name) : text;
	}, claim);
}
