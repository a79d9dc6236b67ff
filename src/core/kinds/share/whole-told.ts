import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Reply } from "../kind.ts";
import { misspellings, widerRead } from "../subject/what-was-read.ts";

/** A share of an area whose name was not written as it was read, with that told first. */
export function withWholeTold(
	reply: Reply,
	whole: Geography | null,
	parts: QuestionParts,
	data: DataSet,
): Reply {
	if ("problem" in reply || whole === null) return reply;
	const geographies = parts.geographies.filter(
		(it) => it.outcome === "matched" && it.geographies[0] === whole.id,
	);
	const told = [...misspellings({ ...parts, geographies }, data), ...widerRead(geographies, data)];
	const { draft } = reply;
	const question = { ...draft.question, assumed: [...told, ...draft.question.assumed] };
	return { ...reply, draft: { ...draft, question, notices: [...told, ...draft.notices] } };
}
