import type { Figure } from "../../answer.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { periodOf } from "../figures/figures.ts";
import { rowName } from "../figures/row-name.ts";
import { standingOf } from "../figures/standing.ts";
import { wholeFigure, wholeYears } from "../figures/sums.ts";
import type { Angle } from "./angle.ts";

/** One place in one year of a measure. */
export interface Spot {
	readonly data: DataSet;
	readonly measure: Measure;
	readonly place: Geography;
	readonly year: Period;
}

/** Fewer years than this are too short a series for a high or a low. */
const FEWEST_YEARS = 4;

/** How many moves the same way make a trend. */
const TREND = 3;

/** Counts worth saying that they were passed. */
const ROUND = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

/** The year's exact count and those of so many years before it in a row; null with a gap, a range or a break among them. */
function run({ data, measure, place, year }: Spot, back: number): readonly number[] | null {
	const figures = Array.from({ length: back + 1 }, (_, at) =>
		wholeFigure(data, measure, place, shiftYears(year, at - back)),
	);
	const values = figures.flatMap((it) => it.value ?? []);
	const [first, last] = [figures[0], figures.at(-1)];
	if (values.length < figures.length || first === undefined || last === undefined) return null;
	const breaks = breaksOver(data, measure.id, reach(place), periodOf(first), periodOf(last));
	return breaks.length > 0 ? null : values;
}

const questionOf = (kind: string, { measure, place, year }: Spot) => ({
	kind,
	geographies: [place.id],
	periods: [year],
	measure: measure.id,
});

/** The highest or lowest of the years held up to then (D23). */
export function extremeOf(spot: Spot): Angle | null {
	const { data, measure, place, year } = spot;
	const years = wholeYears(data, measure, place).filter((it) => it.start <= year.start);
	const series = years.map((it) => wholeFigure(data, measure, place, it));
	const main = series.at(-1);
	if (main === undefined || main.start !== year.start || series.length < FEWEST_YEARS) return null;
	const isWhole = (it: Figure) => breaksOver(data, measure.id, reach(place), periodOf(it), year).length === 0;
	if (!series.slice(0, -1).every(isWhole)) return null;
	for (const extreme of ["highest", "lowest"] as const) {
		const standing = standingOf(main, series, extreme);
		if (standing === null || standing.place > 1 || standing.ties.length + standing.unsure.length > 0)
			continue;
		return {
			label: `${rowName(place)}: ${extreme} in the years held`,
			text: `${place.name}: ${count(main.value ?? 0)} in ${periodLabel(year)} is the ${extreme} in the ${inWords(series.length)} years held (${yearRuns(years)}).`,
			question: {
				...questionOf("record", spot),
				...(extreme === "lowest" ? { options: { direction: "down" } } : {}),
			},
		};
	}
	return null;
}

/** A fall after three rises in a row, or a rise after three falls. */
export function reversalOf(spot: Spot): Angle | null {
	const { place, year } = spot;
	const values = run(spot, TREND + 1);
	if (values === null) return null;
	const steps = values.slice(1).map((it, at) => Math.sign(it - (values[at] ?? it)));
	const [last, before] = [steps.at(-1) ?? 0, steps.slice(0, -1)];
	const isReversal = last !== 0 && before.every((it) => it === -last);
	if (!isReversal) return null;
	const [was, is] = last < 0 ? ["rises", "fell"] : ["falls", "rose"];
	const told = values.map(count).join(", ");
	return {
		label: `${rowName(place)}: ${is} after three ${was}`,
		text: `${place.name} ${is} in ${periodLabel(year)} after three ${was} in a row: ${told}.`,
		question: {
			...questionOf("trend", spot),
			periods: [shiftYears(year, -TREND - 1), year].flatMap(between),
		},
	};
}

/** The years of a trend from the first to the last. */
function between(year: Period, at: number): readonly Period[] {
	return at === 0 ? Array.from({ length: TREND + 1 }, (_, years) => shiftYears(year, years)) : [year];
}

/** A round number passed for the first time in the years held, or fallen below since the year before. */
export function crossingOf(spot: Spot): Angle | null {
	const { data, measure, place, year } = spot;
	const pair = run(spot, 1);
	if (pair === null) return null;
	const [before = 0, now = 0] = pair;
	const earlier = wholeYears(data, measure, place)
		.filter((it) => it.start < year.start)
		.map((it) => wholeFigure(data, measure, place, it));
	const most = Math.max(...earlier.map((it) => it.value ?? it.high ?? Number.POSITIVE_INFINITY));
	const over = ROUND.findLast((it) => now >= it && most < it);
	const under = ROUND.find((it) => now < it && before >= it);
	const round = over ?? under;
	if (round === undefined) return null;
	const words = over === undefined ? "fell below" : now === over ? "reached" : "passed";
	const first = over === undefined ? "" : " for the first time in the years held";
	return {
		label: `${rowName(place)}: ${words} ${count(round)}`,
		text: `${place.name} ${words} ${count(round)}${first}: ${count(before)} in ${periodLabel(shiftYears(year, -1))}, ${count(now)} in ${periodLabel(year)}.`,
		question: questionOf("figure", spot),
	};
}
