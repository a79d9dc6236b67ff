import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";

/** A longer text is no question typed in a hurry. */
const LONGEST = 120;

/** Short names of bodies are written in capitals all the same: "HO", "FOI". */
export const isInSmallLetters = (text: string): boolean =>
	!/\p{Lu}/u.test(text.replace(/(?<![\p{L}\d])\p{Lu}{2,5}(?![\p{L}\d])/gu, ""));

/** A claim typed all in small letters with short names of forces, "staffs more than doubled", with their names written out. */
export function withNamesWritten(claim: string, reads: readonly GeographyRead[], data: DataSet): string {
	if (claim.length > LONGEST || !isInSmallLetters(claim)) return claim;
	return reads.reduce((text, { outcome, how, place, geographies, text: typed }) => {
		const name = data.geography(geographies[0] ?? "")?.name;
		const isShort = outcome === "matched" && how === "alias" && place === null;
		return isShort && name !== undefined ? text.replace(typed, name) : text;
	}, claim);
}
