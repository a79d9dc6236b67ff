import { count, grouped } from "../wording/numbers.ts";

const MOST_DECIMALS = 3;

/** How many decimals it takes to tell all of the values; at most three. */
export function decimalsIn(values: readonly (number | null)[]): number {
	const lengths = values.map((it) => (it === null ? 0 : (String(it).split(".")[1]?.length ?? 0)));
	return Math.min(MOST_DECIMALS, Math.max(0, ...lengths));
}

/** A value as it stands in the picture: "1,133", "−4", "79.7". */
export function numberWords(value: number, decimals: number): string {
	if (Number.isSafeInteger(value) && decimals === 0) return count(value);
	const fixed = grouped(Math.abs(value).toFixed(decimals));
	return value < 0 ? `−${fixed}` : fixed;
}
