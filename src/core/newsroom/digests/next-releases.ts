import type { DataSet } from "../../statistics/data-set.ts";
import { monthAndYear } from "../../wording/periods.ts";
import type { Followed } from "./followed.ts";

/** How a publisher brings out releases of one kind. */
export interface Rhythm {
	/** What the ids of its releases look like. */
	readonly releases: RegExp;
	/** Months from one release to the next. */
	readonly every: number;
	/** Months from the last day of the figures to their publication. */
	readonly after: number;
}

/**
 * The month by whose end figures after this day should be out ("2024-01" for figures to June 2023 that come every
 * three months, four months after their last day).
 */
export function nextMonth(lastDay: string, { every, after }: Pick<Rhythm, "every" | "after">): string {
	return Temporal.PlainDate.from(lastDay)
		.toPlainYearMonth()
		.add({ months: every + after })
		.toString();
}

/** "Due in January 2024: Home Office figures after June 2023.", for what comes out in a rhythm of what is followed. */
export function nextReleases(
	{ measures, geographies }: Followed,
	data: DataSet,
	rhythms: readonly Rhythm[],
): readonly string[] {
	const rows = measures.flatMap((measure) =>
		geographies.flatMap((geography) => data.series(measure.id, geography.id)),
	);
	return rhythms.flatMap((rhythm) => {
		const [last] = rows
			.filter(({ value, release }) => value !== null && rhythm.releases.test(release))
			.toSorted((a, b) => b.period.end.localeCompare(a.period.end));
		if (last === undefined) return [];
		const producer = data.release(last.release)?.producer ?? last.release;
		const { end } = last.period;
		return [
			`Due in ${monthAndYear(nextMonth(end, rhythm))}: ${producer} figures after ${monthAndYear(end)}.`,
		];
	});
}
