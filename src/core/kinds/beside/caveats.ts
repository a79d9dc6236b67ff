import type { Figure } from "../../answer.ts";
import type { Measure } from "../../statistics/measure.ts";
import { areOffences, type CountingUnit, countingUnit } from "../../wording/counting-unit.ts";
import { FEW } from "../../wording/few.ts";

export const MOST_CAVEATS = 3;

/** Where figures of several years stand side by side (D30). */
export const OVER_TIME = ({ many }: CountingUnit): string =>
	`A change can come from how these ${many} are ${areOffences(many) ? "found and " : ""}recorded as well as from how many there are.`;

/** Where figures of several forces stand side by side (D30). */
export const BETWEEN_FORCES = ({ many }: CountingUnit): string =>
	`Forces differ in population and in how they ${areOffences(many) ? "find and " : ""}record these ${many}: a high count can reflect more proactive policing.`;

/** What is said of any measure, by what it counts. */
type Bearing = string | ((unit: CountingUnit) => string);

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
	bearing: readonly Bearing[] = [],
): string[] {
	const unit = countingUnit(measure);
	const said = bearing.map((it) => (typeof it === "string" ? it : it(unit)));
	return [...new Set([...fewOf(figures), ...said, ...measure.caveats])].slice(0, MOST_CAVEATS);
}
