import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { GeographyRead } from "../parts.ts";

/** The forces that a name takes in or may mean, by id. */
export const forcesOf = ({ geographies }: GeographyRead, data: DataSet): readonly string[] =>
	geographies.flatMap((id) => {
		const members = data.geography(id)?.members ?? [];
		return members.length > 0 ? members : [id];
	});

/** The regions made up of all the forces that a name may mean, and of no others: "the Midlands". Empty where there are none. */
export function wholeRegions(read: GeographyRead, data: DataSet): readonly Geography[] {
	const forces = forcesOf(read, data);
	const regions = data
		.geographies()
		.filter(({ kind, members }) => kind === "region" && members.every((id) => forces.includes(id)));
	const covered = regions.flatMap((it) => it.members);
	return covered.length === forces.length ? regions : [];
}

/**
 * Names that may mean several forces, read as all of them where they make up whole regions, at least so many: what is left
 * out or ranged over is so however narrowly the name was meant.
 */
export const inWholeRegions = (
	reads: readonly GeographyRead[],
	data: DataSet,
	least = 1,
): readonly GeographyRead[] =>
	reads.flatMap((read) => {
		const regions = read.outcome === "ambiguous" ? wholeRegions(read, data) : [];
		return regions.length < least || regions.length === 0
			? [read]
			: regions.map(({ id }) => asWider(read, id));
	});

/** An area for a name that is none of its own. */
export const asWider = (read: GeographyRead, id: string): GeographyRead => ({
	...read,
	certainty: "implied",
	outcome: "matched",
	geographies: [id],
	how: "alias",
	place: null,
	otherwise: [],
	note: "",
	wider: true,
});
