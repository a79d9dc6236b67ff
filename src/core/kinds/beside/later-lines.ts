import { breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { periodLabel } from "../../wording/periods.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";
import { wholeFigure } from "../figures/sums.ts";
import type { OneYear } from "../subject/one-year.ts";

/**
 * Beside the latest year that more than a bound is held of: the bounds of later years, each on its own line and with what
 * limits it.
 */
export function laterLines({ subject, geography, period, held }: OneYear, data: DataSet): string[] {
	const { measure } = subject;
	const later = held
		.filter((it) => it.start > period.start)
		.map((it) => wholeFigure(data, measure, geography, it))
		.filter(hasNumber);
	if (later.some((it) => it.status !== "bound")) return [];
	return later.map((it) => {
		const limits = breaksWithin(data.breaks(), measure.id, [geography.id], periodOf(it))
			.filter((brk) => !brk.comparable)
			.map((brk) => ` ${brk.text}`);
		return `Held for ${periodLabel(it)}, not an exact count: ${figureWords(it)}.${limits.join("")}`;
	});
}
