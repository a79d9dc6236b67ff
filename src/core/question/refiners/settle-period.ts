import { type Period, samePeriod, shiftYears, spanning, yearsIn } from "../../statistics/period.ts";
import type { PeriodReading } from "../parts.ts";

/** The years a reading comes to, given the years held, oldest first. Empty when nothing is held and none was named. */
export interface SettledPeriods {
	readonly periods: readonly Period[];
	/** True when the asker named no year and the latest was taken, or said "last year". */
	readonly fromData: boolean;
}

const named = (periods: readonly Period[]): SettledPeriods => ({ periods, fromData: false });
const taken = (periods: readonly Period[]): SettledPeriods => ({ periods, fromData: true });

/** Every financial or every calendar year from first to last, both included; other spans only their two ends. */
function everyYear(first: Period, last: Period): readonly Period[] {
	const [low, high] = first.start <= last.start ? [first, last] : [last, first];
	const years = [low, high].every((it) => yearsIn(it).length === 1) ? yearsIn(spanning(low, high)) : [];
	if (years.length > 0) return years;
	return samePeriod(first, last) ? [first] : [first, last];
}

/**
 * Turns what was said about time into periods (D18, D19, D21). `held` are the years with a figure, oldest first;
 * "last year" is the latest of them, never the calendar's.
 */
export function settlePeriods(reading: PeriodReading | null, held: readonly Period[]): SettledPeriods {
	const latest = held.at(-1);
	if (reading?.type === "periods") return named(reading.periods);
	if (reading?.type === "range") return named(everyYear(reading.first, reading.last));
	if (reading?.type === "month" || reading?.type === "unclear") return named([]);
	if (latest === undefined) return taken([]);
	if (reading === null) return taken([latest]);
	switch (reading.type) {
		case "until": {
			const first = held[0] ?? latest;
			return named(reading.last.start < first.start ? [reading.last] : everyYear(first, reading.last));
		}
		case "since":
			return reading.first.start > latest.start
				? named([reading.first])
				: named(everyYear(reading.first, latest));
		case "first":
			return taken([held[0] ?? latest]);
		case "latest":
			return taken([shiftYears(latest, -reading.back)]);
		case "last":
			return taken(everyYear(shiftYears(latest, 1 - reading.years), latest));
		case "change":
			return taken([shiftYears(latest, -reading.years), latest]);
		case "shift":
			return taken([shiftYears(latest, reading.years)]);
		case "all":
			return taken(everyYear(held[0] ?? latest, latest));
	}
}
