import type { Period } from "./period.ts";

/**
 * Why there is a value, or why there is none (D29).
 * `published`: an exact count as printed. `derived`: forced by arithmetic on published ones (`value`, or `low` and `high`).
 * `bound`: the publisher printed only "more than ..." or "nearly ..." (`low` or `high`). The rest carry no number at all.
 */
export const STATUSES = [
	"published",
	"derived",
	"bound",
	"missing",
	"refused",
	"not-asked",
	"suppressed",
	"not-yet-published",
] as const;
export type Status = (typeof STATUSES)[number];

/** A value for a measure, geography and period in one release; or the reason there is none. Zero is a value. */
export interface Observation {
	readonly measure: string;
	readonly geography: string;
	readonly period: Period;
	/** An exact count; null where there is none. Negative counts are real (cancelled records). */
	readonly value: number | null;
	/** Ends of a derived range or a bound; null when not one. A range never enters a percentage. */
	readonly low: number | null;
	readonly high: number | null;
	readonly status: Status;
	/** Id of the release it was published in. */
	readonly release: string;
	/** The arithmetic behind a derived value; empty otherwise. */
	readonly working: string;
	/** What the row's source says about it, for the standards desk. Empty when nothing. */
	readonly note: string;
	/** Where in the source it stands: a page address, or sheet and cell, or line. */
	readonly locator: string;
}
