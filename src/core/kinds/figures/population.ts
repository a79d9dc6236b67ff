import type { Answer, Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Residents } from "../../statistics/residents.ts";
import { count, grouped, ratio } from "../../wording/numbers.ts";
import { dayMonthYear, listed } from "../../wording/periods.ts";
import { releasesOf, sourcesOf } from "../../wording/provenance.ts";

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

/** A count per so many people, with one decimal unless told: "61.4". Null without an exact count or a population. */
export function rateOf(
	figure: Figure,
	people: number | null,
	per: Per = PER_PEOPLE,
	decimals = 1,
): string | null {
	if (figure.value === null || people === null || people === 0) return null;
	return grouped(ratio(BigInt(figure.value) * BigInt(per.number), people, decimals));
}

/** What rates rest on: the releases of the counts, and those of the residents they are divided by (D4). */
export function sourcesOfRates(
	figures: readonly Figure[],
	living: Residents | null,
	data: DataSet,
): Answer["sources"] {
	const ofResidents = (living?.releases ?? []).flatMap((id) => data.release(id) ?? []);
	return sourcesOf([...releasesOf(figures, data), ...ofResidents]);
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
