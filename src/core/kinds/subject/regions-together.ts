import type { Choice } from "../../problem.ts";
import { canonical } from "../../question/canonical.ts";
import { wholeRegions } from "../../question/names/whole-areas.ts";
import type { GeographyRead, QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import { regionsCalled } from "../../question/readers/compass.ts";
import type { DataSet } from "../../statistics/data-set.ts";

/** The regions that "the north" or "the Midlands" is usually made of, added up: offered, as it is asked which is meant. */
export function regionsTogether(
	read: GeographyRead,
	{ period, measure }: QuestionParts,
	data: DataSet,
): readonly Choice[] {
	const called = regionsCalled(read.text, data);
	const ids = called.length > 0 ? called : wholeRegions(read, data).map((it) => it.id);
	if (ids.length < 2) return [];
	const question = { kind: "total", geographies: ids, periods: [], measure: measure?.measure ?? null };
	return [
		{
			label: `${ids.length === 2 ? "Both" : "All Three"} Regions Together`,
			question: canonical(question, data, spanText(period)),
		},
	];
}
