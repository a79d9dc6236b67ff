import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { figureFor } from "./figures.ts";
import { type Sum, sumOf } from "./sums.ts";

/** Forces that lie in an area's country without being tied to a part of it, such as British Transport Police. */
const forcesApart = (data: DataSet, { members }: Geography): readonly Geography[] =>
	data
		.geographies()
		.filter(({ id, kind, regime }) => kind === "force" && regime === "mixed" && !members.includes(id));

/**
 * The figure of a force apart that a published total takes in besides all of the area's own; null where those alone are the
 * total, and where it cannot be told.
 */
export function takenInBesides(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	published: Figure,
	{ figure, left }: Sum,
): Figure | null {
	if (published.status !== "published" || published.value === null || left.length > 0) return null;
	const besides = published.value - (figure.value ?? 0);
	if (besides <= 0) return null;
	const all = forcesApart(data, geography).map((it) => figureFor(data, measure, it.id, published));
	return all.find(({ value }) => value === besides) ?? null;
}

const withForce = ({ name }: Geography): string => `The publisher’s totals are with ${name}.`;

/** The notes on an area where its total was added up here: from its own forces alone. */
export const notesOnSum = (
	data: DataSet,
	geography: Geography,
	notes: readonly string[],
): readonly string[] =>
	notes.map((note) =>
		forcesApart(data, geography).some((it) => note === withForce(it)) ? geography.note : note,
	);

/**
 * What to say each time an area is shown. That it leaves a force out is not said of a measure whose published totals take
 * that force in, or where that cannot be told.
 */
export function noteOn(data: DataSet, measure: Measure, geography: Geography): string {
	const { id, note, members } = geography;
	const apart = forcesApart(data, geography).find(({ name }) => note.includes(name));
	const newest = data.series(measure.id, id).findLast(({ value }) => value !== null);
	if (apart === undefined || newest === undefined) return note;
	const published = figureFor(data, measure, id, newest.period);
	const sum = sumOf(data, measure, id, members, newest.period);
	const besides = takenInBesides(data, measure, geography, published, sum);
	if (besides !== null && besides.geography === apart.id) return withForce(apart);
	return published.status === "published" && published.value !== sum.figure.value ? "" : note;
}
