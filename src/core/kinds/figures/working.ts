import type { Figure } from "../../answer.ts";
import { carriesPercentage, SMALLEST_BASE } from "../../statistics/change.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import { capital } from "../../wording/capital.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count, percentChange } from "../../wording/numbers.ts";
import { dayMonthYear, listed, periodLabel } from "../../wording/periods.ts";
import { placesIn } from "../../wording/places.ts";
import { sumLine } from "../total/total-wording.ts";
import type { Comparison } from "./comparisons.ts";
import { hasNumber, periodOf } from "./figures.ts";
import { sumOf } from "./sums.ts";

/** One line for the row behind a figure: what it says, where it stands, and its working where it is derived. */
export function rowLine(data: DataSet, measure: Measure, figure: Figure): string {
	const name = data.geography(figure.geography)?.name ?? figure.geography;
	const rows = data.vintages(measure.id, figure.geography, periodOf(figure));
	const row = rows.find((it) => it.release === figure.release) ?? rows[0];
	const release = row && data.release(row.release);
	const label = `${capital(name)}, ${periodLabel(figure)}: ${figureWords(figure)}`;
	if (row === undefined || release === undefined) return `${label}${addedUp(data, measure, figure)}.`;
	const places = placesIn(row.locator);
	const where = places.length === 0 ? "" : `, ${listed(places)}`;
	const derived = row.working === "" ? "" : ` Worked out, not published: ${row.working}.`;
	return `${label} (${release.producer}, ${release.title}, ${dayMonthYear(release.published)}${where}).${derived}`;
}

/** The sum behind a figure that nobody published. */
function addedUp(data: DataSet, measure: Measure, figure: Figure): string {
	const geography = data.geography(figure.geography);
	if (figure.status !== "summed" || geography === undefined) return "";
	const sum = sumOf(data, measure, geography.id, geography.members, periodOf(figure));
	return `, added up here: ${sumLine(data, sum)}`;
}

/** The arithmetic of a change with its numbers in it, and its rounding (D1). */
export function changeLine(from: Figure, to: Figure): string {
	if (from.value === null || to.value === null)
		return `${periodLabel(from)}: no change is worked out from a range or a bound.`;
	const difference = `${count(to.value)} − ${count(from.value)} = ${count(to.value - from.value)}`;
	if (!carriesPercentage(from.value)) {
		return `${difference}; no percentage on an earlier count under ${SMALLEST_BASE}.`;
	}
	const percent = percentChange(from.value, to.value, 1);
	const sign = to.value < from.value ? "down " : "";
	return `${difference}; ${count(Math.abs(to.value - from.value))} ÷ ${count(from.value)} × 100 = ${sign}${percent}%, rounded once to one decimal.`;
}

/** How a figure and its changes came about, a line each. */
export function figureWorking(
	data: DataSet,
	measure: Measure,
	main: Figure,
	comparisons: readonly Comparison[],
): string[] {
	return [
		rowLine(data, measure, main),
		...comparisons.map(({ figure }) => rowLine(data, measure, figure)),
		...comparisons.filter(({ figure }) => hasNumber(figure)).map(({ figure }) => changeLine(figure, main)),
	];
}
