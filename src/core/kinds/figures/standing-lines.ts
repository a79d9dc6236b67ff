import type { Figure } from "../../answer.ts";
import { changeCell } from "../../wording/change-words.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { extremeWords } from "../../wording/ordinals.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { periodOf } from "./figures.ts";
import { type Standing, standingOf } from "./standing.ts";

/** "the seven years held (2016/17 to 2022/23)", gaps showing; beside a year with a bound alone, those "with a count". */
export const yearsHeld = ({ series, bounds }: Pick<Standing, "series" | "bounds">): string =>
	`the ${inWords(series.length)} years ${bounds.length === 0 ? "held" : "with a count"} (${yearRuns(series.map(periodOf))})`;

/** What is told of a year beside its place among the years held. */
export const standingLines = (
	main: Figure,
	standing: Standing,
	extreme: "highest" | "lowest",
	isGap: boolean,
): readonly string[] => [
	...(isGap ? gapToTop(main, standing) : []),
	...atTheTime(main, standing, extreme),
	...unsure(standing),
	...unplaced(standing),
];

/** "How far below it is the latest": asked of a year beside the one that stands out. */
export const asksHowFar =
	/(?<![a-z])(?:how (?:far|much|many|close|near)|by what|what per ?cent(?:age)?)(?![a-z]).*(?<![a-z])(?:below|under|off|short|from|down|lower|above|over|higher|to)(?![a-z])/i;

/** From the year that stands out to the one asked about; nothing where that is the one, or one of them is no exact count. */
function gapToTop(main: Figure, { top }: Standing): readonly string[] {
	if (top === null || top.value === null || main.value === null || top.value === main.value) return [];
	const years = `${count(main.value)} in ${periodLabel(main)} against ${count(top.value)} in ${periodLabel(top)}`;
	return [`${years} is ${changeCell(top.value, main.value, 1)}.`];
}

/** What a year was when it was the newest. */
function atTheTime(main: Figure, { series }: Standing, extreme: "highest" | "lowest"): string[] {
	const until = series.filter((it) => it.start <= main.start);
	if (until.length === series.length || until.length < 2) return [];
	const then = standingOf(main, until, extreme);
	if (then === null) return [];
	const place = extremeWords(extreme, then.place, then.unsure.length);
	return [`Of ${yearsHeld(then)} it was ${place}.`];
}

function unsure({ unsure: figures }: Standing): string[] {
	if (figures.length === 0) return [];
	const named = listed(figures.map((it) => `${periodLabel(it)} (${figureWords(it)})`));
	return [`Not an exact count, so it cannot be told whether higher or lower: ${named}.`];
}

function unplaced({ bounds }: Standing): string[] {
	if (bounds.length === 0) return [];
	const named = listed(bounds.map((it) => `${figureWords(it)} in ${periodLabel(it)}`));
	return [`Without a place, as it is no exact count: ${named}.`];
}
