import { UNITS } from "../statistics/number-words.ts";

/** An exact count with commas from 1,000 (D4), whatever its size. Negative counts keep a true minus sign. */
export function count(value: number | bigint): string {
	const exact = BigInt(value);
	const digits = String(exact < 0n ? -exact : exact).replace(/\B(?=(\d{3})+$)/g, ",");
	return exact < 0n ? `−${digits}` : digits;
}

/** Numbers up to `upTo`, nine as a rule and ten at most, in words, the rest in figures: "four forces", "43 forces". */
export function inWords(value: number | bigint, upTo = 9): string {
	const word = value <= upTo ? ["no", ...UNITS.slice(1)][Number(value)] : undefined;
	return word ?? count(value);
}

/** How many did something: "none", "two", "36". */
export const orNone = (number: number): string => (number === 0 ? "none" : inWords(number));

/** A number of some things out of all: "two of the 48", "all four", "both". */
export function outOf(part: number, all: number): string {
	if (part < all || all === 0) return `${orNone(part)} of the ${inWords(all)}`;
	return all === 1 ? "the one" : all === 2 ? "both" : `all ${inWords(all)}`;
}

/**
 * `numerator / denominator` as a decimal string, rounded once, half away from zero (D1, D2), in integer arithmetic.
 * The denominator must not be zero.
 */
export function ratio(numerator: number | bigint, denominator: number | bigint, decimals: number): string {
	const over = BigInt(numerator);
	const under = BigInt(denominator);
	if (under === 0n) throw new RangeError("a ratio needs a denominator other than zero");
	const negative = over < 0n !== under < 0n;
	const scaled = (over < 0n ? -over : over) * 10n ** BigInt(decimals);
	const by = under < 0n ? -under : under;
	const rounded = (2n * scaled + by) / (2n * by);
	const digits = rounded.toString().padStart(decimals + 1, "0");
	const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
	return negative && rounded !== 0n ? `-${text}` : text;
}

/** The size of a change as a percentage of the earlier count, without sign: 255 to 307 is "20.4" at one decimal. */
export function percentChange(from: number | bigint, to: number | bigint, decimals: number): string {
	const difference = BigInt(to) - BigInt(from);
	const base = BigInt(from);
	return ratio((difference < 0n ? -difference : difference) * 100n, base < 0n ? -base : base, decimals);
}

/** A decimal string with commas in its whole part: "1,402.5". */
export function grouped(decimal: string): string {
	const [whole = "", fraction] = decimal.split(".");
	const shown = count(BigInt(whole));
	return fraction === undefined ? shown : `${shown}.${fraction}`;
}
