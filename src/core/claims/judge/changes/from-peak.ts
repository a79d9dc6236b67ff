import type { Period } from "../../../statistics/period.ts";
import { between } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { isExact, yearsKnown } from "../known.ts";
import type { Between } from "./pairs.ts";

const ofPeak =
	/^ ?(?:below|above|lower than|higher than|down (?:on|from)|up (?:on|from)|off|short of|shy of|under|over) (?:that|its|the|this|their) (?:(?:[a-z-]+|[\d/-]{4,9}) )?(?:(?<top>peak|high|record|highest point)|(?<bottom>low|trough|lowest point))(?![a-z])(?! (?:of|at) [\d])/;

/**
 * "Leaving it a fifth below that peak": from the year that had most, or least, of all before the one the text is about.
 * Null where the words speak of no peak.
 */
export function fromPeak({ scene, sentence: { end }, mention, place, subject, state }: Case): Between | null {
	const told = ofPeak.exec(between(scene, mention.end, end))?.groups;
	if (told === undefined) return null;
	const now = state.reportYear;
	const later = now === null ? [] : [now];
	const sign = told["top"] === undefined ? -1n : 1n;
	const earlier = subject.options.flatMap((measure) =>
		place.options.flatMap((id) => {
			const known = yearsKnown(scene.data, scene.look, measure, id).flatMap((year) =>
				now !== null && year.start < now.start
					? scene.look(measure, id, year).filter(isExact).slice(0, 1)
					: [],
			);
			return known.toSorted((a, b) => Number(sign * (b.low - a.low))).slice(0, 1);
		}),
	);
	const years: readonly Period[] = earlier.map(({ period }) => period);
	return { earlier: years, later, gap: null, part: false };
}
