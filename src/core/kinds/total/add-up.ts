import type { Figure } from "../../answer.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { notHeld, producersOf } from "../figures/figures.ts";

/** Whether a figure can be a part of a sum: an exact count, or a range with both its ends. A bound cannot. */
export const canBeAdded = ({ value, low, high }: Figure): boolean =>
	value !== null || (low !== null && high !== null);

/** The sum of figures that can all be added, a range where one of them is one; not held without them all (D27, D29). */
export function addUp(parts: readonly Figure[], measure: Measure, geography: string, period: Period): Figure {
	const none = notHeld(measure, geography, period);
	if (parts.length === 0 || !parts.every(canBeAdded)) return none;
	const low = parts.reduce((sum, it) => sum + (it.value ?? it.low ?? 0), 0);
	const high = parts.reduce((sum, it) => sum + (it.value ?? it.high ?? 0), 0);
	const of = { release: parts[0]?.release ?? null, producer: producersOf(parts) };
	return low === high
		? { ...none, ...of, value: low, status: "summed" }
		: { ...none, ...of, low, high, status: "summed" };
}
