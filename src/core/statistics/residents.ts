import type { DataSet } from "./data-set.ts";
import type { Geography } from "./geography.ts";
import type { Period } from "./period.ts";

/** Who lived in a whole area at a mid-year; `under18` is null where it is not held. */
export interface Residents {
	readonly midYear: number;
	readonly all: number;
	readonly under18: number | null;
	/** Ids of the releases the numbers come from. */
	readonly releases: readonly string[];
}

/** The residents of an area on 30 June of a year, added up over its forces; null unless held for all of it. */
export function residentsAt(
	data: DataSet,
	{ id, members }: Pick<Geography, "id" | "members">,
	midYear: number,
): Residents | null {
	const forces = members.length === 0 ? [id] : members;
	const held = forces.flatMap((force) => data.population(force, midYear) ?? []);
	if (held.length < forces.length) return null;
	const under18 = held.reduce<number | null>(
		(sum, it) => (sum === null || it.under18 === null ? null : sum + it.under18),
		0,
	);
	const all = held.reduce((sum, it) => sum + it.all, 0);
	return { midYear, all, under18, releases: [...new Set(held.map((it) => it.release))] };
}

/** The residents at the 30 June that lies in the period, added up for an area; null unless held for all of it. */
export function residents(data: DataSet, geography: Geography, period: Period): Residents | null {
	const midYear = midYearIn(period);
	return midYear === null ? null : residentsAt(data, geography, midYear);
}

/** The only 30 June in a period; null with none or several. */
export function midYearIn({ start, end }: Period): number | null {
	const years = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
	const inside = [...new Set(years)].filter((year) => start <= `${year}-06-30` && `${year}-06-30` <= end);
	return inside.length === 1 ? (inside[0] ?? null) : null;
}
