import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { figureFor, hasNumber, notHeld, producersOf, yearsHeld } from "./figures.ts";

/** A total made here: which forces are in it and which are not (D27). */
export interface Sum {
	readonly figure: Figure;
	readonly counted: readonly Figure[];
	/** Members without an exact count for the period, with the reason. */
	readonly left: readonly Figure[];
}

/** Adds up the exact counts of some geographies in one period; ranges and bounds are left out and named. */
export function sumOf(
	data: DataSet,
	measure: Measure,
	as: string,
	members: readonly string[],
	period: Period,
): Sum {
	const all = members.map((id) => figureFor(data, measure, id, period));
	const counted = all.filter((it) => it.value !== null);
	const value = counted.reduce((total, it) => total + (it.value ?? 0), 0);
	const figure: Figure =
		counted.length === 0
			? notHeld(measure, as, period)
			: {
					...notHeld(measure, as, period),
					value,
					status: "summed",
					release: counted[0]?.release ?? null,
					producer: producersOf(counted),
				};
	return { figure, counted, left: all.filter((it) => it.value === null) };
}

/** The published figure of an area, or the sum of its members where none is published. `sum` is null for a force. */
export interface AreaFigure {
	readonly figure: Figure;
	readonly sum: Sum | null;
}

export function areaFigure(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
): AreaFigure {
	const published = figureFor(data, measure, geography.id, period);
	if (geography.members.length === 0) return { figure: published, sum: null };
	const sum = sumOf(data, measure, geography.id, geography.members, period);
	return { figure: hasNumber(published) ? published : sum.figure, sum };
}

/** The figure of a whole area: published, or the sum of every one of its members; a sum of some of them is not one (D27). */
export function wholeFigure(data: DataSet, measure: Measure, geography: Geography, period: Period): Figure {
	const { figure, sum } = areaFigure(data, measure, geography, period);
	const isWhole = figure.status !== "summed" || sum?.left.length === 0;
	return isWhole ? figure : notHeld(measure, geography.id, period);
}

/** Says of how many of an area's forces there is a figure, where there is none of the whole (D27). */
export function partOfSum(data: DataSet, measure: Measure, geography: Geography, period: Period): string[] {
	const { figure, sum } = areaFigure(data, measure, geography, period);
	if (figure.status !== "summed" || sum === null || sum.left.length === 0) return [];
	const of = sum.counted.length + sum.left.length;
	return [
		`No total for ${geography.name} in ${periodLabel(period)}: ${inWords(sum.counted.length)} of its ${inWords(of)} forces ${sum.counted.length === 1 ? "has" : "have"} a figure.`,
	];
}

/** The financial years with a figure of the whole area, oldest first. */
export function wholeYears(data: DataSet, measure: Measure, geography: Geography): readonly Period[] {
	return areaYears(data, measure, geography).filter((it) =>
		hasNumber(wholeFigure(data, measure, geography, it)),
	);
}

/** The financial years with an exact count of the whole area, oldest first. */
export const exactYears = (data: DataSet, measure: Measure, geography: Geography): readonly Period[] =>
	wholeYears(data, measure, geography).filter(
		(it) => wholeFigure(data, measure, geography, it).value !== null,
	);

/** The financial years with more than a bound of the whole area, to take the latest of; else those with any figure. */
export function toldYears(data: DataSet, measure: Measure, geography: Geography): readonly Period[] {
	const whole = wholeYears(data, measure, geography);
	const told = whole.filter((it) => wholeFigure(data, measure, geography, it).status !== "bound");
	return told.length > 0 ? told : whole;
}

/** The financial years with an exact count of both, oldest first. */
export function exactInBoth(data: DataSet, measure: Measure, a: Geography, b: Geography): readonly Period[] {
	const other = new Set(exactYears(data, measure, b).map((it) => it.start));
	return exactYears(data, measure, a).filter((it) => other.has(it.start));
}

/** The financial years with a figure for an area or any of its members, oldest first. */
export function areaYears(data: DataSet, measure: Measure, geography: Geography): readonly Period[] {
	const members = geography.members.flatMap((id) => data.geography(id) ?? []);
	const all = [geography, ...members].flatMap((it) => yearsHeld(data, measure, it));
	const starts = [...new Set(all.map((it) => it.start))].toSorted();
	return starts.flatMap((start) => all.find((it) => it.start === start) ?? []);
}

const forcesIn = (sum: Sum | null): string => (sum?.counted ?? []).map((it) => it.geography).join();

/** Whether two sums count exactly the same forces (D27). */
export const isSameSet = (a: Sum | null, b: Sum | null): boolean => forcesIn(a) === forcesIn(b);

/** Two sums over the same forces: those with an exact count in both periods (D27). */
export function likeForLike(
	earlier: Sum,
	later: Sum,
): { readonly earlier: number; readonly later: number; readonly forces: readonly string[] } {
	const before = new Map(earlier.counted.map((it) => [it.geography, it.value ?? 0]));
	const both = later.counted.filter((it) => before.has(it.geography));
	return {
		earlier: both.reduce((total, it) => total + (before.get(it.geography) ?? 0), 0),
		later: both.reduce((total, it) => total + (it.value ?? 0), 0),
		forces: both.map((it) => it.geography),
	};
}
