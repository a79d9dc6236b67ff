import type { Observation } from "../../src/core/statistics/observation.ts";
import type { DataSetContent } from "../../src/data-package/content.ts";
import { hashContent } from "../../src/data-package/content-hash.ts";

/** What a whole data set hashes to. */
export function contentHash({ observations, ...plain }: DataSetContent): string {
	return hashContent(plain, observations.map(observationLine).toSorted());
}

function observationLine(row: Observation): string {
	const { measure, geography, period, release, value, low, high, status, working, note, locator } = row;
	return JSON.stringify([
		measure,
		geography,
		period.start,
		period.end,
		release,
		value,
		low,
		high,
		status,
		working,
		note,
		locator,
	]);
}
