import type { Period } from "../../core/statistics/period.ts";
import type { Finding } from "../importer.ts";
import { calendarMonth } from "../periods.ts";

/** What is known of the day of publication: what the file says, else what whoever imports it does. */
export interface PublishedOn {
	readonly inFile: string | undefined;
	readonly stated: string | undefined;
	/** Of the release held under the same id. */
	readonly held: string | undefined;
	readonly today: string;
}

/**
 * What a release lacks at its ends, which nothing beside it shows: the years that the publisher's tables begin with, and
 * the quarter that was to be out on the day of its publication.
 */
export function spanFindings(
	quarters: readonly Period[],
	{ inFile, stated, held, today }: PublishedOn,
): readonly Finding[] {
	const [first, last] = [quarters[0], quarters.at(-1)];
	if (first === undefined || last === undefined) return [];
	const isFirst = BEGINNINGS.includes(first.start);
	const findings: Finding[] = isFirst
		? []
		: [
				{
					severity: "warning",
					place: null,
					text: `the figures begin on ${first.start}, where the publisher's tables begin with the financial year 2002/03, 2007/08 or 2012/13: what comes first may be lost`,
				},
			];
	if (first.start < GOES_ON) return findings;
	const next = Temporal.PlainDate.from(last.end).add({ days: 1 }).add({ months: 3 }).subtract({ days: 1 });
	const due = calendarMonth(next.toString());
	const day = stated ?? inFile ?? held;
	if (day === undefined ? today.slice(0, 7) <= due : day.slice(0, 7) < due) return findings;
	// Only the file itself is sure of its day.
	const isSure = stated === undefined && inFile !== undefined;
	const when = day === undefined ? "by now" : `on ${day}, its day of publication`;
	const text = `the figures end on ${last.end}, where those of the next quarter were to be out ${when}: what comes last may be lost${isSure ? "; if not, say --published" : ""}`;
	return [...findings, { severity: isSure ? "error" : "warning", place: null, text }];
}

/** First days of the tables, each a file of its own. */
const BEGINNINGS = ["2002-04-01", "2007-04-01", "2012-04-01"];
/** Tables that begin then or later go on with each publication. */
const GOES_ON = "2012-04-01";
