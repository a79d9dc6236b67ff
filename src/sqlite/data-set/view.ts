import type { DataSet, Population } from "../../core/statistics/data-set.ts";
import type { Release } from "../../core/statistics/release.ts";
import { withShortTerms } from "../../core/statistics/short-terms.ts";
import { whenNeeded } from "../../core/statistics/when-needed.ts";
import { lastDay } from "../../data-package/published.ts";
import { findStatements } from "./find-statements.ts";
import type { Held } from "./held.ts";
import { observationsOf } from "./observations.ts";
import type { Queries } from "./queries.ts";

/** The data set as it stood on a day; null: as it is. */
export function viewDataSet(held: Held, queries: Queries, asOf: string | null): DataSet {
	const { geographies, breaks, contacts } = held.content;
	const measures = withShortTerms(held.content.measures);
	const isOut = (published: string) => asOf === null || lastDay(published) <= asOf;
	const releases = held.content.releases.filter((release) => isOut(release.published));
	const statements = held.content.statements.filter(({ date }) => date === null || isOut(date));
	const releaseOf = byId(releases);
	const measureOf = byId(measures);
	const geographyOf = byId(geographies);
	const populationOf = whenNeeded(() => newestPopulation(held.content.population, releases));
	const contactOf = new Map(contacts.map((contact) => [contact.geography, contact]));
	return {
		hash: held.hash,
		asOf,
		measures: () => measures,
		measure: (id) => measureOf.get(id),
		geographies: () => geographies,
		geography: (id) => geographyOf.get(id),
		places: () => held.content.places,
		releases: () => releases,
		release: (id) => releaseOf.get(id),
		...observationsOf(held, queries, releases.length),
		breaks: () => breaks,
		footnotes: (release) => held.footnotes.get(release) ?? [],
		statements: (query) => findStatements(statements, query),
		population: (geography, midYear) => populationOf().get(`${geography} ${midYear}`),
		contact: (geography) => contactOf.get(geography),
		at: (day) => viewDataSet(held, queries, Temporal.PlainDate.from(day).toString()),
	};
}

/**
 * The data set as it is, but for figures: those of the releases up to one, or of those before it, in order of publication.
 * Undefined when the release is not held.
 */
export function viewOfReleases(
	held: Held,
	queries: Queries,
	release: string,
	which: "with it" | "before it",
): DataSet | undefined {
	const at = held.content.releases.findIndex(({ id }) => id === release);
	if (at === -1) return undefined;
	const seen = which === "with it" ? at + 1 : at;
	return { ...viewDataSet(held, queries, null), ...observationsOf(held, queries, seen) };
}

/**
 * The newest estimate of each area and mid-year, by both. An edition gives ages for its own year alone: those under 18 are
 * of an earlier one where that has as many of all ages.
 */
function newestPopulation(
	rows: readonly Population[],
	releases: readonly Release[],
): ReadonlyMap<string, Population> {
	const rowsOf = Map.groupBy(rows, ({ release }) => release);
	const newest = new Map<string, Population>();
	for (const { id } of releases) {
		for (const row of rowsOf.get(id) ?? []) {
			const key = `${row.geography} ${row.midYear}`;
			const before = newest.get(key);
			const under18 = row.under18 ?? (before?.all === row.all ? before.under18 : null);
			newest.set(key, { ...row, under18 });
		}
	}
	return newest;
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
	new Map(rows.map((row) => [row.id, row]));
