import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed } from "../../wording/periods.ts";
import { figuresOf } from "../../wording/producer.ts";
import { FEWEST_YEARS } from "./series-chart.ts";

/** How a file that was asked for is had and whose figures it has; and that nothing is drawn, where a chart was asked for. */
export function asFile({ cues }: QuestionParts, draft: Draft, data: DataSet): readonly string[] {
	const { figures, chart } = draft;
	const isFor = (kind: string) => cues.some((it) => it.kind === kind);
	if (figures.length === 0) return [];
	const measures = [...new Set(figures.map((it) => it.measure))].flatMap((id) => data.measure(id) ?? []);
	const whose = listed(measures.map((it) => figuresOf(it, data)));
	return [
		...(isFor("csv")
			? [
					`For the file, which has ${whose}, choose “CSV” in the menu under this answer; at a terminal, add --csv FILE`,
				]
			: []),
		...(isFor("chart") && chart === null ? [`No chart can be drawn of this${whyNoChart(draft)}`] : []),
	];
}

/** That the years asked for are too few to draw, where they are; and where the figures are told. */
function whyNoChart({ kind, figures, table, question }: Draft): string {
	const where = table === null ? "" : "its figures are in the table";
	const own = figures.filter((it) => it.measure === question.measure && it.value !== null);
	const years = new Set(own.map(({ start }) => start)).size;
	if (kind !== "trend" || years >= FEWEST_YEARS) return where === "" ? "" : `: ${where}`;
	const few = `: it takes ${inWords(FEWEST_YEARS)} years with a number, and there ${years === 1 ? "is" : "are"} ${years === 0 ? "none" : inWords(years)}`;
	return where === "" ? few : `${few}; ${where}`;
}
