import type { DataSet } from "./data-set.ts";
import type { Measure } from "./measure.ts";
import { financialYearStart, months, type Period } from "./period.ts";

const known = new WeakMap<DataSet, Map<string, string>>();

/** The day and month with which a year begins: "-04-01". */
const beginning = ({ start }: Period): string => start.slice(4);

const [APRIL, JANUARY] = ["-04-01", "-01-01"];

/**
 * Among the periods of one series, the years that its measure is told by, as they stand: calendar years where it is counted
 * by those, else financial years; and where no place has one, the twelve months that its newest figures are of. Years of
 * two kinds overlap, and are never put into one series.
 */
export function yearsAmong(periods: readonly Period[], measure: Measure, data: DataSet): readonly Period[] {
	if (measure.periodicity === "calendar-year") return periods.filter((it) => isYearFrom(it, JANUARY));
	const financial = periods.filter((it) => financialYearStart(it) !== null);
	if (financial.length > 0 || periods.length === 0) return financial;
	const kind = kindOf(measure, data);
	return periods.filter((it) => isYearFrom(it, kind));
}

const isYearFrom = (period: Period, kind: string): boolean =>
	beginning(period) === kind && months(period) === 12;

/** Whether "2019" of a measure is the calendar year: it is counted by those, or has no years but those. */
export const isInCalendarYears = (measure: Measure, data: DataSet): boolean =>
	measure.periodicity === "calendar-year" || kindOf(measure, data) === JANUARY;

/** Whether figures of single quarters are held, of which other twelve months can be made. */
export function holdsQuarters({ id, periodicity }: Measure, data: DataSet): boolean {
	if (periodicity !== "quarter") return false;
	return data
		.geographies()
		.some((place) => data.series(id, place.id).some(({ period }) => months(period) === 3));
}

function kindOf(measure: Measure, data: DataSet): string {
	const ofData = known.get(data) ?? new Map<string, string>();
	known.set(data, ofData);
	const held = ofData.get(measure.id) ?? newestKind(measure, data);
	ofData.set(measure.id, held);
	return held;
}

function newestKind(measure: Measure, data: DataSet): string {
	let newest: Period | null = null;
	for (const { id } of data.geographies()) {
		for (const { period, value } of data.series(measure.id, id)) {
			if (financialYearStart(period) !== null) return APRIL;
			const isLater = newest === null || period.end > newest.end;
			if (value !== null && isLater && months(period) === 12) newest = period;
		}
	}
	return newest === null ? APRIL : beginning(newest);
}
