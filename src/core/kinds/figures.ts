import type { Figure } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Observation } from "../statistics/observation.ts";
import { financialYearStart, type Period } from "../statistics/period.ts";

/** An observation as a figure of an answer. */
export function figureFrom(observation: Observation, measure: Measure): Figure {
	const { geography, period, value, low, high, status, release } = observation;
	return {
		geography,
		measure: measure.id,
		start: period.start,
		end: period.end,
		value,
		low,
		high,
		status,
		release,
		producer: measure.producer,
	};
}

/** The place of a figure that the data set has no row for. Missing is not zero (D29). */
export function notHeld(measure: Measure, geography: string, period: Period): Figure {
	return {
		geography,
		measure: measure.id,
		start: period.start,
		end: period.end,
		value: null,
		low: null,
		high: null,
		status: "not-held",
		release: null,
		producer: measure.producer,
	};
}

/** The figure held for exactly this measure, geography and period, or its absence. */
export function figureFor(data: DataSet, measure: Measure, geography: string, period: Period): Figure {
	const observation = data.observation(measure.id, geography, period);
	return observation === undefined ? notHeld(measure, geography, period) : figureFrom(observation, measure);
}

export const hasNumber = (figure: Figure): boolean =>
	figure.value !== null || figure.low !== null || figure.high !== null;

/** The financial years with a number for a geography, oldest first. */
export function yearsHeld(data: DataSet, measure: Measure, geography: Geography): readonly Period[] {
	return data
		.series(measure.id, geography.id)
		.filter(
			(it) =>
				financialYearStart(it.period) !== null && (it.value !== null || it.low !== null || it.high !== null),
		)
		.map((it) => it.period);
}

export const periodOf = (figure: Figure): Period => ({ start: figure.start, end: figure.end });
