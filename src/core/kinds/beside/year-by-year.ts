import type { Answer } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { samePeriod } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { periodLabel } from "../../wording/periods.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";

/** More counts than this are read in a table of their own. */
const MOST = 24;

/**
 * Every count of a few years, where a finding tells only the first and the last: "Year by year: 7 (2020/21), 10 (2021/22),
 * 4 (2022/23)." Empty where there is nothing between the two.
 */
export function yearByYear(
	{ figures, question: { periods, measure } }: Pick<Answer, "figures" | "question">,
	data: DataSet,
): string {
	const counts = figures.filter(
		(it) => it.measure === measure && periods.some((year) => samePeriod(year, periodOf(it))),
	);
	if (periods.length < 3 || counts.length > MOST || !counts.every(hasNumber)) return "";
	const rows = [...Map.groupBy(counts, (it) => it.geography)];
	if (rows.length === 0 || rows.some(([, own]) => own.length !== periods.length)) return "";
	const told = rows.map(([id, own]) => {
		const name = rows.length > 1 ? `${capital(data.geography(id)?.name ?? id)} ` : "";
		return `${name}${own.map((it) => `${figureWords(it)} (${periodLabel(it)})`).join(", ")}`;
	});
	return `Year by year: ${told.join("; ")}.`;
}
