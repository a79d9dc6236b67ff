import type { Problem } from "../../problem.ts";
import type { CanonicalQuestion } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { link } from "../draft.ts";
import { isInARow, isOverAll } from "../trend/moves-asked.ts";

/** "Forces that fell two years running", "rose every year", "ever fell": a count and a ranking are of one change, so each of those years is offered. */
export function changesInARow(
	{ cues, period, text }: QuestionParts,
	question: CanonicalQuestion,
	held: readonly Period[],
	data: DataSet,
): Problem | null {
	if (!cues.some(isInARow) && !isOverAll(text)) return null;
	const isOfOne = period === null || period.reading.type === "latest" || period.reading.type === "change";
	const { periods } = settlePeriods(isOfOne ? { type: "all" } : period.reading, held);
	const years = periods.toSorted((a, b) => a.start.localeCompare(b.start)).slice(1);
	return {
		type: "one-at-a-time",
		of: "changes",
		choices: years.toReversed().map((year) => {
			const ends = [shiftYears(year, -1), year];
			return link(`To ${periodLabel(year)}`, { ...question, periods: ends }, data);
		}),
	};
}

/** "CSV of all forces 2018/19 to 2022/23": every year of them, and not how the last compares with the first. */
export function filesByYear(
	{ cues, period, options }: QuestionParts,
	question: CanonicalQuestion,
	held: readonly Period[],
	data: DataSet,
): Problem | null {
	const isFile = cues.some((it) => it.kind === "csv");
	const isOfMoves = options.direction !== undefined || cues.some((it) => it.kind === "change");
	const { periods } = settlePeriods(period?.reading ?? null, held);
	if (!isFile || isOfMoves || periods.length < 3) return null;
	const years = periods.toSorted((a, b) => b.start.localeCompare(a.start));
	const [last, first] = [years[0], years.at(-1)];
	const ends = first !== undefined && last !== undefined ? [first, last] : [];
	return {
		type: "one-at-a-time",
		of: "years",
		choices: [
			...years.map((it) => link(periodLabel(it), { ...question, periods: [it], options: {} }, data)),
			link("Last Against First", { ...question, periods: ends, options: { direction: "up" } }, data),
		],
	};
}
