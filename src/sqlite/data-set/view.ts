import type { DataSet } from "../../core/statistics/data-set.ts";
import { lastDay } from "../../data-package/published.ts";
import { findStatements } from "./find-statements.ts";
import type { Held } from "./held.ts";
import { observationsOf } from "./observations.ts";
import type { Queries } from "./queries.ts";

/** The data set as it stood on a day; null: as it is. */
export function viewDataSet(held: Held, queries: Queries, asOf: string | null): DataSet {
	const { measures, geographies, places, breaks, contacts } = held.content;
	const isOut = (published: string) => asOf === null || lastDay(published) <= asOf;
	const releases = held.content.releases.filter((release) => isOut(release.published));
	const statements = held.content.statements.filter(({ date }) => date === null || isOut(date));
	const releaseOf = byId(releases);
	const measureOf = byId(measures);
	const geographyOf = byId(geographies);
	const population = held.content.population.filter((row) => releaseOf.has(row.release));
	const populationOf = new Map(population.map((row) => [`${row.geography} ${row.midYear}`, row]));
	const contactOf = new Map(contacts.map((contact) => [contact.geography, contact]));
	return {
		hash: held.hash,
		asOf,
		measures: () => measures,
		measure: (id) => measureOf.get(id),
		geographies: () => geographies,
		geography: (id) => geographyOf.get(id),
		places: () => places,
		releases: () => releases,
		release: (id) => releaseOf.get(id),
		...observationsOf(held, queries, releases.length),
		breaks: () => breaks,
		statements: (query) => findStatements(statements, query),
		population: (geography, midYear) => populationOf.get(`${geography} ${midYear}`),
		contact: (geography) => contactOf.get(geography),
		at: (day) => viewDataSet(held, queries, Temporal.PlainDate.from(day).toString()),
	};
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
	new Map(rows.map((row) => [row.id, row]));
