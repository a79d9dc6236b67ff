import type { Draft } from "../../answer.ts";
import { canonical } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import type { DataSet } from "../../statistics/data-set.ts";

/** "And Essex" after a burglary question: what is not held goes on being asked for in words that stand alone. */
export function withMeasureCarried(
	draft: Draft,
	{ measure, geographies, period }: QuestionParts,
	kind: string,
	data: DataSet,
): Draft {
	const isCarried = measure !== null && measure.measure === null && measure.start === measure.end;
	if (!isCarried) return draft;
	const named = geographies.flatMap((it) => (it.outcome === "matched" ? it.geographies.slice(0, 1) : []));
	const periods = period?.reading.type === "periods" ? period.reading.periods : [];
	const rest = canonical({ kind, geographies: named, periods, measure: null }, data, spanText(period));
	return { ...draft, question: { ...draft.question, canonical: `${rest} ${measure.text}` } };
}
