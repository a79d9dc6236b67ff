import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Observation } from "../../statistics/observation.ts";
import { financialYearStart, type Period } from "../../statistics/period.ts";
import { yearsAmong } from "../../statistics/year-kind.ts";
import { listed } from "../../wording/periods.ts";

/** An observation as a figure of an answer: its producer is that of its release, whoever the measure is of (D36). */
export function figureFrom(observation: Observation, measure: Measure, data: DataSet): Figure {
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
		producer: data.release(release)?.producer ?? measure.producer,
	};
}

/** Who gave the figures that a sum is made of: "NSPCC", "NSPCC and Our Newsroom". */
export const producersOf = (figures: readonly Figure[]): string =>
	listed([...new Set(figures.map(({ producer }) => producer))]);

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

/** A series as answers look things up in it. */
interface KnownSeries {
	/** By first and last day. */
	readonly rows: ReadonlyMap<string, Observation>;
	/** The years with a number, oldest first. */
	readonly years: readonly Period[];
}

/** Data sets do not change, and an answer about all forces looks at thousands of figures: each series is read once. */
const known = new WeakMap<DataSet, Map<string, KnownSeries>>();

const keyOf = ({ start, end }: Period): string => `${start} ${end}`;

function seriesOf(data: DataSet, measure: Measure, geography: string): KnownSeries {
	const all = known.get(data) ?? new Map<string, KnownSeries>();
	known.set(data, all);
	const name = `${measure.id} ${geography}`;
	const seen = all.get(name);
	if (seen !== undefined) return seen;
	const rows = data.series(measure.id, geography);
	const numbered = rows.filter(isNumbered).map((it) => it.period);
	const series = {
		rows: new Map(rows.map((it) => [keyOf(it.period), it])),
		years: yearsAmong(numbered, measure, data),
	};
	all.set(name, series);
	return series;
}

/** The figure held for exactly this measure, geography and period, or its absence. */
export function figureFor(data: DataSet, measure: Measure, geography: string, period: Period): Figure {
	const own = seriesOf(data, measure, geography).rows.get(keyOf(period));
	const isOther = own === undefined && financialYearStart(period) === null;
	const observation = isOther ? data.observation(measure.id, geography, period) : own;
	return observation === undefined
		? notHeld(measure, geography, period)
		: figureFrom(observation, measure, data);
}

const isNumbered = ({ value, low, high }: Pick<Figure, "value" | "low" | "high">): boolean =>
	value !== null || low !== null || high !== null;

export const hasNumber = (figure: Figure): boolean => isNumbered(figure);

/** The years that the measure is told by with a number for a geography, oldest first. */
export const yearsHeld = (data: DataSet, measure: Measure, geography: Geography): readonly Period[] =>
	seriesOf(data, measure, geography.id).years;

export const periodOf = (figure: Figure): Period => ({ start: figure.start, end: figure.end });
