import { checkText } from "../../claims/check-text.ts";
import { foldText } from "../../question/clean-text.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { shiftYears } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import type { Setting } from "../kind.ts";
import { isChecked, TYPED } from "./numbers-in-text.ts";
import { saidOf } from "./of-usual-measure.ts";

/** "On the Home Office numbers", "according to the Home Office": whose figures they are, and not who speaks or what else is theirs. */
const ofFigures =
	/^(?:'s?)?(?: (?:recorded|own|official|crime|open|police))*(?: (?:figures?|figs?|numbers?|nos|nums|data|stats|statistics|counts?|totals?|measure|series|one|set|basis)(?![a-z])| ?(?:[?.!,;)]|$))/;

const ofYears = /\b(?:19|20)\d\d\b|\d\d[/-]\d\d|\byears?\b/i;

/**
 * What was checked, said of a measure that was named after it: "and by the Home Office one". Where it names no year, it is of
 * the years that it was read as before. So is what names it by whose it is, "tripled on the Home Office numbers", and was not
 * read as theirs.
 */
export function inMeasureNamed(
	claim: string,
	{ measure, besides }: QuestionParts,
	{ data, today }: Setting,
): string {
	const other = data.measure(measure?.measure ?? "");
	if (other === undefined) return claim;
	const said = saidOf(other, claim);
	const claimsOf = (text: string) => checkText(text, data, { today }).claims;
	const [folded, name] = [foldText(claim), foldText(measure?.text ?? "")];
	const at = folded.indexOf(name);
	if (at >= 0) {
		const isNamed =
			besides === undefined && claim.length <= TYPED && ofFigures.test(folded.slice(at + name.length));
		const read = isNamed ? claimsOf(claim) : [];
		const isTheirs = read.some(({ figures }) => figures.some((it) => it.producer === other.producer));
		return isNamed && !isTheirs && [...read, ...claimsOf(said)].some(isChecked) ? said : claim;
	}
	if (ofYears.test(claim)) return said;
	const years = claimsOf(claim)
		.flatMap((it) => it.figures)
		.toSorted((a, b) => a.start.localeCompare(b.start));
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return said;
	const isYearOn = shiftYears(last, -1).start <= first.start;
	const from = isYearOn ? ` in ${periodLabel(last)}` : `, from ${periodLabel(first)}`;
	const to = isYearOn ? "" : ` in ${periodLabel(last)}`;
	return `${saidOf(other, "").trimEnd().replace(/:$/, "")}${from}: ${claim}${to}`;
}
