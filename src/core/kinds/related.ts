import type { Figure } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import { figureWords } from "../wording/figure-words.ts";
import { periodLabel } from "../wording/periods.ts";
import { figureFor, hasNumber } from "./figures.ts";

/** What the related measures hold for the same geography and period: shown apart, never compared (D26). */
export function relatedFigures(
	data: DataSet,
	measure: Measure,
	geography: string,
	period: Period,
): readonly Figure[] {
	return measure.related.flatMap((id) => {
		const other = data.measure(id);
		const figure = other && figureFor(data, other, geography, period);
		return figure && hasNumber(figure) ? [figure] : [];
	});
}

/** "Home Office, obscene publications (code 86): 346 in 2021/22. ..." */
export function relatedLines(data: DataSet, related: readonly Figure[]): string[] {
	return related.map((figure) => {
		const other = data.measure(figure.measure);
		return `${other?.name ?? figure.measure}: ${figureWords(figure)} in ${periodLabel(figure)}. Another measure, not to be compared with the one above.`;
	});
}
