import type { Figure } from "../../answer.ts";
import { carriesPercentage } from "../../statistics/change.ts";
import type { Geography } from "../../statistics/geography.ts";
import { count, ratio } from "../../wording/numbers.ts";

interface Counted {
	readonly geography: Geography;
	readonly now: Figure;
}

/** By how many one of two places has more or fewer; none where not both are exact counts by the same rules. */
export function differenceLine(
	[one, other, ...more]: readonly Counted[],
	when: string,
	asMultiple: boolean,
): readonly string[] {
	if (one === undefined || other === undefined || more.length > 0) return [];
	const [a, b] = [one.now.value, other.now.value];
	if (a === null || b === null || one.geography.regime !== other.geography.regime) return [];
	const size = a === b ? "the same as" : `${count(Math.abs(a - b))} ${a > b ? "higher" : "lower"} than`;
	const times = asMultiple && a !== b && carriesPercentage(b) ? `: ${timesOf(a, b)} times as many` : "";
	return [`In ${when} the count for ${one.geography.name} was ${size} for ${other.geography.name}${times}.`];
}

/** "1.36"; "just under 2" for what is only rounded to a whole number. */
function timesOf(a: number, b: number): string {
	const times = ratio(a, b, 2);
	if (!times.endsWith(".00")) return times;
	const whole = Number(times);
	return a === whole * b ? String(whole) : `just ${a < whole * b ? "under" : "over"} ${whole}`;
}
