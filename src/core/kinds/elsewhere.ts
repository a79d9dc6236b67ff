import type { Choice, Problem } from "../problem.ts";
import type { CanonicalQuestion } from "../question/canonical.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { producerOf } from "../wording/producer.ts";
import { link } from "./draft.ts";
import { otherSpans, spanLinks, spansWords } from "./other-spans.ts";
import { wholeYears } from "./sums.ts";

/** The same question of the related measures that can answer it: offered, never put in the place of this one (D26). */
export function elsewhere(
	data: DataSet,
	measure: Measure,
	question: CanonicalQuestion,
	holds: (other: Measure) => boolean,
): readonly Choice[] {
	const others = measure.related.flatMap((id) => data.measure(id) ?? []).filter(holds);
	return measureLinks(data, others, question);
}

/** Nothing at all in this measure; those that count nearly the same and hold the geography are offered. */
export function nothingHeld(measure: Measure, geography: Geography, data: DataSet, kind: string): Problem {
	const others = measure.related
		.flatMap((id) => data.measure(id) ?? [])
		.filter((it) => wholeYears(data, it, geography).length > 0);
	const question = { kind, geographies: [geography.id], periods: [], measure: null };
	const spans = otherSpans(data, measure, geography);
	const choices = [
		...spanLinks(data, measure, geography, spans, kind),
		...measureLinks(data, others, question),
	];
	const beside = spansWords(spans);
	return { type: "geography-not-held", geography: geography.id, measure: measure.id, beside, choices };
}

/** A button for each measure: its producer's name, or its own where two have the same producer. */
function measureLinks(
	data: DataSet,
	measures: readonly Measure[],
	question: CanonicalQuestion,
): readonly Choice[] {
	return measures.map((it) => {
		const alone = measures.filter((other) => other.producer === it.producer).length === 1;
		return link(
			alone ? `${producerOf(it.producer)} Measure` : it.name,
			{ ...question, measure: it.id },
			data,
		);
	});
}
