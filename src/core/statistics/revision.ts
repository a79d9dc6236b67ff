import { carriesPercentage, multipleOf } from "./change.ts";
import type { DataSet } from "./data-set.ts";
import { financialYear, type Period, samePeriod, shiftYears } from "./period.ts";

/** A figure that a later release gives otherwise. */
export interface ChangedFigure {
	readonly measure: string;
	readonly geography: string;
	readonly period: Period;
	readonly from: number | null;
	readonly to: number | null;
}

/** What a changed figure turns round of what could be said before (D44); of the smaller kind when there is nothing. */
export type Consequence =
	/** The change on the year before, or of the year after on this, was a rise and is a fall, or the other way. */
	| { readonly type: "sign"; readonly from: Period; readonly to: Period }
	/** The year can carry percentages now and could not before, or the other way (D10). */
	| { readonly type: "base"; readonly period: Period }
	/** It was twice, three times, half of the year before, and is so no more, or the other way. */
	| { readonly type: "multiple"; readonly from: Period; readonly to: Period }
	/** Another geography has the highest figure of the year. */
	| { readonly type: "first"; readonly period: Period; readonly before: string; readonly after: string };

/** Whether an error in it would be substantial: the change qualifies or contradicts what could be said before (D44). */
export const isSubstantial = (consequences: readonly Consequence[]): boolean => consequences.length > 0;

type Figures = Pick<DataSet, "observation" | "across" | "geography">;

/** The data before a change, with one figure as its readers were told it last. */
export function asToldBefore(
	{ measure, geography, period, from }: Omit<ChangedFigure, "to">,
	before: DataSet,
	after: DataSet,
): Figures {
	const row = before.observation(measure, geography, period) ?? after.observation(measure, geography, period);
	if (row === undefined || row.value === from) return before;
	const told = { ...row, value: from };
	const isOf = (other: string, when: Period) => other === measure && samePeriod(when, period);
	return {
		geography: (id) => before.geography(id),
		observation: (of, where, when) =>
			where === geography && isOf(of, when) ? told : before.observation(of, where, when),
		across: (of, when) =>
			isOf(of, when)
				? [...before.across(of, when).filter((it) => it.geography !== geography), told]
				: before.across(of, when),
	};
}

/** What the financial year with a changed figure says now and did not before. Both data sets are asked alike. */
export function consequencesOf(
	changed: Pick<ChangedFigure, "measure" | "geography" | "period">,
	before: Figures,
	after: Figures,
): readonly Consequence[] {
	const { measure, geography } = changed;
	const year = yearOf(changed.period);
	const count = (data: Figures, period: Period) =>
		data.observation(measure, geography, period)?.value ?? null;
	const found: Consequence[] = [];
	const [old, now] = [count(before, year), count(after, year)];
	if (old === null || now === null || old === now) return [];
	for (const [from, to] of [
		[shiftYears(year, -1), year],
		[year, shiftYears(year, 1)],
	] as const) {
		const [oldFrom, oldTo] = [count(before, from), count(before, to)];
		const [nowFrom, nowTo] = [count(after, from), count(after, to)];
		if (oldFrom === null || oldTo === null || nowFrom === null || nowTo === null) continue;
		if (Math.sign(oldTo - oldFrom) !== Math.sign(nowTo - nowFrom)) found.push({ type: "sign", from, to });
		if (stepOf(oldFrom, oldTo) !== stepOf(nowFrom, nowTo)) found.push({ type: "multiple", from, to });
	}
	if (carriesPercentage(old) !== carriesPercentage(now)) found.push({ type: "base", period: year });
	const [first, second] = [highest(before, measure, year), highest(after, measure, year)];
	if (
		first !== null &&
		second !== null &&
		first !== second &&
		(first === geography || second === geography)
	) {
		found.push({ type: "first", period: year, before: first, after: second });
	}
	return found;
}

/** The financial year that the period ends in. */
function yearOf({ end }: Period): Period {
	const year = Number(end.slice(0, 4));
	return financialYear(end.slice(5) > "03-31" ? year : year - 1);
}

/** A reached multiple or part; "almost" is not reached. */
function stepOf(from: number, to: number): string {
	const multiple = multipleOf(from, to);
	return multiple === null || multiple.lies === "almost" ? "" : String(multiple.of);
}

/** The force with the highest figure; null when there is none, or two share it. */
function highest(data: Figures, measure: string, year: Period): string | null {
	const forces = data
		.across(measure, year)
		.filter(({ geography, value }) => value !== null && data.geography(geography)?.kind === "force");
	const best = Math.max(...forces.map(({ value }) => value ?? Number.NEGATIVE_INFINITY));
	const top = forces.filter(({ value }) => value === best);
	return top.length === 1 ? (top[0]?.geography ?? null) : null;
}
