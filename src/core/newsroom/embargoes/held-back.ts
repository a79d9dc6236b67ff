import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Observation } from "../../statistics/observation.ts";
import { months, samePeriod } from "../../statistics/period.ts";
import { sha256 } from "../../wording/sha256.ts";
import type { Embargo } from "./embargoes.ts";

/** Whether it still holds; a time that is not known never comes. `now` is in milliseconds since 1970. */
export const isHeld = ({ until }: Embargo, now: number): boolean => until === null || until > now;

/** Ids of what some releases brought with their figures and no other release did. */
export interface Brought {
	readonly breaks: ReadonlySet<string>;
	readonly geographies: ReadonlySet<string>;
}

/** What releases brought to the data set; nothing where all else came with the package. */
export type BroughtBy = (releases: ReadonlySet<string>) => Brought;

/**
 * The data as those see it who may not see these: no row, no statement, no release, no measure, break and place of
 * theirs, and an earlier release's figure where there is one. Its hash is its own, so that no answer of one is taken for
 * the other's, unless it is known to read as data with another hash do.
 */
export function withoutHeld(
	data: DataSet,
	embargoes: readonly Embargo[],
	broughtBy: BroughtBy,
	hash?: string,
): DataSet {
	const ids = (type: Embargo["subject"]["type"]) =>
		new Set(embargoes.filter((it) => it.subject.type === type).map((it) => it.subject.id));
	const [releases, statements] = [ids("release"), ids("statement")];
	const isThere =
		data.releases().some((it) => releases.has(it.id)) ||
		data.statements({}).some((it) => statements.has(it.id));
	if (!isThere) return data;
	const isOpen = (it: Observation): boolean => !releases.has(it.release);
	const open = (it: Observation): readonly Observation[] => {
		if (isOpen(it)) return [it];
		const earlier = data.vintages(it.measure, it.geography, it.period).find(isOpen);
		return earlier === undefined ? [] : [earlier];
	};
	const brought = broughtBy(releases);
	const has = (measure: string, geography: string, isMeant: (row: Observation) => boolean): boolean =>
		data.series(measure, geography).some((row) => open(row).some(isMeant));
	const all = data.geographies();
	const measures = data.measures().filter((measure) => all.some((it) => has(measure.id, it.id, () => true)));
	const known = new Set(measures.map((it) => it.id));
	// A release that brings the first quarters of a measure makes it one that is counted by quarters.
	const isByQuarters = ({ id }: Measure): boolean =>
		!all.some((it) => data.series(id, it.id).some((row) => !isOpen(row) && isQuarter(row))) ||
		all.some((it) => has(id, it.id, isQuarter));
	const named = measures.map((it): Measure => {
		const { periodicity, related } = it;
		return {
			...it,
			periodicity: periodicity === "quarter" && !isByQuarters(it) ? "financial-year" : periodicity,
			related: related.filter((id) => known.has(id)),
		};
	});
	const geographies = all.filter(
		({ id }) => !brought.geographies.has(id) || measures.some((it) => has(it.id, id, () => true)),
	);
	const places = new Set(geographies.map((it) => it.id));
	const isKnown = (measure: string, geography: string) => known.has(measure) && places.has(geography);
	// Every part is named, so that one that is added is not shown before somebody has thought of it.
	return {
		asOf: data.asOf,
		geographies: () => geographies,
		geography: (id) => (places.has(id) ? data.geography(id) : undefined),
		places: () => data.places(),
		breaks: () => data.breaks().filter((it) => !brought.breaks.has(it.id)),
		footnotes: (release) => (releases.has(release) ? [] : data.footnotes(release)),
		contact: (geography) => data.contact(geography),
		hash: hash ?? sha256(`${data.hash} without ${[...releases, ...statements].toSorted().join(" ")}`),
		measures: () => named,
		measure: (id) => named.find((it) => it.id === id),
		releases: () => data.releases().filter((it) => !releases.has(it.id)),
		release: (id) => (releases.has(id) ? undefined : data.release(id)),
		observation: (measure, geography, period) => {
			const row = data.observation(measure, geography, period);
			return row === undefined ? undefined : open(row)[0];
		},
		vintages: (measure, geography, period) => data.vintages(measure, geography, period).filter(isOpen),
		series: (measure, geography) =>
			isKnown(measure, geography) ? data.series(measure, geography).flatMap(open) : [],
		across: (measure, period) =>
			data
				.across(measure, period)
				.flatMap(open)
				.filter((it) => samePeriod(it.period, period)),
		statements: (query) =>
			data
				.statements(query)
				.filter((it) => !statements.has(it.id) && (it.release === null || !releases.has(it.release))),
		population: (geography, midYear) => {
			const it = data.population(geography, midYear);
			return it === undefined || releases.has(it.release) ? undefined : it;
		},
		at: (asOf) => withoutHeld(data.at(asOf), embargoes, broughtBy, hash),
	};
}

const isQuarter = ({ period }: Observation): boolean => months(period) === 3;
