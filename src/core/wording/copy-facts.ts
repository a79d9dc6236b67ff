import type { Figure } from "../answer.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import type { Release } from "../statistics/release.ts";
import { attributed, counted, policeOf, termFor, when } from "./copy-parts.ts";
import type { HouseStyle } from "./house-style.ts";
import { count, inWords } from "./numbers.ts";
import { extremeWords, ordinal } from "./ordinals.ts";
import { listed, periodInStyle } from "./periods.ts";
import { type Part, shareOf } from "./shares.ts";

/** A count to print: whose, of what, from where; `release` is null where several are behind the sentence. */
export interface Fact {
	readonly geography: Geography;
	readonly measure: Measure;
	readonly figure: Figure;
	readonly release: Release | null;
}

/** "Cumbria Constabulary recorded 307 child abuse image offences in 2021/22 (April 2021 to March 2022)"; empty without an exact count. */
function recorded({ geography, measure, figure }: Fact, style: HouseStyle): string {
	if (figure.value === null) return "";
	return `${policeOf(geography)} recorded ${counted(figure.value, measure, style)} in ${when(figure, style)}`;
}

const sentence = (said: string, fact: Fact, style: HouseStyle): string =>
	said === "" ? "" : attributed(said, fact, style);

/** A force's place among others; `forces` is "forces with a figure": "..., the second highest number of the eight forces with a figure". */
export function copyPlace(
	fact: Fact,
	{
		place,
		ties,
		of,
		forces,
	}: { readonly place: number; readonly ties: number; readonly of: number; readonly forces: string },
	style: HouseStyle,
): string {
	const said = recorded(fact, style);
	const joint = ties > 0 ? "joint " : "";
	const which = place === 1 ? `the ${joint}highest` : `the ${joint}${ordinal(place)} highest`;
	return sentence(
		said && `${said}, ${which} number of the ${inWords(of, style.wordsUpTo)} ${forces}`,
		fact,
		style,
	);
}

/** A year's place among the years held: "..., the highest number in the three years for which figures are held" (D23). */
export function copyAmongYears(
	fact: Fact,
	{
		place,
		years,
		extreme,
	}: { readonly place: number; readonly years: readonly Period[]; readonly extreme: "highest" | "lowest" },
	style: HouseStyle,
): string {
	const said = recorded(fact, style);
	const [first, last] = [years[0], years.at(-1)];
	if (said === "" || first === undefined || last === undefined || years.length < 2) return "";
	const held = `the ${inWords(years.length, style.wordsUpTo)} years for which figures are held`;
	const span = `${periodInStyle(first, style.years)} to ${periodInStyle(last, style.years)}`;
	return sentence(`${said}, ${extremeWords(extreme, place)} number in ${held} (${span})`, fact, style);
}

/** "Cumbria Constabulary recorded 307 of the 30,925 child abuse image offences in the UK in 2021/22 (...), or 1%" (D6). */
export function copyShare(
	fact: Fact,
	whole: Geography,
	{ part, whole: all }: Part,
	style: HouseStyle,
): string {
	const { geography, measure, figure } = fact;
	const percent = shareOf(part, all, style.decimals).replace("%", style.percent);
	const said = `${policeOf(geography)} recorded ${inWords(part, style.wordsUpTo)} of the ${count(all)} ${termFor(measure, style)} in ${whole.name} in ${when(figure, style)}, or ${percent}`;
	return sentence(said, fact, style);
}

/** A rate with its count and its population: "..., or 61.3 for every 100,000 people living there in mid-2021". */
export function copyRate(
	fact: Fact,
	{
		rate,
		per,
		midYear,
		producer,
	}: { readonly rate: string; readonly per: string; readonly midYear: number; readonly producer: string },
	style: HouseStyle,
): string {
	const said = recorded(fact, style);
	return sentence(
		said &&
			`${said}, or ${rate} for every ${per} living there in mid-${midYear} by estimates of the ${producer}`,
		fact,
		style,
	);
}

/** How many forces rose and fell: "of 41 police forces with comparable figures for both years, 25 recorded more ... than in ..., 16 fewer and none the same". */
export function copyCount(
	measure: Measure,
	[earlier, later]: readonly [Figure, Figure],
	tally: { readonly all: number; readonly rose: number; readonly fell: number; readonly same: number },
	release: Release | null,
	style: HouseStyle,
): string {
	if (tally.all === 0) return "";
	const number = (value: number) => (value === 0 ? "none" : inWords(value, style.wordsUpTo));
	const said = `of ${inWords(tally.all, style.wordsUpTo)} police forces with comparable figures for both years, ${listed(
		[
			`${number(tally.rose)} recorded more ${termFor(measure, style)} in ${when(later, style)} than in ${when(earlier, style)}`,
			`${number(tally.fell)} fewer`,
			`${number(tally.same)} the same number`,
		],
	)}`;
	return attributed(said, { measure, figure: later, release }, style);
}
