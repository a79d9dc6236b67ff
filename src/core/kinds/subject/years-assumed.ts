import type { PeriodReading, QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { figuresOf } from "../../wording/producer.ts";

/** Whether the words count years from the latest held and name none themselves: "last year", "5 years ago", "last 10 years". */
export const countsBack = ({ type }: PeriodReading): boolean =>
	type === "latest" || type === "last" || type === "change";

/** A year as typed, without what stood between two mentions of it: "2021 vs england 2021" is "2021". */
export function yearTyped(text: string): string {
	const [year, ...more] = text.match(/\b(?:19|20)\d\d\b/g) ?? [];
	return year !== undefined && more.length > 0 && more.every((it) => it === year) ? year : text;
}

/** What the words about time were read as, where it needs saying; `label` names the year or years taken (D18, D21). */
export function yearsAssumed(
	{ period }: QuestionParts,
	label: string,
	measure: Measure,
	data: DataSet,
): readonly string[] {
	if (period === null) return [`${label}: the latest with ${figuresOf(measure, data)}`];
	const isBare = period.reading.type === "periods" && period.reading.alternatives.length > 0;
	if (!isBare && /\d\d/.test(period.text) && !countsBack(period.reading)) return [];
	return [`${isBare ? yearTyped(period.text) : `“${period.text}”`} read as ${label}`];
}

/** "Since 2017/18" where no later year is held: the change in that year, which is not what was asked for. */
export function endsAssumed(
	reading: PeriodReading | null,
	[earlier, later]: readonly [Period, Period],
): readonly string[] {
	if (reading?.type !== "since" || earlier.start >= reading.first.start) return [];
	return [
		`${periodLabel(later)} against ${periodLabel(earlier)}: of no later year are there figures to compare`,
	];
}
