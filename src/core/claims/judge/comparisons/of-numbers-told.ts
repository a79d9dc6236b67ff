import type { Period } from "../../../statistics/period.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/** A reading of a comparison in some year, with the counts or rates that it holds against each other as they are printed. */
interface OfYear {
	readonly period: Period;
	readonly sides: readonly string[];
}

/**
 * "Last year Kent's figure was 1,738 and that of Essex 1,261. Kent's is 1.4 times that": the readings by the year whose
 * numbers its paragraph has told up to there, whatever year it spoke of before. Null where it tells those of no year, or of several.
 */
export function ofNumbersTold<One extends OfYear>(
	{ scene, sentence, mention }: Case,
	readings: readonly One[],
): readonly One[] | null {
	const [first] = scene.page.sentences.filter(({ paragraph }) => paragraph === sentence.paragraph);
	const span = { start: first?.start ?? sentence.start, end: sentence.end };
	const told = new Set(
		inside(scene.mentions, span).flatMap((it) =>
			it !== mention && (it.type === "count" || it.type === "population-rate")
				? (/^\d[\d,.]+\d/.exec(between(scene, it.start, it.end))?.[0] ?? [])
				: [],
		),
	);
	const many = (it: One): number => it.sides.filter((words) => told.has(words)).length;
	const most = Math.max(0, ...readings.map(many));
	const best = readings.filter((it) => many(it) === most);
	return most > 0 && new Set(best.map(({ period }) => period.start)).size === 1 ? best : null;
}
