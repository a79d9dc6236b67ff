import type { Figure } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { financialYearStart } from "../../statistics/period.ts";
import { count, grouped, ratio } from "../../wording/numbers.ts";
import { inYears } from "../../wording/over-years.ts";
import { periodLabel } from "../../wording/periods.ts";
import { periodOf } from "./figures.ts";

/** "The average yearly rise": a change over several years, divided by them. */
export const asksYearlyChange = ({ cues, options }: QuestionParts): boolean =>
	cues.some(
		({ kind, text, weight }) =>
			kind === "change" &&
			(/(?<![a-z])(?:average|avge?|mean)(?![a-z])/i.test(text) || (weight === 3 && options.mean === true)),
	);

export const NO_YEARLY_CHANGE =
	"No yearly average is worked out here: that takes two exact counts that compare, two years apart or more.";

interface YearlyChange {
	readonly finding: string;
	readonly lines: readonly string[];
}

/** By how many offences a year a count changed from one year to a later one: no percentage; null between ranges and within a year. */
export function yearlyChange(from: Figure, to: Figure): YearlyChange | null {
	const [first, last] = [from, to].map((it) => financialYearStart(periodOf(it)));
	if (from.value === null || to.value === null || first == null || last == null) return null;
	const years = last - first;
	const moved = Math.abs(to.value - from.value);
	if (years < 2 || moved === 0) return null;
	const mean = grouped(ratio(moved, years, 1));
	const way = to.value > from.value ? "Up" : "Down";
	const ends = `from ${count(from.value)} in ${periodLabel(from)} to ${count(to.value)} in ${periodLabel(to)}`;
	return {
		finding: `${way} ${mean} a year on average, ${count(moved)} ${inYears(from.start, to.start)}: ${ends}`,
		lines: [
			`${count(moved)} ÷ ${years} years = ${mean} a year. It tells the two ends alone: a single year may have moved by more, or the other way.`,
		],
	};
}
