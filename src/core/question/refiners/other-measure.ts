import type { DataSet } from "../../statistics/data-set.ts";
import type { QuestionParts } from "../parts.ts";

const other =
	/(?<![a-z])the other (?:measure|figure|number|count|total|source|data ?set|version|set(?: of (?:figures|numbers))?|figures|numbers|stats)(?![a-z])/;

/** "And the other measure" after a figure: the one that it is held apart from. */
export function inOtherMeasure(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	data: DataSet,
): QuestionParts {
	const match = other.exec(reply);
	if (match === null || parts.measure !== null || parts.geographies.length > 0) return parts;
	const own = before.measure?.measure ?? data.measures()[0]?.id ?? "";
	const [related] = (data.measure(own)?.related ?? []).flatMap((id) => data.measure(id) ?? []);
	if (related === undefined) return parts;
	const [start, end] = [match.index, match.index + match[0].length];
	const text = parts.text.slice(start, end);
	return {
		...parts,
		measure: {
			start,
			end,
			text,
			certainty: "implied",
			measure: related.id,
			label: related.name,
			deprecated: false,
		},
		cues: parts.cues.filter((it) => it.kind !== "thanks" && it.kind !== "figure"),
	};
}
