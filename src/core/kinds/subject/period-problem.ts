import type { Choice, Problem } from "../../problem.ts";
import { type CanonicalQuestion, canonical } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import {
	calendarYear,
	financialYear,
	financialYearStart,
	months,
	type Period,
	samePeriod,
} from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { laterLinks, laterYears } from "../beside/later-elsewhere.ts";
import { link } from "../draft.ts";
import type { Setting } from "../kind.ts";
import type { Subject } from "./subject.ts";
import { type About, isHeldAsSuch, outsideProblem } from "./year-outside.ts";

/**
 * What has to be said about the time asked for before any figure: unclear words, months, periods the measure
 * does not count by (D22), years before the first or after the last held. Null when there is nothing to say.
 * `about` is null where the question ranges over all of them.
 */
export function periodProblem(
	parts: QuestionParts,
	{ measure }: Subject,
	about: About,
	held: readonly Period[],
	{ data }: Setting,
	kind: string,
): Problem | null {
	const geography = about === null ? null : "id" in about ? about : (about[0] ?? null);
	const reading = parts.period?.reading;
	const geographies = parts.geographies.flatMap((it) => it.geographies.slice(0, 1));
	// Of two years set side by side one alone is a figure.
	const isOfTwo = reading?.type === "periods" && reading.periods.length > 1 && geographies.length === 1;
	const choice = (period: Period): Choice => ({
		label: periodLabel(period),
		question: canonical(
			{
				kind: isOfTwo && kind === "compare" ? "figure" : kind,
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
		const offered = reading.choices.length > 0 ? reading.choices : held.slice(-3).toReversed();
		return { type: "unclear-period", typed, why: reading.why, choices: offered.map(choice) };
	}
	if (reading?.type === "month") {
		return {
			type: "period-not-counted",
			label: reading.label,
			measure: measure.id,
			isYear: false,
			choices:
				reading.near.length > 0
					? reading.near.map(choice)
					: [...held.slice(-1).map(choice), ...laterWays(data, measure, geography, held.at(-1), kind)],
		};
	}
	const periods = reading?.type === "periods" ? reading.periods : [];
	const uncounted = periods.find(
		(it) =>
			financialYearStart(it) === null &&
			held.every((year) => !samePeriod(it, year)) &&
			!isHeldAsSuch(data, measure, geography, it),
	);
	if (uncounted !== undefined) {
		return {
			type: "period-not-counted",
			label: typed,
			measure: measure.id,
			isYear: months(uncounted) === 12,
			choices: nearYears(uncounted, measure, held).map(choice),
		};
	}
	return outsideProblem(data, measure, about, held, periods, ({ near }) => choice(near));
}

/**
 * The same for the two years that a change was settled to lie between: either may lie outside the years held, though
 * neither was named.
 */
export function endsProblem(
	ends: readonly Period[],
	question: CanonicalQuestion,
	about: About,
	measure: Measure,
	held: readonly Period[],
	data: DataSet,
): Problem | null {
	return outsideProblem(data, measure, about, held, ends, ({ near, next }) => {
		const other =
			ends.find((it) => !samePeriod(it, near) && held.some((year) => samePeriod(it, year))) ?? next;
		const years = [other, near].toSorted(byStart);
		if (samePeriod(near, other))
			return link(periodLabel(near), { ...question, kind: "figure", periods: [near], options: {} }, data);
		return link(years.map(periodLabel).join(" to "), { ...question, periods: years }, data);
	});
}

const byStart = (a: Period, b: Period): number => a.start.localeCompare(b.start);

/** The latest years of other measures, where they are later than that of this one. */
const laterWays = (
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	last: Period | undefined,
	kind: string,
): readonly Choice[] =>
	geography === null ? [] : laterLinks(data, laterYears(data, measure, geography, last), geography, kind);

/** Of the years around a span those that are held; all of them where none is. */
function nearYears(period: Period, measure: Measure, held: readonly Period[]): readonly Period[] {
	const around = yearsAround(period, measure);
	const own = around.filter((it) => held.some((year) => samePeriod(it, year)));
	return own.length > 0 ? own : around;
}

/** The years of the measure that share days with a span of another kind. */
function yearsAround(period: Period, { periodicity }: Measure): readonly Period[] {
	const year = Number(period.start.slice(0, 4));
	const years =
		periodicity === "calendar-year"
			? [calendarYear(year), calendarYear(year + 1)]
			: [-1, 0, 1].map((more) => financialYear(year + more));
	return years.filter((it) => it.end >= period.start && it.start <= period.end);
}
