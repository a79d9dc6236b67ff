import type { Choice } from "../../problem.ts";
import type { PeriodRead } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { link } from "../draft.ts";
import { wholeYears } from "../figures/sums.ts";

interface Later {
	readonly by: Measure;
	readonly year: Period;
}

/** The latest year of each measure that counts nearly the same, where it is later than the one given, or than none. */
export const laterYears = (
	data: DataSet,
	measure: Measure,
	geography: Geography,
	after: Period | undefined,
): readonly Later[] =>
	measure.related
		.flatMap((id) => data.measure(id) ?? [])
		.flatMap((by) =>
			wholeYears(data, by, geography)
				.slice(-1)
				.map((year) => ({ by, year })),
		)
		.filter(({ year }) => after === undefined || year.start > after.start);

/** "Home Office, 2023/24": a button for each. */
export const laterLinks = (
	data: DataSet,
	later: readonly Later[],
	geography: Geography,
	kind: string,
): readonly Choice[] =>
	later.map(({ by, year }) =>
		link(
			`${producerOf(by.producer)}, ${periodLabel(year)}`,
			{ kind, geographies: [geography.id], periods: [year], measure: by.id },
			data,
		),
	);

/**
 * Where no year is named, or the latest is asked for, the year shown is the latest of one measure: whose figures go further is
 * said, with what they count (D21, D26).
 */
export function laterElsewhere(
	read: PeriodRead | null,
	{ measure, geography, period }: { measure: Measure; geography: Geography; period: Period },
	data: DataSet,
): readonly string[] {
	const isLatest = read === null || (read.reading.type === "latest" && read.reading.back === 0);
	const later = isLatest ? laterYears(data, measure, geography, period) : [];
	const told = later.map(({ by, year }) => `${periodLabel(year)} (${producerOf(by.producer)}, ${by.noun})`);
	return told.length === 0 ? [] : [`Held for later years, counted apart: ${listed(told)}`];
}
