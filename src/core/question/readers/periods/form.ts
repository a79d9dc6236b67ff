import type { Period } from "../../../statistics/period.ts";
import type { PeriodReading, Read } from "../../parts.ts";

/** What one way of writing a time comes to; null when the words only look like it. */
export interface Reading {
	readonly reading: PeriodReading;
	readonly certainty: Read["certainty"];
}

/** One way of writing a time. The pattern is global and runs over small plain letters with straight quotes and hyphens. */
export interface PeriodForm {
	readonly pattern: RegExp;
	read(groups: Readonly<Record<string, string | undefined>>, today: string): Reading | null;
}

export const certain = (reading: PeriodReading): Reading => ({ reading, certainty: "certain" });
export const implied = (reading: PeriodReading): Reading => ({ reading, certainty: "implied" });

/** "30 February", "13/13/2021". `choices` are the years it may have been meant in. */
export const noSuchDate = (...choices: readonly Period[]): Reading =>
	implied({ type: "unclear", why: "no-such-date", choices });

/** "21" or "'21" as a year of this century, "99" as one of the last; four digits as they are. */
export function yearOf(digits: string): number {
	const number = Number(digits.replace("'", ""));
	return number < 60 ? 2000 + number : number < 100 ? 1900 + number : number;
}

/** Whether each year is later than the one named before it, or each earlier. */
export function areInOrder(years: readonly number[]): boolean {
	const steps = years.slice(1).map((year, at) => year - (years[at] ?? year));
	return steps.every((it) => it > 0) || steps.every((it) => it < 0);
}

const numberWords: Readonly<Record<string, number>> = {
	a: 1,
	one: 1,
	two: 2,
	couple: 2,
	three: 3,
	four: 4,
	few: 5,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	fifteen: 15,
	twenty: 20,
};

/** Fits {@link countOf}. */
export const count =
	"\\d{1,2}|(?:a )?(?:couple|few)(?: of)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty";

/** "5", "five", "a few" as a number; null for anything else. */
export function countOf(text: string): number | null {
	if (/^\d+$/.test(text)) return Number(text);
	return numberWords[text.replace(/^a (?=.)/, "").replace(/ of$/, "")] ?? null;
}
