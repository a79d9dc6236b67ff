import { checkText } from "../../claims/check-text.ts";
import { foldText } from "../../question/clean-text.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { shiftYears } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import type { Setting } from "../kind.ts";
import { saidOf } from "./of-usual-measure.ts";

const ofYears = /\b(?:19|20)\d\d\b|\d\d[/-]\d\d|\byears?\b/i;

/**
 * What was checked, said of a measure that was named after it: "and by the Home Office one". Where it names no year, it is of
 * the years that it was read as before.
 */
export function inMeasureNamed(claim: string, { measure }: QuestionParts, { data, today }: Setting): string {
	const other = data.measure(measure?.measure ?? "");
	if (other === undefined || foldText(claim).includes(foldText(measure?.text ?? ""))) return claim;
	const said = saidOf(other, claim);
	if (ofYears.test(claim)) return said;
	const { claims } = checkText(claim, data, { today });
	const years = claims.flatMap((it) => it.figures).toSorted((a, b) => a.start.localeCompare(b.start));
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return said;
	const isYearOn = shiftYears(last, -1).start <= first.start;
	const from = isYearOn ? ` in ${periodLabel(last)}` : `, from ${periodLabel(first)}`;
	const to = isYearOn ? "" : ` in ${periodLabel(last)}`;
	return `${saidOf(other, "").trimEnd().replace(/:$/, "")}${from}: ${claim}${to}`;
}
