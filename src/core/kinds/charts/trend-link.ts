import type { Choice } from "../../problem.ts";
import type { CanonicalQuestion } from "../../question/canonical.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { samePeriod } from "../../statistics/period.ts";
import { link } from "../draft.ts";
import { exactYears } from "../figures/sums.ts";
import { FEWEST_YEARS } from "./series-chart.ts";

/** A way on to the years of the one place an answer is of, in the question or all that are held: its chart, where they are enough for one. */
export function trendLink(
	label: string,
	question: Omit<CanonicalQuestion, "kind">,
	{ measure, geography }: { readonly measure: Measure; readonly geography: Geography },
	data: DataSet,
): Choice {
	const exact = exactYears(data, measure, geography);
	const { periods } = question;
	const shown =
		periods.length === 0 ? exact : periods.filter((it) => exact.some((year) => samePeriod(it, year)));
	const drawn = shown.length >= FEWEST_YEARS;
	return { ...link(label, { ...question, kind: "trend" }, data), ...(drawn ? { drawn } : {}) };
}
