import { grouped, ratio } from "./numbers.ts";

/** A part of a whole: "10.6%", "less than 0.1%"; the whole must not be zero. */
export function shareOf(part: number, whole: number, decimals = 1): string {
	const percent = ratio(BigInt(part) * 100n, whole, decimals);
	const least = decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
	return part !== 0 && !/[1-9]/.test(percent) ? `less than ${least}%` : `${grouped(percent)}%`;
}

/** A count and what it is a part of. */
export interface Part {
	readonly part: number;
	readonly whole: number;
}

/**
 * The change of a share in percentage points, from the exact counts and rounded once (D1, D14, D15):
 * "up 2.1 percentage points", "down 1 percentage point", "unchanged", "up less than 0.1 percentage points".
 */
export function pointsChange(from: Part, to: Part, decimals = 1): string {
	const over = BigInt(to.part) * BigInt(from.whole) - BigInt(from.part) * BigInt(to.whole);
	const under = BigInt(from.whole) * BigInt(to.whole);
	if (over === 0n) return "unchanged";
	const size = over < 0n ? -over : over;
	const points = ratio(size * 100n, under, decimals);
	const word = over < 0n ? "down" : "up";
	if (size * 100n === under) return `${word} 1 percentage point`;
	const least = decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
	return `${word} ${/[1-9]/.test(points) ? points : `less than ${least}`} percentage points`;
}

/** Where the two shares as they are written do not give the change as it is written, that it was worked out before rounding (D1). */
export function roundedApart(from: Part, to: Part, decimals = 1): string {
	const tenths = ({ part, whole }: Part) =>
		BigInt(ratio(BigInt(part) * 100n, whole, decimals).replace(".", ""));
	const shown = tenths(to) - tenths(from);
	const over = BigInt(to.part) * BigInt(from.whole) - BigInt(from.part) * BigInt(to.whole);
	const real = ratio(over * 100n, BigInt(from.whole) * BigInt(to.whole), decimals).replace(".", "");
	return shown === BigInt(real) ? "" : ", worked out before rounding";
}
