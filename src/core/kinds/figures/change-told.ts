import type { Figure } from "../../answer.ts";
import type { Measure } from "../../statistics/measure.ts";
import { absent, countWords, figureWords } from "../../wording/figure-words.ts";
import { changeOver, sideBySide } from "../../wording/over-years.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { hasNumber } from "./figures.ts";

/** The last of the years against one before it, and those of the years that have no figure. */
export function changeTold(
	measure: Measure,
	from: Figure,
	figures: readonly Figure[],
	comparable: boolean,
): string {
	const main = figures.at(-1) ?? from;
	const held = figures.filter(hasNumber);
	if (!hasNumber(main)) {
		const shown = held.map(
			(it, at) => `${at === 0 ? countWords(it, measure) : figureWords(it)} in ${periodLabel(it)}`,
		);
		return [absent(main, measure), ...(shown.length === 0 ? [] : [shown.join(", ")])].join("; ");
	}
	if (!hasNumber(from)) {
		const shown = countWords(main, measure);
		return `${shown} in ${periodLabel(main)}, and nothing to compare it with`;
	}
	const without = from === figures[0] ? [] : figures.filter((it) => !hasNumber(it)).map(periodLabel);
	const change = comparable ? changeOver(from, main) : sideBySide(from, main);
	return without.length === 0 ? change : `${change}; no figure for ${listed(without, "or")}`;
}
