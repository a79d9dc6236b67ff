import type { Choice } from "../../problem.ts";
import type { QuestionOptions } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import {
	financialYearStart,
	financialYearsIn,
	months,
	type Period,
	samePeriod,
	yearsIn,
} from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { link } from "../draft.ts";
import { figureFor, hasNumber, yearsHeld } from "../figures/figures.ts";

/** What is held of a geography beside the years of its measure: years of another kind, or else several in one number. */
export function otherSpans(data: DataSet, measure: Measure, geography: Geography): readonly Period[] {
	const own = yearsHeld(data, measure, geography);
	const spans = data
		.series(measure.id, geography.id)
		.map((it) => it.period)
		.filter((it) => financialYearStart(it) === null && (isOneYear(it) || yearsIn(it).length > 0))
		.filter((it) => own.every((year) => !samePeriod(it, year)))
		.filter((it) => hasNumber(figureFor(data, measure, geography.id, it)))
		.filter((it, at, all) => all.findIndex((other) => samePeriod(it, other)) === at);
	const single = spans.filter(isOneYear);
	return single.length > 0 ? single.toSorted((a, b) => a.start.localeCompare(b.start)) : spans;
}

const isOneYear = (period: Period): boolean => months(period) === 12;

/** The fewest years in one number that a year without a number of its own lies in; none where there are none. */
export function spanAround(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	{ start, end }: Period,
): readonly Period[] {
	return data
		.series(measure.id, geography.id)
		.map((it) => it.period)
		.filter((it) => financialYearsIn(it).length > 1 && it.start <= start && end <= it.end)
		.filter((it) => hasNumber(figureFor(data, measure, geography.id, it)))
		.toSorted((a, b) => financialYearsIn(a).length - financialYearsIn(b).length)
		.slice(0, 1);
}

/** "2013 to 2015 (calendar years)"; of several years in one number, that they are together. */
export const spansWords = (spans: readonly Period[]): string =>
	spans.every(isOneYear) ? yearRuns(spans) : spans.map((it) => `${periodLabel(it)} together`).join("; ");

/** A button for the last of them. */
export function spanLinks(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	spans: readonly Period[],
	kind: string,
	options: QuestionOptions = {},
): readonly Choice[] {
	return spans.slice(-1).map((it) => {
		const years = yearsIn(it);
		const isOne = isOneYear(it);
		const asked = { geographies: [geography.id], periods: isOne ? [it] : years, measure: measure.id };
		return link(periodLabel(it), { ...asked, ...(isOne ? { kind, options } : { kind: "total" }) }, data);
	});
}
