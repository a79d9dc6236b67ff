import type { Figure } from "../answer.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { countingUnit } from "./counting-unit.ts";
import { count } from "./numbers.ts";
import { periodLabel } from "./periods.ts";
import { producerOf } from "./producer.ts";

/** Why there is no number, each state in its own words (D29). */
const ABSENCES: Readonly<Record<Figure["status"], string>> = {
	published: "",
	derived: "",
	summed: "",
	bound: "",
	missing: "not supplied",
	refused: "refused",
	"not-asked": "not asked for",
	suppressed: "suppressed by the publisher",
	"not-yet-published": "not yet published",
	"not-held": "not held",
};

/** A figure as one reads it: "1,402", "220 or 221", "655 to 661", "more than 33,000", "not supplied". */
export function figureWords(figure: Pick<Figure, "value" | "low" | "high" | "status">): string {
	const { value, low, high, status } = figure;
	if (value !== null) return count(value);
	if (low !== null && high !== null) return `${count(low)} ${high - low === 1 ? "or" : "to"} ${count(high)}`;
	if (low !== null) return `more than ${count(low)}`;
	if (high !== null) return `fewer than ${count(high)}`;
	return ABSENCES[status];
}

/** The figure with what was counted: "307 offences", "1 offence", "no offences", "11,253 incidents". */
export function countWords(
	figure: Pick<Figure, "value" | "low" | "high" | "status">,
	measure: Pick<Measure, "noun">,
): string {
	const { one, many } = countingUnit(measure);
	if (figure.value === 0) return `no ${many}`;
	return `${figureWords(figure)} ${figure.value === 1 ? one : many}`;
}

/** That there is no number, and why, as a finding: "No NSPCC figure is held for 2020/21" (D29). */
export function absent(figure: Figure, measure: Measure): string {
	const when = periodLabel(figure);
	if (figure.status === "not-held") return `No ${producerOf(measure.producer)} figure is held for ${when}`;
	return `No ${producerOf(measure.producer)} figure for ${when}: ${figureWords(figure)}`;
}

/** That a measure holds nothing for a geography, in any year. */
export const absentAltogether = (geography: Geography, measure: Measure): string =>
	`No ${producerOf(measure.producer)} figure is held for ${geography.name}`;
