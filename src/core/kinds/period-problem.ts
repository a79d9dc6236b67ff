import type { Choice, Problem } from "../problem.ts";
import { canonical } from "../question/canonical.ts";
import type { QuestionParts } from "../question/parts.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { financialYear, financialYearStart, months, type Period } from "../statistics/period.ts";
import { periodLabel } from "../wording/periods.ts";
import { hasNumber } from "./figures.ts";
import type { Setting } from "./kind.ts";
import type { Subject } from "./subject.ts";
import { areaFigure } from "./sums.ts";

/**
 * What has to be said about the time asked for before any figure: unclear words, months, periods the measure
 * does not count by (D22), years before the first or after the last held. Null when there is nothing to say.
 * `geography` is null where the question ranges over all of them.
 */
export function periodProblem(
	parts: QuestionParts,
	{ measure }: Subject,
	geography: Geography | null,
	held: readonly Period[],
	{ data }: Setting,
	kind: string,
): Problem | null {
	const reading = parts.period?.reading;
	const geographies = parts.geographies.flatMap((it) => it.geographies.slice(0, 1));
	const choice = (period: Period): Choice => ({
		label: periodLabel(period),
		question: canonical(
			{
				kind,
				geographies,
				periods: [period],
				measure: parts.measure?.measure ?? null,
				options: parts.options,
			},
			data,
		),
	});
	const typed = parts.period?.text ?? "";
	if (reading?.type === "unclear") {
		return { type: "unclear-period", typed, why: reading.why, choices: reading.choices.map(choice) };
	}
	if (reading?.type === "month") {
		return {
			type: "period-not-counted",
			label: reading.label,
			measure: measure.id,
			isYear: false,
			choices: reading.near.map(choice),
		};
	}
	const periods = reading?.type === "periods" ? reading.periods : [];
	const uncounted = periods.find(
		(it) =>
			financialYearStart(it) === null &&
			(geography === null || data.observation(measure.id, geography.id, it) === undefined),
	);
	if (uncounted !== undefined) {
		return {
			type: "period-not-counted",
			label: typed,
			measure: measure.id,
			isYear: months(uncounted) === 12,
			choices: yearsAround(uncounted).map(choice),
		};
	}
	const [first, last] = [held[0], held.at(-1)];
	const outside = periods.find((it) => isOutside(it, held) && !heldElsewhere(data, measure, geography, it));
	if (outside === undefined || first === undefined || last === undefined) return null;
	const nearest = outside.start < first.start ? first : last;
	return {
		type: "period-not-held",
		geography: geography?.id ?? null,
		measure: measure.id,
		period: outside,
		first,
		last,
		choices: [choice(nearest)],
	};
}

/** Before the first or after the last period of the series, by start. */
function isOutside(period: Period, held: readonly Period[]): boolean {
	return (
		held.length > 0 &&
		(held.every((it) => period.end < it.start) || held.every((it) => period.start > it.end))
	);
}

/** Whether a related measure has the period, so that the answer can show it apart instead of turning the asker away. */
function heldElsewhere(
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	period: Period,
): boolean {
	if (geography === null) return false;
	const others = measure.related.flatMap((id) => data.measure(id) ?? []);
	return others.some((it) => hasNumber(areaFigure(data, it, geography, period).figure));
}

/** The financial years that share days with a span of another kind. */
function yearsAround(period: Period): readonly Period[] {
	const year = Number(period.start.slice(0, 4));
	return [financialYear(year - 1), financialYear(year)].filter(
		(it) => it.end >= period.start && it.start <= period.end,
	);
}
