import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod } from "../../statistics/period.ts";
import { exactYears, wholeFigure } from "../figures/sums.ts";
import { type Ends, twoEnds } from "../figures/two-ends.ts";
import type { Setting } from "../kind.ts";
import { enclosing } from "../subject/enclosing.ts";
import { readSubject } from "../subject/subject.ts";

const MOVES = new Set(["change", "trend", "compare"]);
const SPANS = new Set(["range", "last", "all"]);
/** These name a year to count from, and so two. */
const OF_ENDS = new Set(["since", "change"]);

/** "Its share since 2017/18", "has its share grown over five years", "in 2016/17 v 2022/23": the two years whose shares are set against each other. */
export function endsAsked(
	parts: QuestionParts,
	part: Geography,
	whole: Geography | null,
	setting: Setting,
): Ends | null {
	const reading = parts.period?.reading ?? null;
	const isOfMoves = parts.cues.some((it) => MOVES.has(it.kind));
	const isSpan = reading !== null && (OF_ENDS.has(reading.type) || (isOfMoves && SPANS.has(reading.type)));
	const isOfTwo = reading?.type === "periods" && reading.periods.length === 2;
	if (!isSpan && !isOfTwo) return null;
	const read = readSubject(parts, setting, "share");
	if ("problem" in read) return null;
	const ends = twoEnds(reading, yearsOf(setting.data, read.subject.measure, part, whole));
	if (ends === null || samePeriod(ends[0], ends[1])) return null;
	const isBefore = reading?.type === "since" && ends[0].start < reading.first.start;
	return isBefore && !isOfMoves ? null : ends;
}

/** The years in which the part and some whole have exact counts. */
export function yearsOf(
	data: DataSet,
	measure: Measure,
	part: Geography,
	whole: Geography | null,
): readonly Period[] {
	const areas = whole === null ? enclosing(data, part) : [whole];
	return exactYears(data, measure, part).filter((year) =>
		areas.some((it) => wholeFigure(data, measure, it, year).value !== null),
	);
}
