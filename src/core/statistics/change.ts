/** Below this earlier count no percentage, multiple or percentage ranking is given (D10). */
export const SMALLEST_BASE = 50;

/** Whether an earlier count can carry a percentage (D10, D11). */
export const carriesPercentage = (from: number): boolean => from >= SMALLEST_BASE;

/** A multiple or fraction worth saying, and how the later count lies to it. */
export interface Multiple {
	readonly of: number | "half" | "third" | "quarter";
	readonly lies: "almost" | "exactly" | "beyond";
}

/** Above it whole multiples lie so close together that none is almost the next. */
const LARGEST_ALMOST = 10n;
const PARTS = [
	["quarter", 4n],
	["third", 3n],
	["half", 2n],
] as const;

/**
 * What the later count is of the earlier, by exact integers and only when the base rule is met (D8, D10).
 * "Double" needs a ratio of 2, "beyond" more than 2, "almost" lies within 5% short of it; falls are mirrored.
 */
export function multipleOf(from: number, to: number): Multiple | null {
	if (!carriesPercentage(from) || to <= 0) return null;
	const [a, b] = [BigInt(from), BigInt(to)];
	const whole = b / a;
	const next = whole + 1n;
	if (whole >= 2n && b === a * whole) return { of: Number(whole), lies: "exactly" };
	if (whole >= 1n && next <= LARGEST_ALMOST && b * 100n >= a * next * 95n)
		return { of: Number(next), lies: "almost" };
	if (whole >= 2n) return { of: Number(whole), lies: "beyond" };
	for (const [of, divisor] of PARTS) {
		if (b * divisor === a) return { of, lies: "exactly" };
		if (b * divisor < a) return { of, lies: "beyond" };
		if (b * divisor * 100n <= a * 105n) return { of, lies: "almost" };
	}
	return null;
}
