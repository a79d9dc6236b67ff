import { type LocatedContent, problemAt } from "../located.ts";
import type { DataProblem } from "../problem.ts";

/** Breaks that end after they begin. */
export function checkBreaks({ breaks }: LocatedContent): DataProblem[] {
	return breaks
		.filter(({ value }) => value.until !== null && value.until < value.date)
		.map((row) => {
			const what = `It ends on ${row.value.until}, before it begins on ${row.value.date}.`;
			return problemAt(row, "until", what, "Swap or mend them.");
		});
}
