import type { Figure } from "../answer.ts";
import type { Break } from "../statistics/break.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Release } from "../statistics/release.ts";
import { comparedWith } from "./change-words.ts";
import { figureWords } from "./figure-words.ts";
import { labelWithSpan, monthAndYear, periodLabel } from "./periods.ts";

/** What a copy line is written from: the figure and at most one earlier figure to hold it against. */
export interface Printed {
	readonly geography: Geography;
	readonly measure: Measure;
	readonly figure: Figure;
	readonly against: { readonly figure: Figure; readonly breaks: readonly Break[] } | null;
	readonly release: Release | null;
}

/**
 * One plain sentence to paste: complete, with producer and period, never opening with a numeral (D3, D4, D6, D17, D36).
 * Empty where there is no exact count to print.
 */
export function copyLine({ geography, measure, figure, against, release }: Printed): string {
	if (figure.value === null || release === null) return "";
	const number = figure.value === 0 ? "no" : figureWords(figure);
	const noun = figure.value === 1 ? measure.noun.replace(/offences\b/, "offence") : measure.noun;
	const from = against?.figure.value;
	const change =
		against && typeof from === "number"
			? `, ${comparedWith(from, figure.value, periodLabel(against.figure), 0)}${shortBreaks(against.breaks)}`
			: "";
	const who = geography.kind === "force" ? geography.officialName : `Police in ${geography.name}`;
	const when = labelWithSpan(figure);
	return `${who} recorded ${number} ${noun} in ${when}${change}, according to ${source(measure, release)}.`;
}

const shortBreaks = (breaks: readonly Break[]): string => breaks.map((it) => ` (${it.short})`).join("");

function source(measure: Measure, release: Release): string {
	return `${measure.producer} figures ${measure.collection}, published in ${monthAndYear(release.published.slice(0, 7))}`;
}
