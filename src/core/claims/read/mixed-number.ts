import { plus, type Rational, rational } from "../rational.ts";
import { numberOf } from "./quantity.ts";

/** "Four and a half", "9¼": what stands behind the whole number. */
export const partBehind = "(?<part> and (?:a half|one half|a quarter|three[- ]quarters)|[½¼¾])?";

const quarters = (part: string): bigint => (/half|½/.test(part) ? 2n : /three|¾/.test(part) ? 3n : 1n);

/** A number with what is behind its whole, to the half or the quarter that it is told in; null when words stand for none. */
export function mixedNumber(
	whole: string,
	part: string | undefined,
): { readonly value: Rational; readonly step: Rational } | null {
	const said = numberOf(whole);
	if (said === null || part === undefined) return said;
	const step = quarters(part) === 2n ? rational(1, 2) : rational(1, 4);
	return { value: plus(said.value, rational(quarters(part), 4)), step };
}
