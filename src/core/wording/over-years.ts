import type { Figure } from "../answer.ts";
import { carriesPercentage } from "../statistics/change.ts";
import { changeCell } from "./change-words.ts";
import { figureWords } from "./figure-words.ts";
import { count, inWords } from "./numbers.ts";
import { periodLabel } from "./periods.ts";

/** "in a year", "in five years": the time between two periods of the same kind; empty where it is not whole years. */
export function inYears(earlier: string, later: string): string {
	const { years, months, days } = Temporal.PlainDate.from(earlier).until(Temporal.PlainDate.from(later), {
		largestUnit: "years",
	});
	if (years < 1 || months !== 0 || days !== 0) return "";
	return years === 1 ? "in a year" : `in ${inWords(years)} years`;
}

/** Two counts of different years without any word on how one became the other: "1,304 in 2019/20, 1,704 in 2020/21". */
export const sideBySide = (from: Figure, to: Figure): string =>
	`${figureWords(from)} in ${periodLabel(from)}, ${figureWords(to)} in ${periodLabel(to)}`;

/**
 * A change with both its ends and counts (D6, D21): "Up 159 (107.4%) in five years: from 148 in 2016/17 to 307 in 2021/22",
 * "Unchanged: 12 in 2020/21 and in 2021/22". Without a percentage on a small base (D10), without a change between ranges.
 */
export function changeOver(from: Figure, to: Figure, decimals = 1): string {
	const [start, end] = [periodLabel(from), periodLabel(to)];
	if (from.value === null || to.value === null) {
		return `From ${figureWords(from)} in ${start} to ${figureWords(to)} in ${end}`;
	}
	if (from.value === to.value) return `Unchanged: ${count(from.value)} in ${start} and in ${end}`;
	if (from.value === 0) return `Up from none in ${start} to ${count(to.value)} in ${end}`;
	if (to.value === 0) return `Down from ${count(from.value)} in ${start} to none in ${end}`;
	const cell = changeCell(from.value, to.value, decimals).replace(/ \(\S+ is too few.*\)$/, "");
	const few = carriesPercentage(from.value) ? "" : `; ${count(from.value)} is too few for a percentage`;
	const time = inYears(from.start, to.start);
	const head = [cell.charAt(0).toUpperCase() + cell.slice(1), time].filter((it) => it !== "").join(" ");
	return `${head}: from ${count(from.value)} in ${start} to ${count(to.value)} in ${end}${few}`;
}
