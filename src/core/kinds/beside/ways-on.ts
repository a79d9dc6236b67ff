import type { Choice } from "../../problem.ts";
import type { QuestionOptions } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import {
	calendarYear,
	financialYearStart,
	type Period,
	samePeriod,
	spanning,
} from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { link } from "../draft.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import { wholeFigure, wholeYears } from "../figures/sums.ts";
import type { Setting } from "../kind.ts";
import type { OneYear } from "../subject/one-year.ts";
import { otherSpans, spanAround, spanLinks } from "../subject/other-spans.ts";
import { elsewhere } from "./elsewhere.ts";

/**
 * What to ask instead where no figure is held for the year: the calendar year of the same number, another measure that
 * has the year, the held years next to it.
 */
export function waysOn(
	settled: OneYear,
	{ data }: Setting,
	kind: string,
	options: QuestionOptions,
): readonly Choice[] {
	const { subject, geography, period } = settled;
	const { measure } = subject;
	const question = { kind, geographies: [geography.id], measure: measure.id, options };
	const holds = (year: Period) => hasNumber(wholeFigure(data, measure, geography, year));
	const start = financialYearStart(period);
	const held = wholeYears(data, measure, geography);
	const isNew = (year: Period) => held.every((it) => !samePeriod(it, year));
	const calendar = start === null ? [] : [calendarYear(start)].filter((it) => isNew(it) && holds(it));
	const before = held.filter((it) => it.start < period.start).slice(-1);
	const after = held.filter((it) => it.start > period.start).slice(0, 1);
	const ways = [
		...calendar.map((it) => link(periodLabel(it), { ...question, periods: [it] }, data)),
		...elsewhere(data, measure, { ...question, periods: [period] }, (it) =>
			hasNumber(wholeFigure(data, it, geography, period)),
		),
		...(held.length + calendar.length > 0
			? spanLinks(data, measure, geography, spanAround(data, measure, geography, period), kind, options)
			: spanLinks(data, measure, geography, otherSpans(data, measure, geography), kind, options)),
		...[...after, ...before].map((it) => link(periodLabel(it), { ...question, periods: [it] }, data)),
	];
	const isElsewhere = measure.related.some((id) => {
		const other = data.measure(id);
		return other !== undefined && hasNumber(wholeFigure(data, other, geography, period));
	});
	return held.length > 0 || isElsewhere ? ways : [...ways, ...nearestElsewhere(settled, data, kind)];
}

/** The year nearest to the one asked for of the measures that count nearly the same, where none of them has that year. */
function nearestElsewhere(
	{ subject: { measure }, geography, period }: OneYear,
	data: DataSet,
	kind: string,
): readonly Choice[] {
	const isAfter = (year: Period) => year.start > period.start;
	return measure.related
		.flatMap((id) => data.measure(id) ?? [])
		.flatMap((it) => {
			const years = wholeYears(data, it, geography);
			const nearest = years.find(isAfter) ?? years.at(-1);
			return nearest === undefined ? [] : [{ it, nearest }];
		})
		.map(({ it, nearest }) =>
			link(
				`${producerOf(it.producer)}, ${periodLabel(nearest)}`,
				{ kind, geographies: [geography.id], periods: [nearest], measure: it.id },
				data,
			),
		);
}

/** The span of the calendar years of the same numbers, where each of them has a figure; none for other years than financial. */
export function calendarInstead(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	years: readonly Period[],
): readonly Period[] {
	const calendar = years.flatMap((it) => financialYearStart(it) ?? []).map(calendarYear);
	const [first, last] = [calendar[0], calendar.at(-1)];
	if (first === undefined || last === undefined || calendar.length !== years.length) return [];
	const span = spanning(first, last);
	const isHeld =
		calendar.every((it) => hasNumber(wholeFigure(data, measure, geography, it))) ||
		hasNumber(figureFor(data, measure, geography.id, span));
	return isHeld ? [span] : [];
}
