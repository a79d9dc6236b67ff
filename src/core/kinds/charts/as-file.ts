import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";

/** How a file that was asked for is had; and that nothing is drawn, where a chart was asked for. */
export function asFile({ cues }: QuestionParts, { figures, chart, table }: Draft): readonly string[] {
	const isFor = (kind: string) => cues.some((it) => it.kind === kind);
	if (figures.length === 0) return [];
	return [
		...(isFor("csv")
			? ["For the file, choose “CSV” in the menu under this answer; at a terminal, add --csv FILE"]
			: []),
		...(isFor("chart") && chart === null
			? [`No chart can be drawn of this${table === null ? "" : ": its figures are in the table"}`]
			: []),
	];
}
