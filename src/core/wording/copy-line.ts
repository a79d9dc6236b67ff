import type { Figure } from "../answer.ts";
import type { Break } from "../statistics/break.ts";
import { carriesPercentage } from "../statistics/change.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Release } from "../statistics/release.ts";
import { comparedWith, direction, percentWords } from "./change-words.ts";
import { attributed, counted, policeOf, termFor, when } from "./copy-parts.ts";
import { type HouseStyle, PLAIN_STYLE } from "./house-style.ts";
import { inWords } from "./numbers.ts";
import { periodInStyle } from "./periods.ts";

/** What a copy line is written from: the figure and at most one earlier figure to hold it against. */
export interface Printed {
	readonly geography: Geography;
	readonly measure: Measure;
	readonly figure: Figure;
	readonly against: { readonly figure: Figure; readonly breaks: readonly Break[] } | null;
	readonly release: Release | null;
}

const shortBreaks = (breaks: readonly Break[]): string => breaks.map((it) => ` (${it.short})`).join("");

/** A sentence names one producer, so that it can hold no other's figure. */
const isOfOne = (release: Release, against: Figure | undefined): boolean =>
	against === undefined || against.producer === release.producer;

/**
 * One plain sentence to paste: complete, with producer and period, never opening with a numeral (D3, D4, D6, D17, D36).
 * Empty where there is no exact count to print.
 */
export function copyLine(printed: Printed, style: HouseStyle = PLAIN_STYLE): string {
	const { geography, measure, figure, against, release } = printed;
	if (figure.value === null || release === null) return "";
	const from = isOfOne(release, against?.figure) ? against?.figure.value : null;
	const change =
		against && typeof from === "number"
			? `, ${comparedWith(from, figure.value, periodInStyle(against.figure, style.years), style)}${shortBreaks(against.breaks)}`
			: "";
	const said = `${policeOf(geography)} recorded ${counted(figure.value, measure, style)} in ${when(figure, style)}${change}`;
	return attributed(said, { measure, figure, release: change === "" ? release : ofBoth(printed) }, style);
}

/** The release behind both counts; null where they are of several, so that neither day of publication is said of the other. */
const ofBoth = ({ figure, against, release }: Printed): Release | null =>
	against === null || against.figure.release === figure.release ? release : null;

/**
 * The change between two exact counts as a sentence of its own, warning included where a break lies between (D6, D24).
 * Empty where either end is not an exact count.
 */
export function copyChange(printed: Printed, style: HouseStyle = PLAIN_STYLE): string {
	const { geography, measure, figure, against, release } = printed;
	const [from, to] = [against?.figure.value, figure.value];
	if (against === null || typeof from !== "number" || to === null || release === null) return "";
	if (!isOfOne(release, against.figure)) return "";
	const number = (value: number) => inWords(value, style.wordsUpTo);
	const verb = { up: "rose", down: "fell", unchanged: "were unchanged" }[direction(from, to)];
	const percent =
		from !== to && from !== 0 && to !== 0 && carriesPercentage(from)
			? `, ${direction(from, to)} ${percentWords(from, to, style.decimals, style.percent)}`
			: "";
	const ends = `from ${from === 0 ? "none" : number(from)} in ${when(against.figure, style)} to ${to === 0 ? "none" : number(to)} in ${when(figure, style)}`;
	const said = `${termFor(measure, style)} recorded by ${policeOf(geography)} ${verb} ${ends}${shortBreaks(against.breaks)}${percent}`;
	return attributed(said, { measure, figure, release: ofBoth(printed) }, style);
}
