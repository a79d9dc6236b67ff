import type { Choice, Problem } from "../../problem.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { calendarYear, financialYearStart, type Period, samePeriod } from "../../statistics/period.ts";
import { link } from "../draft.ts";
import { hasNumber } from "../figures/figures.ts";
import { rowName } from "../figures/row-name.ts";
import { areaFigure, wholeFigure, wholeYears } from "../figures/sums.ts";
import { enclosing } from "./enclosing.ts";
import { heldApart } from "./held-apart.ts";

/** What a question is about: one place, several of which any may have a year, or null where it ranges over all. */
export type About = Geography | readonly Geography[] | null;

/** The held year nearest to one that is not, and the one next to it. */
interface Nearest {
	readonly near: Period;
	readonly next: Period;
}

/** The first of the periods that lies before or after every year held and is held nowhere near; `held` is of all the places. */
export function outsideProblem(
	data: DataSet,
	measure: Measure,
	about: About,
	held: readonly Period[],
	periods: readonly Period[],
	choice: (nearest: Nearest) => Choice,
): Problem | null {
	const places = placesOf(about);
	const [geography = null] = places;
	const [first, last] = [held[0], held.at(-1)];
	const outside = periods.find(
		(it) =>
			isOutside(it, held) &&
			!isHeldAsSuch(data, measure, geography, it) &&
			!heldElsewhere(data, measure, geography, it),
	);
	if (outside === undefined || first === undefined || last === undefined) return null;
	const isEarly = outside.start < first.start;
	const calendar = calendarYearsOf(data, measure, geography);
	const same = calendar.filter((it) => financialYearStart(outside) === Number(it.start.slice(0, 4)));
	const nearest = isEarly
		? { near: first, next: held[1] ?? first }
		: { near: last, next: held.at(-2) ?? last };
	return {
		type: "period-not-held",
		geography: geography?.id ?? null,
		measure: measure.id,
		period: outside,
		held,
		...(places.length > 1 ? { each: places.map((it) => heldOf(data, measure, it)) } : {}),
		calendar,
		apart: places.length > 1 ? [] : heldApart(data, measure, geography),
		choices: [
			...same.map((it) => choice({ near: it, next: it })),
			...(geography === null || places.length > 1 ? [] : ofSameProducer(data, measure, geography, outside)),
			...(places.length > 1 ? inOneArea(data, measure, places, outside) : []),
			choice(nearest),
		],
	};
}

const placesOf = (about: About): readonly Geography[] =>
	about === null ? [] : "id" in about ? [about] : about;

const heldOf = (data: DataSet, measure: Measure, place: Geography) => ({
	geography: place.id,
	held: wholeYears(data, measure, place),
});

/** The smallest area that several places lie in, where any measure has it in that year: "the South East" for three of its forces. */
function inOneArea(
	data: DataSet,
	measure: Measure,
	[first, ...more]: readonly Geography[],
	year: Period,
): readonly Choice[] {
	const around = first === undefined ? [] : enclosing(data, first);
	const area = around.find((it) => more.every((place) => enclosing(data, place).includes(it)));
	if (area?.kind !== "region") return [];
	return [measure, ...measure.related.flatMap((id) => data.measure(id) ?? [])]
		.filter((it) => hasNumber(wholeFigure(data, it, area, year)))
		.slice(0, 1)
		.map((it) =>
			link(
				`${rowName(area)} as a Whole`,
				{ kind: "total", geographies: [area.id], periods: [year], measure: it.id },
				data,
			),
		);
}

/** The year in another measure of the same producer: "north wales 2023/24 home office", of which code 86 ends before. */
const ofSameProducer = (
	data: DataSet,
	{ id, producer, related }: Measure,
	geography: Geography,
	year: Period,
): readonly Choice[] =>
	data
		.measures()
		.filter((it) => it.id !== id && it.producer === producer)
		.filter((it) => it.related.some((other) => other === id || related.includes(other)))
		.filter((it) => hasNumber(wholeFigure(data, it, geography, year)))
		.map((it) =>
			link(it.name, { kind: "figure", geographies: [geography.id], periods: [year], measure: it.id }, data),
		);

/** Calendar years held for themselves, oldest first. */
const calendarYearsOf = (data: DataSet, measure: Measure, geography: Geography | null): readonly Period[] =>
	geography === null
		? []
		: data
				.series(measure.id, geography.id)
				.map((it) => it.period)
				.filter((it) => samePeriod(it, calendarYear(Number(it.start.slice(0, 4)))));

/**
 * A span of another kind that is held for itself, such as a calendar year before the financial years begin; for an area
 * also one that is held for each of its forces.
 */
export const isHeldAsSuch = (
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	period: Period,
): boolean =>
	geography === null
		? data.across(measure.id, period).some(({ value }) => value !== null)
		: data.observation(measure.id, geography.id, period) !== undefined ||
			hasNumber(wholeFigure(data, measure, geography, period));

/** Before the first or after the last period of the series, by start. */
function isOutside(period: Period, held: readonly Period[]): boolean {
	return (
		held.length > 0 &&
		(held.every((it) => period.end < it.start) || held.every((it) => period.start > it.end))
	);
}

/** Whether a related measure has the period, so that the answer can show it apart instead of turning the asker away. */
function heldElsewhere(
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	period: Period,
): boolean {
	if (geography === null) return false;
	const others = measure.related.flatMap((id) => data.measure(id) ?? []);
	return others.some((it) => hasNumber(areaFigure(data, it, geography, period).figure));
}
