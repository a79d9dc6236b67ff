import type { Problem } from "../../problem.ts";
import type { PeriodReading } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { link } from "../draft.ts";
import { exactYears, toldYears } from "../figures/sums.ts";
import { heldApart } from "./held-apart.ts";

/**
 * "Which grew faster since 2017", where 2017/18 is the latest year held: no change begins there, and the one that ends there
 * was not asked for. Related measures that hold a later year of every place are offered.
 */
export function nothingSince(
	kind: string,
	reading: PeriodReading | null,
	{ measure, geographies }: { readonly measure: Measure; readonly geographies: readonly Geography[] },
	held: readonly Period[],
	data: DataSet,
): Problem | null {
	const latest = held.at(-1);
	if (reading?.type !== "since" || latest === undefined || reading.first.start < latest.start) return null;
	const place = geographies.find((it) => toldYears(data, measure, it).at(-1)?.start === latest.start);
	const years = place === undefined ? held : toldYears(data, measure, place);
	const choices = measure.related.flatMap((id) => {
		const other = data.measure(id);
		const to = other && lastOfAll(data, other, geographies, reading.first);
		if (other === undefined || to === undefined) return [];
		const question = { kind, geographies: geographies.map((it) => it.id), periods: [reading.first, to] };
		return [link(`${producerOf(other.producer)} Measure`, { ...question, measure: id }, data)];
	});
	const before = shiftYears(latest, -1);
	const isHeldBefore = held.some((it) => it.start === before.start);
	const yearItself = isHeldBefore
		? [
				link(
					`${periodLabel(latest)} on ${periodLabel(before)}`,
					{
						kind,
						geographies: geographies.map((it) => it.id),
						periods: [before, latest],
						measure: measure.id,
					},
					data,
				),
			]
		: [];
	return {
		type: "period-not-held",
		geography: place?.id ?? null,
		measure: measure.id,
		period: reading.first.start > latest.start ? reading.first : shiftYears(latest, 1),
		held: years,
		calendar: [],
		apart: heldApart(data, measure, place ?? null),
		choices: [...choices, ...yearItself],
	};
}

/** The latest year that all of them have exactly, where they have the first as well and it is a later one. */
function lastOfAll(
	data: DataSet,
	measure: Measure,
	geographies: readonly Geography[],
	first: Period,
): Period | undefined {
	const [own = [], ...others] = geographies.map((it) => exactYears(data, measure, it));
	const shared = own.filter((it) => others.every((years) => years.some(({ start }) => start === it.start)));
	const isWhole = shared.some(({ start }) => start === first.start);
	return isWhole ? shared.findLast(({ start }) => start > first.start) : undefined;
}
