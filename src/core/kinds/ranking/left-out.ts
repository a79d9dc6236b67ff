import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { inBrackets } from "../../wording/break-words.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import { whyApart } from "./field.ts";
import type { Move } from "./moves.ts";

/** More forces than this are counted, not named. */
const NAMED = 8;

/** Forces that have figures and no place among the others, each with the reason (D12, D25). */
export function apartLines(
	apart: readonly { readonly force: Geography; readonly words: string }[],
	not = "Not ranked",
): string[] {
	if (apart.length === 0) return [];
	const named = apart.map(({ force, words }) => `${force.name} (${words}; ${whyApart(force) ?? ""})`);
	return [`${not} with the others: ${listed(named)}.`];
}

/** Forces without an exact count, or without any, in one or more of the years: ranges and refusals in their own words, the rest counted (D29). */
export function withoutLine(
	data: DataSet,
	measure: Measure,
	forces: readonly Geography[],
	years: readonly Period[],
	lacks = "an exact figure",
): string[] {
	if (forces.length === 0) return [];
	const reasons = forces.map((force) => {
		const lacking = years
			.map((year) => figureFor(data, measure, force.id, year))
			.filter((it) => it.value === null);
		const isAlike = new Set(lacking.map(figureWords)).size === 1 && lacking.length === years.length;
		const words = isAlike
			? lacking.slice(0, 1).map(figureWords)
			: lacking.map((it) => `${figureWords(it)} in ${periodLabel(it)}`);
		return {
			name: force.name,
			words: words.join(", "),
			isTold: lacking.some((it) => hasNumber(it) || it.status !== "not-held"),
		};
	});
	const named = forces.length <= NAMED ? reasons : reasons.filter((it) => it.isTold);
	const list = listed(named.map((it) => `${it.name} (${it.words})`));
	const rest = forces.length - named.length;
	if (rest === 0) return [`Without ${lacks}: ${list}.`];
	return [
		`Without ${lacks}: ${count(forces.length)} forces${named.length === 0 ? "" : `, among them ${list}`}.`,
	];
}

/** Forces whose figures of the two years do not compare, and what lies between (D24). */
export function brokenLines(broken: readonly Move[]): string[] {
	if (broken.length === 0) return [];
	const named = broken.map((it) => `${it.force.name} (${inBrackets(it.breaks)})`);
	return [`Not comparable between the two years: ${listed(named)}.`];
}
