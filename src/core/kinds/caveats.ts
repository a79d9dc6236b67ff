import type { Figure } from "../answer.ts";
import type { Measure } from "../statistics/measure.ts";
import { FEW } from "../wording/few.ts";

const MOST = 3;

/** Where figures of several years stand side by side (D30). */
export const OVER_TIME =
	"A change can come from how these offences are found and recorded as well as from how many there are.";

/** Where figures of several forces stand side by side (D30). */
export const BETWEEN_FORCES =
	"Forces differ in population and in how they find and record these offences: a high count can reflect more proactive policing.";

/** Where a total joins Scotland to the rest (D25). */
export const MIXED_REGIMES =
	"Scotland records crime under rules of its own, so its figures are not directly comparable with those of England and Wales.";

/** Whether a count is so small that persons could be thought of (D13). */
const isFew = ({ value }: Figure): boolean => value !== null && value > 0 && value < 5;

/** The reminder about small counts, where one of those shown is such (D13). */
export const fewOf = (figures: readonly Figure[]): string[] => (figures.some(isFew) ? [FEW] : []);

/** At most three, most damaging first: a small count, what bears on this comparison, then the measure's own. */
export function caveatsFor(
	measure: Measure,
	figures: readonly Figure[],
	bearing: readonly string[] = [],
): string[] {
	return [...new Set([...fewOf(figures), ...bearing, ...measure.caveats])].slice(0, MOST);
}
