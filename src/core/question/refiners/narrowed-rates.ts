import type { DataSet } from "../../statistics/data-set.ts";
import type { Cue, QuestionParts } from "../parts.ts";

const narrows =
	/(?<![a-z])(?:only|just|within|inside|in|forces|constabularies|(?:narrow|limit|restrict)(?:ed)?(?: (?:it|that|them|this))? to)(?![a-z])/;

/** "England only" after the rates of all forces: those of its forces, and not the rate of England. */
export function ratesWithin(
	before: QuestionParts,
	{ geographies, cues: asked }: QuestionParts,
	reply: string,
	data: DataSet,
): readonly Cue[] {
	const [area, ...more] = geographies;
	const isOfAll =
		before.geographies.length === 0 &&
		before.cues.length > 0 &&
		before.cues.every(({ kind }) => kind === "rate");
	const isArea = (data.geography(area?.geographies[0] ?? "")?.members.length ?? 0) > 1;
	if (area === undefined || more.length > 0 || !isOfAll || asked.length > 0 || !isArea) return [];
	if (!narrows.test(reply)) return [];
	const { start, end, text } = area;
	return [{ start, end, text, certainty: "implied", kind: "rank", weight: 2 }];
}
