import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { dayMonthYear, listed, periodLabel } from "../../wording/periods.ts";
import { figureFrom, hasNumber } from "./figures.ts";
import { wholeFigure } from "./sums.ts";

/** The row of a release for a figure; undefined where the release does not hold a number for it. */
function inRelease(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
	release: string | null,
): Figure | undefined {
	const rows = data.vintages(measure.id, geography.id, period);
	const row = rows.find((it) => it.release === release);
	const figure = row && figureFrom(row, measure, data);
	return figure && hasNumber(figure) ? figure : undefined;
}

/**
 * A figure to hold another against: as the release of that other gives it, where it does, so that a change is worked out
 * within one release; else the newest. Sums made here are taken as they are.
 */
export function figureBeside(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
	other: Figure,
): Figure {
	const newest = wholeFigure(data, measure, geography, period);
	const isSettled = newest.release === other.release || newest.status === "summed";
	if (isSettled || other.release === null || other.status === "summed") return newest;
	return inRelease(data, measure, geography, period, other.release) ?? newest;
}

/**
 * Two figures to be compared, of one release where one holds both: that of the newer later figure first, then the newest
 * that has them; else each as its newest release has it.
 */
export function figuresOfOneRelease(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	[earlier, later]: readonly [Period, Period],
): readonly [Figure, Figure] {
	const to = wholeFigure(data, measure, geography, later);
	const from = figureBeside(data, measure, geography, earlier, to);
	if (from.release === to.release || from.status === "summed" || to.status === "summed") return [from, to];
	for (const { release } of data.vintages(measure.id, geography.id, later)) {
		const both = [earlier, later].map((it) => inRelease(data, measure, geography, it, release));
		if (both[0] !== undefined && both[1] !== undefined) return [both[0], both[1]];
	}
	return [from, to];
}

/** That figures compared with another are of other releases than it, each year with its own. */
export function releaseLines(data: DataSet, main: Figure, others: readonly Figure[]): string[] {
	const published = (it: Figure) => data.release(it.release ?? "")?.published;
	const own = published(main);
	if (own === undefined || main.status === "summed") return [];
	const apart = others.filter((it) => it.status !== "summed" && it.release !== main.release);
	const isMixed = apart.some(({ producer }) => producer !== main.producer);
	const named = (it: Figure, date: string) => `of ${isMixed ? `${it.producer}, ` : ""}${dayMonthYear(date)}`;
	const dated = apart.flatMap((it) => {
		const date = published(it);
		return date === undefined ? [] : [`${periodLabel(it)} ${named(it, date)}`];
	});
	if (dated.length === 0) return [];
	const what = isMixed ? "different producers, who may have counted differently," : "different releases";
	return [
		`Figures of ${what} are compared: ${periodLabel(main)} is ${named(main, own)}, ${listed([...new Set(dated)])}.`,
	];
}
