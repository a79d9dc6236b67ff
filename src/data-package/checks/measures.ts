import type { Measure } from "../../core/statistics/measure.ts";
import { type Located, type LocatedContent, problemAt } from "../located.ts";
import type { DataProblem } from "../problem.ts";

/** Measures whose related ones are held, with a word on the difference. */
export function checkMeasures({ measures }: LocatedContent): DataProblem[] {
	const ids = new Set(measures.map((row) => row.value.id));
	return measures.flatMap((row) => [...checkRelated(row, ids), ...checkDifference(row)]);
}

function checkRelated(row: Located<Measure>, ids: ReadonlySet<string>): DataProblem[] {
	return row.value.related
		.filter((id) => !ids.has(id) || id === row.value.id)
		.map((id) => problemAt(row, "related", `"${id}" is not another measure of this file.`, "Mend the id."));
}

function checkDifference(row: Located<Measure>): DataProblem[] {
	if (row.value.related.length === 0 || row.value.difference !== "") return [];
	return [
		problemAt(
			row,
			"difference",
			"It has related measures and no word on the difference.",
			"Say how they differ.",
		),
	];
}
