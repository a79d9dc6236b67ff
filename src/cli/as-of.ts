import type { Command } from "commander";
import type { DataSet } from "../core/statistics/data-set.ts";
import { lastDay } from "../data-package/published.ts";

/** The data as they stood on a day, or on the day on which a release held was published; as they are where neither is said. */
export function asOf<Data extends DataSet>(
	data: Data,
	said: string | undefined,
	command: Command,
): Data | DataSet {
	return said === undefined ? data : data.at(dayOf(said, data) ?? command.error(problem(said)));
}

/** A release that is known by its month only was out on the last day of it. */
function dayOf(said: string, data: DataSet): string | undefined {
	const release = data.release(said);
	if (release !== undefined) return lastDay(release.published);
	try {
		return Temporal.PlainDate.from(said).toString();
	} catch {
		return undefined;
	}
}

const problem = (said: string): string =>
	`--as-of ${said}: that is no release that is held. Write its id, or the date as YYYY-MM-DD.`;
