import type { Draft, Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { periodLabel } from "../../wording/periods.ts";
import { hasNumber } from "../figures/figures.ts";

const MOST = 6;
const MARKED = /\(worked out\)|Worked out|\bare worked out/;

/** A value that follows from published ones is always marked as such: where an answer tells one and does not say so, a line of it does. */
export function withWorkedOutMarked(draft: Draft, data: DataSet): Draft {
	const words = [
		draft.about,
		draft.finding,
		...draft.notices,
		...draft.warnings,
		...draft.lines,
		...(draft.table?.rows.flat() ?? []),
	].join("\n");
	if (MARKED.test(words)) return draft;
	const told = draft.figures.filter((it) => it.status === "derived" && hasNumber(it) && isTold(it, words));
	const named = [...new Set(told.map((it) => nameOf(it, data)))];
	if (named.length === 0) return draft;
	const which = named.length === 1 ? "itself" : "themselves";
	const more = named.length > MOST ? [`${named.length - MOST} more`] : [];
	const list = [...named.slice(0, MOST), ...more].join("; ");
	return {
		...draft,
		lines: [...draft.lines, `Worked out from published figures, not published ${which}: ${list}.`],
	};
}

/** Whether the number stands in the words, and not as a part of another. */
const isTold = (figure: Figure, words: string): boolean =>
	words.split(figureWords(figure)).some((before, at, all) => {
		const after = all[at + 1];
		return after !== undefined && !/[\d,.]$/.test(before) && !/^(?:[.,]?\d)/.test(after);
	});

const nameOf = (figure: Figure, data: DataSet): string =>
	`${data.geography(figure.geography)?.name ?? figure.geography}, ${periodLabel(figure)} (${figureWords(figure)})`;
