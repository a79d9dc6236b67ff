import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import { whyApart } from "./field.ts";
import type { Placed } from "./places.ts";

/** From which end forces are ranked. */
export type Order = "most" | "fewest";

/** A force with its count: exact, a range or a bound. */
interface Numbered {
	readonly force: Geography;
	readonly figure: Figure;
}

/** A force's place among all that have a number, or the places between which it lies. */
export interface CountPlace extends Placed<Numbered> {
	/** How many more may come before it, a range being open: its place is one from `place` to `place + later`. */
	readonly later: number;
}

/** Every force of a field once: with a place, with a number that is not ranked (D25), or without a number. */
export interface CountPlaces {
	readonly places: readonly CountPlace[];
	readonly apart: readonly Numbered[];
	readonly without: readonly Geography[];
}

/**
 * Forces by their counts in a year. A range takes part: one that lies wholly before a count comes before it, and one
 * that may lie on either side leaves the place open.
 */
export function countPlaces(
	data: DataSet,
	measure: Measure,
	forces: readonly Geography[],
	year: Period,
	order: Order,
): CountPlaces {
	const all = forces.map((force) => ({ force, figure: figureFor(data, measure, force.id, year) }));
	const numbered = all.filter((it) => hasNumber(it.figure));
	const ranked = numbered.filter((it) => whyApart(it.force) === null);
	return {
		places: ranked.map((it) => placeAmong(it, ranked, order)).toSorted(byPlace),
		apart: numbered.filter((it) => whyApart(it.force) !== null),
		without: all.filter((it) => !hasNumber(it.figure)).map((it) => it.force),
	};
}

function placeAmong(item: Numbered, all: readonly Numbered[], order: Order): CountPlace {
	const own = endsOf(item.figure, order);
	const others = all.filter((it) => it !== item).map((it) => ({ it, ends: endsOf(it.figure, order) }));
	const before = others.filter(({ ends }) => ends.last < own.first);
	const perhaps = others.filter(({ ends }) => ends.last >= own.first && ends.first < own.last);
	const { value } = item.figure;
	const ties = others.filter(({ it }) => value !== null && it.figure.value === value);
	return { item, place: 1 + before.length, later: perhaps.length, ties: ties.length };
}

/** Between which numbers a count lies, the smaller coming first in the order. */
function endsOf(
	{ value, low, high }: Figure,
	order: Order,
): { readonly first: number; readonly last: number } {
	const [least, most] = [value ?? low ?? Number.NEGATIVE_INFINITY, value ?? high ?? Number.POSITIVE_INFINITY];
	return order === "most" ? { first: -most, last: -least } : { first: least, last: most };
}

const byPlace = (a: CountPlace, b: CountPlace): number => a.place - b.place || a.later - b.later;

const isExact = ({ item }: CountPlace): boolean => item.figure.value !== null;

/** Those that come first for certain; where a range leaves that open, the first of the exact counts alone. */
export function firstOf(places: readonly CountPlace[]): {
	readonly first: readonly CountPlace[];
	readonly among: readonly CountPlace[];
} {
	const sure = places.filter((it) => it.place === 1 && it.later === 0);
	if (sure.length > 0) return { first: sure, among: places };
	const exact = places.filter(isExact);
	return { first: exact.filter((it) => it.item.figure.value === exact[0]?.item.figure.value), among: exact };
}

/** What tells the forces of a ranking from others, to follow "forces": "with an exact figure", "that can be ranked" where others have one too. */
export function withFigure(among: readonly CountPlace[], apart: readonly Numbered[]): string {
	if (apart.length > 0) return "that can be ranked";
	return among.every(isExact) ? "with an exact figure" : "with a figure";
}
