import type { Problem } from "../../problem.ts";
import { canonical } from "../../question/canonical.ts";
import { forcesOf } from "../../question/names/whole-areas.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import { isRanging } from "../../question/refiners/left-out-places.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { rowName } from "../figures/row-name.ts";

/** "All but the Met", "without Kent", and of what is not said: the nations it lies in are offered, and a ranking. */
export function leftOutOfWhat(parts: QuestionParts, data: DataSet): Problem | null {
	const { without: reads = [], geographies, measure, period, options } = parts;
	if (reads.length === 0 || geographies.length > 0 || isRanging(parts) || options.claim !== undefined)
		return null;
	const without = reads.flatMap((it) => it.geographies.slice(0, 1));
	if (parts.cues.some((it) => it.kind === "quote"))
		return {
			type: "left-out-of-what",
			of: "statements",
			without,
			choices: [
				{ label: "All Statements", question: "quote" },
				{
					label: "Theirs Only",
					question: canonical({ kind: "quote", geographies: without, periods: [], measure: null }, data),
				},
			],
		};
	const gone = reads.flatMap((it) => forcesOf(it, data));
	const nations = data
		.geographies()
		.filter(({ kind, members }) => kind === "nation" && gone.every((id) => members.includes(id)))
		.filter(({ members }) => members.length > gone.length)
		.toSorted((a, b) => a.members.length - b.members.length);
	const question = { without, periods: [], measure: measure?.measure ?? null };
	const ask = (kind: string, of: readonly string[]) =>
		canonical({ ...question, kind, geographies: of }, data, spanText(period));
	return {
		type: "left-out-of-what",
		of: "figures",
		without,
		choices: [
			...nations.map((it) => ({ label: `${rowName(it)} Without It`, question: ask("total", [it.id]) })),
			{ label: "Rank Forces Without It", question: ask("rank", []) },
		],
	};
}
