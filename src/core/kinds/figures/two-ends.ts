import type { PeriodReading } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";

/** An earlier and a later year. */
export type Ends = readonly [earlier: Period, later: Period];

/**
 * The two years a change lies between, given the years held, oldest first. One year named is held against the year
 * before; "over five years" and "last five years" are the latest against the one five years earlier; with no year
 * named, the latest against the one held before it. Null when nothing is held to count from.
 */
export function twoEnds(reading: PeriodReading | null, held: readonly Period[]): Ends | null {
	const latest = held.at(-1);
	if (reading === null) {
		if (latest === undefined) return null;
		return [held.at(-2) ?? shiftYears(latest, -1), latest];
	}
	if (reading.type === "last" && latest !== undefined) {
		return [shiftYears(latest, -reading.years), latest];
	}
	const years = settlePeriods(reading, held).periods.toSorted((a, b) => a.start.localeCompare(b.start));
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return null;
	return years.length === 1 ? [shiftYears(first, -1), first] : [first, last];
}
