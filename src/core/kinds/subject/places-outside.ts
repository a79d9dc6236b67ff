import type { QuestionParts } from "../../question/parts.ts";

/** The places that were named, each as it is read first. */
export const placesOf = (named: QuestionParts["geographies"]): readonly string[] =>
	named.flatMap((it) => (it.outcome === "matched" ? it.geographies.slice(0, 1) : []));

/** "Total for the North West, and is Cumbria in that": what is asked for beside it is of the first; none where it is not asked what an area takes in. */
export function placesOutside({ cues, geographies }: QuestionParts): readonly string[] {
	const coverage = cues.find(({ kind }) => kind === "coverage");
	return coverage === undefined ? [] : placesOf(geographies.filter((it) => it.end <= coverage.start));
}
