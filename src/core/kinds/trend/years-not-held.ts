import type { Figure } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, spanning, yearsIn } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";
import { wholeYears } from "../figures/sums.ts";

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

/** Where none of the years asked for is held, those that are, and what is on record about the time. */
export function heldLines(
	geography: Geography,
	measure: Measure,
	figures: readonly Figure[],
	data: DataSet,
): readonly string[] {
	if (figures.some(hasNumber)) return [];
	const held = yearRuns(wholeYears(data, measure, geography));
	const known = figures.flatMap((it) =>
		breaksWithin(data.breaks(), measure.id, [geography.id], periodOf(it)).filter((on) => !on.comparable),
	);
	return [
		...(held === "" ? [] : [`Held for ${geography.name}: ${held}.`]),
		...[...new Set(known)].map((it) => `On record for that time: ${it.text}`),
	];
}

/** "Since 2022", after which no year is held: that all are shown. */
export const widened = (only: Period | undefined, years: readonly Period[]): readonly string[] =>
	only !== undefined && years.length > 1
		? [`${periodLabel(only)} alone makes no series: every year held is shown`]
		: [];
