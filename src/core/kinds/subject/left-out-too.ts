import type { Choice } from "../../problem.ts";
import { canonical } from "../../question/canonical.ts";
import type { GeographyRead, QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import type { DataSet } from "../../statistics/data-set.ts";

/** Where it was asked of what some forces are left out, "and Wales" may be to leave out Wales as well. */
export function leftOutToo(
	{ geographies }: GeographyRead,
	{ without = [], measure, period, options }: QuestionParts,
	data: DataSet,
	kind: string,
): readonly Choice[] {
	const [id, ...others] = geographies;
	if (without.length === 0 || id === undefined || others.length > 0) return [];
	const out = [...without.flatMap((it) => it.geographies.slice(0, 1)), id];
	const of = { kind, geographies: [], without: out, periods: [], measure: measure?.measure ?? null, options };
	return [{ label: "Left Out as Well", question: canonical(of, data, spanText(period)) }];
}
