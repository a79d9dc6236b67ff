import type { DataSet } from "../../statistics/data-set.ts";
import type { QuestionParts } from "../parts.ts";
import { isApart } from "../phrases/apart-phrases.ts";

/** "Separately" of one area asks for its forces; of one force it asks nothing more. */
export function toldApart(parts: QuestionParts, data: DataSet): QuestionParts {
	const [place, ...more] = parts.geographies;
	const apart = parts.cues.filter((it) => it.kind === "compare" && isApart(it.text));
	if (apart.length === 0 || place?.outcome !== "matched" || more.length > 0) return parts;
	const isArea = (data.geography(place.geographies[0] ?? "")?.members.length ?? 0) > 1;
	const isOfYears = parts.period?.reading.type === "periods" && parts.period.reading.periods.length > 1;
	if (isOfYears) return parts;
	const cues = parts.cues.filter((it) => !apart.includes(it));
	return {
		...parts,
		cues: isArea ? [...cues, ...apart.map((it) => ({ ...it, kind: "members" }))] : cues,
	};
}
