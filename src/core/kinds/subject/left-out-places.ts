import type { Draft } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { listed } from "../../wording/periods.ts";
import { link } from "../draft.ts";
import { rowName } from "../figures/row-name.ts";

/** Places named in a question whose answer is about only one of them: said, and each offered. */
export function leftOutPlaces(
	{ geographies, period, options }: QuestionParts,
	{ kind, question }: Draft,
	data: DataSet,
): { readonly notices: readonly string[]; readonly choices: readonly Choice[] } {
	const shown = question.geographies.flatMap((id) => data.geography(id) ?? []);
	const named = geographies.flatMap((it) => (it.outcome === "matched" ? it.geographies.slice(0, 1) : []));
	const covered = new Set(shown.flatMap((it) => [it.id, ...(named.includes(it.id) ? it.members : [])]));
	const left = [...new Set(named)].filter((id) => !covered.has(id)).flatMap((id) => data.geography(id) ?? []);
	if (shown.length === 0 || left.length === 0 || options.claim !== undefined)
		return { notices: [], choices: [] };
	const periods = period?.reading.type === "periods" ? period.reading.periods : [];
	const own = { kind, periods, measure: question.measure };
	return {
		notices: [
			`Only ${listed(shown.map(rowName))} ${shown.length === 1 ? "is" : "are"} shown here; ${listed(left.map(rowName))} can be asked for in the same way`,
		],
		choices: left.map((it) => link(rowName(it), { ...own, geographies: [it.id] }, data)),
	};
}
