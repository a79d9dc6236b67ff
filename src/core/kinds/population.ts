import type { Figure } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Period } from "../statistics/period.ts";
import { count, grouped, ratio } from "../wording/numbers.ts";
import { dayMonthYear, listed } from "../wording/periods.ts";

/** Who lived in a whole area at a mid-year; `under18` is null where it is not held. */
export interface Residents {
	readonly midYear: number;
	readonly all: number;
	readonly under18: number | null;
	/** Ids of the releases the numbers come from. */
	readonly releases: readonly string[];
}

/** The residents at the 30 June that lies in the period, added up for an area; null unless held for all of it. */
export function residents(data: DataSet, geography: Geography, period: Period): Residents | null {
	const midYear = midYearIn(period);
	if (midYear === null) return null;
	const forces = geography.members.length === 0 ? [geography.id] : geography.members;
	const held = forces.flatMap((id) => data.population(id, midYear) ?? []);
	if (held.length < forces.length) return null;
	const under18 = held.reduce<number | null>(
		(sum, it) => (sum === null || it.under18 === null ? null : sum + it.under18),
		0,
	);
	const all = held.reduce((sum, it) => sum + it.all, 0);
	return { midYear, all, under18, releases: [...new Set(held.map((it) => it.release))] };
}

/** The only 30 June in a period; null with none or several. */
export function midYearIn({ start, end }: Period): number | null {
	const years = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
	const inside = [...new Set(years)].filter((year) => start <= `${year}-06-30` && `${year}-06-30` <= end);
	return inside.length === 1 ? (inside[0] ?? null) : null;
}

/** What a rate counts by: how many of whom. */
export interface Per {
	readonly number: 100_000 | 1_000;
	readonly of: "people" | "children";
}

export const PER_PEOPLE: Per = { number: 100_000, of: "people" };
export const PER_CHILDREN: Per = { number: 1_000, of: "children" };

/** How many of those a rate counts by lived there; null where it is not held. */
export const peopleFor = (living: Residents | null, per: Per): number | null =>
	living === null ? null : per.of === "children" ? living.under18 : living.all;

/** A count per so many people, with one decimal: "61.4". Null without an exact count or a population. */
export function rateOf(figure: Figure, people: number | null, per: Per = PER_PEOPLE): string | null {
	if (figure.value === null || people === null || people === 0) return null;
	return grouped(ratio(BigInt(figure.value) * BigInt(per.number), people, 1));
}

/** "per 100,000 residents at mid-2021 and mid-2020 (Office for National Statistics, release of July 2024)". */
export function populationWords(
	data: DataSet,
	{ midYear, releases }: Residents,
	per: Per = PER_PEOPLE,
	midYears: readonly number[] = [midYear],
): string {
	const release = data.release(releases[0] ?? "");
	const who = per.of === "children" ? "residents under 18" : "residents";
	const from =
		release === undefined ? "" : ` (${release.producer}, release of ${dayMonthYear(release.published)})`;
	return `per ${count(per.number)} ${who} at ${listed(midYears.map((it) => `mid-${it}`))}${from}`;
}
