import type { Change, Figure } from "../../answer.ts";
import type { Break } from "../../statistics/break.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import { carriesPercentage } from "../../statistics/change.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import { percentChange } from "../../wording/numbers.ts";
import { hasNumber, periodOf, yearsHeld } from "./figures.ts";
import { figureBeside } from "./one-release.ts";

/** An earlier figure to hold the asked one against, what to call it, and the breaks in between. */
export interface Comparison {
	readonly figure: Figure;
	/** "the year before", "five years before", "the first year held". */
	readonly label: string;
	readonly breaks: readonly Break[];
}

/**
 * The year before, with its reason where it has no number (D29), and five years before; where the latter is not held, the
 * first year that is. Each as the release of the later figure has it, where it does.
 */
export function comparisonsFor(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	main: Figure,
): readonly Comparison[] {
	const period = periodOf(main);
	const against = (earlier: Period, label: string): readonly Comparison[] => {
		const figure = figureBeside(data, measure, geography, earlier, main);
		const breaks = breaksOver(data, measure.id, reach(geography), earlier, period);
		const isOpen = hasNumber(figure) || data.across(measure.id, earlier).length > 0;
		return isOpen ? [{ figure, label, breaks: hasNumber(figure) ? breaks : [] }] : [];
	};
	const before = against(shiftYears(period, -1), "the year before");
	const five = against(shiftYears(period, -5), "five years before").filter((it) => hasNumber(it.figure));
	if (five.length > 0) return [...before, ...five];
	const first = yearsHeld(data, measure, geography)[0];
	const earlier =
		first !== undefined && isSameKind(first, period) && first.start < shiftYears(period, -1).start
			? against(first, "the first year held")
			: [];
	return [
		...before,
		...earlier.filter(
			(it) => !before.some((other) => samePeriod(periodOf(other.figure), periodOf(it.figure))),
		),
	];
}

/** Whether two years begin on the same day of the year: a financial year and a year to December overlap. */
const isSameKind = (a: Period, b: Period): boolean => a.start.slice(4) === b.start.slice(4);

/** The change between two figures by their positions; null where either is not an exact count. The percentage has one decimal (D10). */
export function changeBetween(
	figures: readonly Figure[],
	from: number,
	to: number,
	comparable: boolean,
): Change | null {
	const [earlier, later] = [figures[from]?.value, figures[to]?.value];
	if (earlier === null || earlier === undefined || later === null || later === undefined) return null;
	const percent = carriesPercentage(earlier) ? signed(earlier, later) : null;
	return { from, to, difference: later - earlier, percent, comparable };
}

function signed(from: number, to: number): string {
	const percent = percentChange(from, to, 1);
	return to < from && /[1-9]/.test(percent) ? `-${percent}` : percent;
}
