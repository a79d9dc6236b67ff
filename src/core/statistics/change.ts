/** Below this earlier count no percentage, multiple or percentage ranking is given (D10). */
export const SMALLEST_BASE = 50;

/** Whether an earlier count can carry a percentage (D10, D11). */
export const carriesPercentage = (from: number): boolean => from >= SMALLEST_BASE;

/** A multiple or fraction worth saying, and how the later count lies to it. */
export interface Multiple {
	readonly of: 10 | 5 | 4 | 3 | 2 | "half" | "third" | "quarter";
	readonly lies: "almost" | "exactly" | "beyond";
}

const TIMES = [10, 5, 4, 3, 2] as const;
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
	for (const of of TIMES) {
		const goal = a * BigInt(of);
		if (b === goal) return { of, lies: "exactly" };
		if (b > goal) return { of, lies: "beyond" };
		if (b * 100n >= goal * 95n) return { of, lies: "almost" };
	}
	for (const [of, divisor] of PARTS) {
		if (b * divisor === a) return { of, lies: "exactly" };
		if (b * divisor < a) return { of, lies: "beyond" };
		if (b * divisor * 100n <= a * 105n) return { of, lies: "almost" };
	}
	return null;
}
