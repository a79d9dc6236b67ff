import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { numbersAsked } from "./number-asked.ts";

/** "How many a day is 38,685", of no place: the one figure held that is so many. More than one, or none, and nothing is meant by it. */
export function placeOfNumber(
	parts: QuestionParts,
	data: DataSet,
): { readonly parts: QuestionParts; readonly notices: readonly string[] } {
	const { geographies, options, period } = parts;
	const isOpen = geographies.length === 0 && (period === null || period.reading.type === "unclear");
	const [number = null] = isOpen && options.pace !== undefined ? numbersAsked(parts) : [];
	const value = Number((number ?? "").replaceAll(",", ""));
	const [held, ...more] = number === null ? [] : heldAs(value, data);
	if (held === undefined || more.length > 0) return { parts, notices: [] };
	const { geography, measure, year } = held;
	const read = { start: 0, end: 0, text: number ?? "", certainty: "implied" } as const;
	return {
		parts: {
			...parts,
			geographies: [
				{
					...read,
					outcome: "matched",
					geographies: [geography.id],
					how: "name",
					place: null,
					otherwise: [],
					note: "",
				},
			],
			period: { ...read, reading: { type: "periods", periods: [year], alternatives: [] } },
			measure: { ...read, measure: measure.id, label: measure.name, deprecated: false },
			unread: parts.unread.filter((word) => word !== number),
		},
		notices: [`${number} read as the figure for ${geography.name} in ${periodLabel(year)}, ${measure.name}`],
	};
}

export interface Held {
	readonly geography: Geography;
	readonly measure: Measure;
	readonly year: Period;
}

/** Where and when so many are held, or when for one place, each once whatever releases say it. */
export function heldAs(value: number, data: DataSet, place?: Geography): readonly Held[] {
	const places = place === undefined ? data.geographies() : [place];
	const all = data.measures().flatMap((measure) =>
		places.flatMap((geography) =>
			data
				.series(measure.id, geography.id)
				.filter((it) => it.value === value)
				.map(({ period }) => ({ geography, measure, year: period })),
		),
	);
	return all.filter(
		(it, at) =>
			all.findIndex(
				(other) =>
					other.measure === it.measure &&
					other.geography.id === it.geography.id &&
					samePeriod(other.year, it.year),
			) === at,
	);
}
