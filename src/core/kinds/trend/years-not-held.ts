import type { Figure } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, shiftYears, spanning, yearsIn } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { figuresOf } from "../../wording/producer.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";
import { wholeYears } from "../figures/sums.ts";
import { heldApart } from "../subject/held-apart.ts";

/** A year that is named and not held is not passed over: "since 2019" goes on to the latest that is held of another measure. */
export function yearsNotHeld(
	first: Period,
	{ period }: QuestionParts,
	measure: Measure,
	geography: Geography,
	data: DataSet,
): readonly Period[] {
	if (period?.reading.type !== "since") return [first];
	const others = measure.related.flatMap((id) => data.measure(id) ?? []);
	const later = others
		.flatMap((it) => wholeYears(data, it, geography))
		.filter((it) => it.start > first.start);
	const last = later.toSorted((a, b) => a.start.localeCompare(b.start)).at(-1);
	return last === undefined ? [first] : yearsIn(spanning(first, last));
}

/** "Held for Cambridgeshire: 2016/17, 2017/18 and 2022/23." Empty where nothing is. */
export function yearsHeldLine(geography: Geography, measure: Measure, data: DataSet): readonly string[] {
	const held = yearRuns(wholeYears(data, measure, geography));
	return held === "" ? [] : [`Held for ${geography.name}: ${held}.`];
}

/** Where none of the years asked for is held, those that are, and what is on record about the time. */
export function heldLines(
	geography: Geography,
	measure: Measure,
	figures: readonly Figure[],
	data: DataSet,
): readonly string[] {
	if (figures.some(hasNumber)) return [];
	const known = figures.flatMap((it) =>
		breaksWithin(data.breaks(), measure.id, [geography.id], periodOf(it)).filter((on) => !on.comparable),
	);
	return [
		...yearsHeldLine(geography, measure, data),
		...[...new Set(known)].map((it) => `On record for that time: ${it.text}`),
	];
}

/** "The past five years" of a place whose latest year is not the latest there is: which years they are. */
export function endsEarly(
	{ period }: QuestionParts,
	years: readonly Period[],
	measure: Measure,
	geography: Geography,
	data: DataSet,
): readonly string[] {
	const [first, last] = [years[0], years.at(-1)];
	if (period?.reading.type !== "last" || first === undefined || last === undefined) return [];
	const next = shiftYears(last, 1);
	const isLaterHeld =
		data.across(measure.id, next).some((it) => it.value !== null) ||
		heldApart(data, measure, geography).some(({ held }) => held.some((it) => it.start >= next.start));
	const label = periodLabel(spanning(first, last));
	return isLaterHeld
		? [`“${period.text}” read as ${label}: ${figuresOf(measure, data)} for ${geography.name} go no further`]
		: [];
}

/** "Since 2022", after which no year is held: that all are shown. */
export const widened = (only: Period | undefined, years: readonly Period[]): readonly string[] =>
	only !== undefined && years.length > 1
		? [`${periodLabel(only)} alone makes no series: every year held is shown`]
		: [];
