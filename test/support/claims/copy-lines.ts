import type { Figure } from "../../../src/core/answer.ts";
import { breaksBetween } from "../../../src/core/statistics/break.ts";
import type { DataSet } from "../../../src/core/statistics/data-set.ts";
import type { Observation } from "../../../src/core/statistics/observation.ts";
import { financialYearStart } from "../../../src/core/statistics/period.ts";
import { copyChange, copyLine, type Printed } from "../../../src/core/wording/copy-line.ts";
import type { HouseStyle } from "../../../src/core/wording/house-style.ts";

/** Every copy line there can be about the observations of a data set: alone, and against every earlier year, in every style. */
export function* copyLinesOf(data: DataSet, styles: readonly HouseStyle[]): Generator<string> {
	for (const measure of data.measures()) {
		for (const geography of data.geographies()) {
			const rows = data.series(measure.id, geography.id);
			for (const row of rows) {
				const release = data.release(row.release) ?? null;
				const figure = figureOf(row, measure.producer);
				const earlier = rows.filter((it) => isYear(it) && isYear(row) && it.period.start < row.period.start);
				const against = [null, ...earlier].map(
					(it) =>
						it && {
							figure: figureOf(it, measure.producer),
							breaks: breaksBetween(data.breaks(), measure.id, [geography.id], it.period, row.period),
						},
				);
				for (const other of against) {
					const printed: Printed = { geography, measure, figure, against: other, release };
					for (const style of styles) {
						for (const line of [copyLine(printed, style), copyChange(printed, style)])
							if (line !== "") yield line;
					}
				}
			}
		}
	}
}

const isYear = ({ period }: Observation): boolean => financialYearStart(period) !== null;

function figureOf(
	{ geography, measure, period, value, low, high, status, release }: Observation,
	producer: string,
): Figure {
	return { geography, measure, ...period, value, low, high, status, release, producer };
}
