import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { listed } from "../../wording/periods.ts";
import { figuresOf } from "../../wording/producer.ts";

/** How a file that was asked for is had and whose figures it has; and that nothing is drawn, where a chart was asked for. */
export function asFile(
	{ cues }: QuestionParts,
	{ figures, chart, table }: Draft,
	data: DataSet,
): readonly string[] {
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
		...(isFor("chart") && chart === null
			? [`No chart can be drawn of this${table === null ? "" : ": its figures are in the table"}`]
			: []),
	];
}
