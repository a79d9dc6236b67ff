import { type GEOGRAPHY, type PERIOD, RELEASE, type StoredObservation } from "./queries.ts";

/** The row of the newest release; undefined of none. */
export function newest(rows: readonly StoredObservation[]): StoredObservation | undefined {
	let best = rows[0];
	for (const row of rows) if (best === undefined || row[RELEASE] > best[RELEASE]) best = row;
	return best;
}

/** The newest row of each geography or period, in order of their numbers. */
export function newestOfEach(
	rows: readonly StoredObservation[],
	key: typeof GEOGRAPHY | typeof PERIOD,
): readonly StoredObservation[] {
	const sorted = rows.toSorted((a, b) => a[key] - b[key] || a[RELEASE] - b[RELEASE]);
	return sorted.filter((row, at) => sorted[at + 1]?.[key] !== row[key]);
}

export const newestFirst = (rows: readonly StoredObservation[]): readonly StoredObservation[] =>
	rows.toSorted((a, b) => b[RELEASE] - a[RELEASE]);
