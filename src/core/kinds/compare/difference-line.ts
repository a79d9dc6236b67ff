import type { Figure } from "../../answer.ts";
import type { Geography } from "../../statistics/geography.ts";
import { count } from "../../wording/numbers.ts";

interface Counted {
	readonly geography: Geography;
	readonly now: Figure;
}

/** By how many one of two places has more or fewer; none where not both are exact counts by the same rules. */
export function differenceLine([one, other, ...more]: readonly Counted[], when: string): readonly string[] {
	if (one === undefined || other === undefined || more.length > 0) return [];
	const [a, b] = [one.now.value, other.now.value];
	if (a === null || b === null || one.geography.regime !== other.geography.regime) return [];
	const size = a === b ? "the same as" : `${count(Math.abs(a - b))} ${a > b ? "higher" : "lower"} than`;
	return [`In ${when} the count for ${one.geography.name} was ${size} for ${other.geography.name}.`];
}
