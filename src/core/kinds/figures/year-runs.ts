import type { Figure } from "../../answer.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { listed } from "../../wording/periods.ts";
import { yearRuns } from "../../wording/year-runs.ts";

/** Years with their figures, those with the same words together: "2016/17 (655 to 661) and 2018/19 to 2020/21 (not held)". */
export function yearsWithWords(figures: readonly Figure[]): string {
	const words = [...new Set(figures.map(figureWords))];
	return listed(
		words.map((said) => {
			const years = yearRuns(figures.filter((it) => figureWords(it) === said));
			return years.endsWith(")") ? `${years.slice(0, -1)}, ${said})` : `${years} (${said})`;
		}),
	);
}
