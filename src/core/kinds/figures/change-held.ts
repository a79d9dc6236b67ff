import type { Figure } from "../../answer.ts";
import { carriesPercentage } from "../../statistics/change.ts";
import { type ChangeAsked, changeAskedWords, changesAsked } from "../ranking/change-asked.ts";

/** Whether a change is what was asked: null where it cannot be told. */
export interface ChangeHeld {
	readonly holds: boolean | null;
	readonly lines: readonly string[];
}

/** "Did it rise by more than 10%", of two exact counts that can be compared; no percentage of a base too small for it (D10). */
export function changeHeld(from: Figure, to: Figure, comparable: boolean, asked: ChangeAsked): ChangeHeld {
	const question = `whether it ${changeAskedWords(asked)}`;
	const isPercent = asked.by?.unit === "percent";
	if (from.value === null || to.value === null || !comparable)
		return { holds: null, lines: [`It cannot be told ${question}.`] };
	const change = { difference: to.value - from.value, earlier: from.value };
	if (isPercent && goesThere(change, asked) && !carriesPercentage(from.value))
		return { holds: null, lines: [`It cannot be told ${question}: the earlier count is too small.`] };
	return { holds: changesAsked([change], asked).length > 0, lines: [`Asked was ${question}.`] };
}

const goesThere = (change: { readonly difference: number; readonly earlier: number }, asked: ChangeAsked) =>
	changesAsked([change], asked.direction === undefined ? {} : { direction: asked.direction }).length > 0;

/** "Yes, up 212 (15.6%) in a year: from 1,356 in 2021/22 to 1,568 in 2022/23". */
export function heldAgainst(finding: string, held: ChangeHeld | null): string {
	if (held === null || held.holds === null) return finding;
	return `${held.holds ? "Yes" : "No"}, ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`;
}
