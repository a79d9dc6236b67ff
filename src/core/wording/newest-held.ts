import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { dayMonthYear, monthAndYear } from "./periods.ts";

/**
 * "Newest held of obscene publications, etc., code 86 (Home Office): figures to March 2023, release of 19 October 2023."
 * Of one place: "Newest held for Essex of …". Empty where nothing is.
 */
export function newestHeld(measure: string, place: Geography | undefined, data: DataSet): readonly string[] {
	const rows = (place === undefined ? data.geographies() : [place])
		.flatMap(({ id }) => data.series(measure, id))
		.filter(({ value }) => value !== null);
	const published = (release: string) => data.release(release)?.published ?? "";
	const [last] = rows.toSorted(
		(a, b) =>
			b.period.end.localeCompare(a.period.end) || published(b.release).localeCompare(published(a.release)),
	);
	const name = data.measure(measure)?.name;
	return last === undefined || name === undefined
		? []
		: [
				`Newest held${place === undefined ? "" : ` for ${place.name}`} of ${name}: figures to ${monthAndYear(last.period.end)}, release of ${dayMonthYear(published(last.release))}.`,
			];
}
