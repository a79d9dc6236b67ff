import type { DataSet } from "../../statistics/data-set.ts";
import type { QuestionParts } from "../parts.ts";

const region =
	/(?<![a-z])(?:(?:the|its|their|that|this) )?(?:(?:whole|entire|wider|full|surrounding) )?region(?: as a whole| overall| in full)?(?![a-z])(?! (?:is|was|by))/;

/** "And the whole region" after one force: the region that it lies in, else its nation. */
export function inWholeRegion(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	data: DataSet,
): QuestionParts {
	const match = region.exec(reply);
	const [place, ...more] = before.geographies;
	if (match === null || place?.outcome !== "matched" || more.length + parts.geographies.length > 0)
		return parts;
	const force = data.geography(place.geographies[0] ?? "");
	const id = force?.region ?? force?.nation;
	if (force?.kind !== "force" || id == null || data.geography(id) === undefined) return parts;
	const [start, end] = [match.index, match.index + match[0].length];
	return {
		...parts,
		geographies: [
			{
				start,
				end,
				text: parts.text.slice(start, end),
				certainty: "implied",
				outcome: "matched",
				geographies: [id],
				how: "alias",
				place: null,
				otherwise: [],
				note: "",
			},
		],
	};
}
