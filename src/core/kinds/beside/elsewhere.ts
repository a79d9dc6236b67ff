import type { Choice, Problem } from "../../problem.ts";
import type { CanonicalQuestion } from "../../question/canonical.ts";
import type { PeriodReading } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { link } from "../draft.ts";
import { hasNumber } from "../figures/figures.ts";
import { rowName } from "../figures/row-name.ts";
import { wholeFigure, wholeYears } from "../figures/sums.ts";
import { otherSpans, spanLinks, spansWords } from "../subject/other-spans.ts";

/** What of the question stands as well in another measure. */
interface AskedFor {
	readonly geographies?: readonly Geography[];
	readonly reading?: PeriodReading | null;
}

/** The same question of the related measures that can answer it: offered, never put in the place of this one (D26). */
export function elsewhere(
	data: DataSet,
	measure: Measure,
	question: CanonicalQuestion,
	holds: (other: Measure) => boolean,
): readonly Choice[] {
	const others = measure.related.flatMap((id) => data.measure(id) ?? []).filter(holds);
	return measureLinks(data, others, () => question);
}

/** Of years that no one measure holds together, those of them that another measure holds: a button each. */
export function elsewhereByYear(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	years: readonly Period[],
): readonly Choice[] {
	const others = measure.related.flatMap((id) => data.measure(id) ?? []);
	const links = years.flatMap((year) => {
		const other = others.find((it) => hasNumber(wholeFigure(data, it, geography, year)));
		const question = { kind: "figure", geographies: [geography.id], periods: [year] };
		return other === undefined
			? []
			: [
					link(
						`${periodLabel(year)}, ${producerOf(other.producer)}`,
						{ ...question, measure: other.id },
						data,
					),
				];
	});
	return links;
}

/**
 * Nothing at all in this measure; those that count nearly the same and hold the geography are offered, for all the places and
 * the years that were asked for.
 */
export function nothingHeld(
	measure: Measure,
	geography: Geography,
	data: DataSet,
	kind: string,
	{ geographies = [geography], reading = null }: AskedFor = {},
): Problem {
	const others = measure.related
		.flatMap((id) => data.measure(id) ?? [])
		.filter((it) => wholeYears(data, it, geography).length > 0);
	const ids = geographies.map((it) => it.id);
	const yearsIn = (it: Measure) =>
		reading === null ? [] : settlePeriods(reading, wholeYears(data, it, geography)).periods;
	const none = [
		geography,
		...geographies.filter((it) => it.id !== geography.id && wholeYears(data, measure, it).length === 0),
	];
	const spans = none.map((place) => ({ place, held: otherSpans(data, measure, place) }));
	const choices = [
		...spans.flatMap(({ place, held }) =>
			spanLinks(data, measure, place, held, kind).map((it) =>
				none.length === 1 ? it : { ...it, label: `${rowName(place)}, ${it.label}` },
			),
		),
		...measureLinks(data, others, (it) => ({ kind, geographies: ids, periods: yearsIn(it), measure: null })),
	];
	const beside = spans
		.filter(({ held }) => held.length > 0)
		.map(({ place, held }) => (none.length === 1 ? "" : `${rowName(place)}, `) + spansWords(held))
		.join("; ");
	return {
		type: "geography-not-held",
		geography: geography.id,
		others: none.slice(1).map((it) => it.id),
		measure: measure.id,
		beside,
		choices,
	};
}

/** A button for each measure: its producer's name, or its own where two have the same producer. */
function measureLinks(
	data: DataSet,
	measures: readonly Measure[],
	questionOf: (measure: Measure) => CanonicalQuestion,
): readonly Choice[] {
	return measures.map((it) => {
		const alone = measures.filter((other) => other.producer === it.producer).length === 1;
		return link(
			alone ? `${producerOf(it.producer)} Measure` : it.name,
			{ ...questionOf(it), measure: it.id },
			data,
		);
	});
}
