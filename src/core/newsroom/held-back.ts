import type { DataSet } from "../statistics/data-set.ts";
import type { Observation } from "../statistics/observation.ts";
import { samePeriod } from "../statistics/period.ts";
import { sha256 } from "../wording/sha256.ts";
import type { Embargo } from "./embargoes.ts";

/** Whether it still holds; a time that is not known never comes. `now` is in milliseconds since 1970. */
export const isHeld = ({ until }: Embargo, now: number): boolean => until === null || until > now;

/**
 * The data as those see it who may not see these: no row, no statement, no release and no measure of theirs, and an
 * earlier release's figure where there is one. Its hash is its own, so that no answer of one is taken for the other's.
 */
export function withoutHeld(data: DataSet, embargoes: readonly Embargo[]): DataSet {
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
	const measures = data
		.measures()
		.filter((measure) =>
			data.geographies().some((it) => data.series(measure.id, it.id).some((row) => open(row).length > 0)),
		);
	const known = new Set(measures.map((it) => it.id));
	// Every part is named, so that one that is added is not shown before somebody has thought of it.
	return {
		asOf: data.asOf,
		geographies: () => data.geographies(),
		geography: (id) => data.geography(id),
		places: () => data.places(),
		breaks: () => data.breaks(),
		contact: (geography) => data.contact(geography),
		hash: sha256(`${data.hash} without ${[...releases, ...statements].toSorted().join(" ")}`),
		measures: () => measures.map((it) => ({ ...it, related: it.related.filter((id) => known.has(id)) })),
		measure: (id) => (known.has(id) ? data.measure(id) : undefined),
		releases: () => data.releases().filter((it) => !releases.has(it.id)),
		release: (id) => (releases.has(id) ? undefined : data.release(id)),
		observation: (measure, geography, period) => {
			const row = data.observation(measure, geography, period);
			return row === undefined ? undefined : open(row)[0];
		},
		vintages: (measure, geography, period) => data.vintages(measure, geography, period).filter(isOpen),
		series: (measure, geography) => data.series(measure, geography).flatMap(open),
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
		at: (asOf) => withoutHeld(data.at(asOf), embargoes),
	};
}
