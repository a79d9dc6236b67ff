import type { Period } from "./period.ts";

/** Where two periods, forces or sources stop being comparable, and why (D24, D25). */
export interface Break {
	readonly id: string;
	/** null: every measure, or every geography. */
	readonly measure: string | null;
	readonly geography: string | null;
	/** The first day of the new state; a comparison of a period before it with one that reaches it crosses the break. */
	readonly date: string;
	/** The last day of the disturbance (data not supplied, part year); null where the change simply stays. */
	readonly until: string | null;
	readonly kind:
		| "source"
		| "records-system"
		| "definition"
		| "boundary"
		| "name"
		| "partial-year"
		| "coverage"
		| "regime";
	/** A full sentence for a reader. */
	readonly text: string;
	/** A few words for a copy line: "after a change of records system". */
	readonly short: string;
	readonly source: string;
	/** A name change does not harm comparison; the others do. */
	readonly comparable: boolean;
}

/** Whether a break bears on a measure and any of the geographies at all. */
const concerns = (it: Break, measure: string, geographies: readonly string[]): boolean =>
	(it.measure === null || it.measure === measure) &&
	(it.geography === null || geographies.includes(it.geography));

const overlaps = (it: Break, { start, end }: Period): boolean =>
	it.date <= end && it.until !== null && it.until >= start;

/** A figure that is incomplete for a time harms the comparisons it is an end of, and no other. */
const isPassing = ({ kind, until }: Break): boolean =>
	until !== null && (kind === "coverage" || kind === "partial-year");

/**
 * The breaks that a comparison of two periods crosses, for a geography given with its members (D24).
 * Differences of regime are not in time and are not among them.
 */
export function breaksBetween(
	breaks: readonly Break[],
	measure: string,
	geographies: readonly string[],
	earlier: Period,
	later: Period,
): readonly Break[] {
	return breaks.filter(
		(it) =>
			!it.comparable &&
			it.kind !== "regime" &&
			concerns(it, measure, geographies) &&
			(isPassing(it)
				? overlaps(it, earlier) || overlaps(it, later)
				: it.date > earlier.start && it.date <= later.end),
	);
}

/**
 * Breaks that lie inside a single period and so bear on its figure alone: part years, data not supplied. One that sets in
 * on the first day leaves the whole period in the new state and is not among them.
 */
export function breaksWithin(
	breaks: readonly Break[],
	measure: string,
	geographies: readonly string[],
	period: Period,
): readonly Break[] {
	return breaks.filter(
		(it) =>
			it.kind !== "regime" &&
			concerns(it, measure, geographies) &&
			it.date <= period.end &&
			(it.until === null ? it.date > period.start : it.until >= period.start),
	);
}
