import type { Period } from "../../statistics/period.ts";
import type { PeriodRead, PeriodReading } from "../parts.ts";
import type { Passage } from "../passage.ts";

/** "Kent 2016 to 2021 and Essex 2017 to 2022": years that are not among the others must not be passed over. */
export function apartFrom(
	passage: Passage,
	span: PeriodRead,
	reads: readonly PeriodRead[],
): PeriodRead | null {
	const { reading } = span;
	const other = reads.find((it) => it !== span && reading.type === "range" && !isAmong(it.reading, reading));
	if (other === undefined) return null;
	const ends = span.start < other.start ? spanOf(passage, span, other) : spanOf(passage, other, span);
	return { ...ends, reading: { type: "unclear", why: "several-spans", choices: [] } };
}

function isAmong(reading: PeriodReading, { first, last }: { readonly first: Period; readonly last: Period }) {
	const named =
		reading.type === "range"
			? [reading.first, reading.last]
			: reading.type === "periods"
				? reading.periods
				: [];
	return named.every((it) => it.start >= first.start && it.end <= last.end);
}

/** From the first to the second as one, only as sure as both are. */
export function spanOf(passage: Passage, a: PeriodRead, b: PeriodRead) {
	const certainty =
		a.certainty === "certain" && b.certainty === "certain" ? ("certain" as const) : ("implied" as const);
	return { start: a.start, end: b.end, text: passage.text.slice(a.start, b.end), certainty };
}
