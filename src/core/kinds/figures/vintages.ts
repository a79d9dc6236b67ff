import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { dayMonthYear, listed, periodLabel } from "../../wording/periods.ts";
import { hasNumber, periodOf } from "./figures.ts";

/** What earlier releases gave for a figure, where it was another number (D43, D46). */
export function vintageLines(data: DataSet, measure: Measure, figure: Figure): string[] {
	const earlier = data
		.vintages(measure.id, figure.geography, periodOf(figure))
		.filter((it) => it.release !== figure.release)
		.map((it) => ({
			words: figureWords(it),
			release: data.release(it.release),
			differs: it.value !== figure.value,
		}))
		.filter((it) => it.differs && it.words !== "");
	if (!hasNumber(figure) || earlier.length === 0) return [];
	const told = earlier.map(
		(it) => `${it.words} (${it.release === undefined ? "" : dayMonthYear(it.release.published)})`,
	);
	const who = earlier.length === 1 ? "an earlier release" : "earlier releases";
	return [`For ${periodLabel(figure)} ${who} gave ${listed(told)}; the newest is shown.`];
}
