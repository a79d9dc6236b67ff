import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import { type Held, periodKey } from "./held.ts";
import { joinLocator } from "./locator.ts";
import { newest, newestFirst, newestOfEach } from "./newest.ts";
import { GEOGRAPHY, PERIOD, type Queries, type StoredObservation } from "./queries.ts";

type Observations = Pick<DataSet, "observation" | "vintages" | "series" | "across">;

/** Observations of the first `seen` releases; releases are numbered in order of publication. */
export function observationsOf(held: Held, queries: Queries, seen: number): Observations {
	const vintages = (measure: string, geography: string, period: Period): readonly StoredObservation[] => {
		const measureNumber = held.measures.get(measure);
		const geographyNumber = held.geographies.get(geography);
		const periodNumber = held.periods.get(periodKey(period));
		if (measureNumber === undefined || geographyNumber === undefined || periodNumber === undefined) return [];
		return queries.vintages(measureNumber, geographyNumber, periodNumber, seen);
	};
	return {
		observation(measure, geography, period) {
			const row = newest(vintages(measure, geography, period));
			return row === undefined ? undefined : restore(held, measure, row);
		},
		vintages: (measure, geography, period) =>
			newestFirst(vintages(measure, geography, period)).map((row) => restore(held, measure, row)),
		series(measure, geography) {
			const measureNumber = held.measures.get(measure);
			const geographyNumber = held.geographies.get(geography);
			if (measureNumber === undefined || geographyNumber === undefined) return [];
			const rows = queries.series(measureNumber, geographyNumber, seen);
			return newestOfEach(rows, PERIOD).map((row) => restore(held, measure, row));
		},
		across(measure, period) {
			const measureNumber = held.measures.get(measure);
			const periodNumber = held.periods.get(periodKey(period));
			if (measureNumber === undefined || periodNumber === undefined) return [];
			const rows = queries.across(measureNumber, periodNumber, seen);
			return newestOfEach(rows, GEOGRAPHY).map((row) => restore(held, measure, row));
		},
	};
}

function restore(held: Held, measure: string, stored: StoredObservation): Observation {
	const [geography, period, release, value, detail, locator, line] = stored;
	const { status, low, high, working, note } = numbered(held.details, detail);
	return {
		measure,
		geography: numbered(held.content.geographies, geography).id,
		period: numbered(held.periodList, period),
		value,
		low,
		high,
		status,
		release: numbered(held.content.releases, release).id,
		working,
		note,
		locator: joinLocator(numbered(held.locators, locator), line),
	};
}

/** The item with a number of the file, which count from 1. */
function numbered<Item>(items: readonly Item[], number: number): Item {
	const item = items[number - 1];
	if (item === undefined) throw new RangeError(`The data set names row ${number} of ${items.length}.`);
	return item;
}
