import type { Draft, Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";
import { sumOf } from "../figures/sums.ts";

const MOST = 6;
const MARKED = /\(worked out\)|Worked out|\bare worked out/;

const wordsOf = (draft: Draft): string =>
	[
		draft.about,
		draft.finding,
		...draft.notices,
		...draft.warnings,
		...draft.lines,
		...(draft.table?.rows.flat() ?? []),
	].join("\n");

const ADDED_UP = /added up (?:here|from)/i;

/** A total made here is told from a published one, with how many forces are in it (D27, D28). */
export function withSumsMarked(draft: Draft, data: DataSet): Draft {
	const words = wordsOf(draft);
	if (ADDED_UP.test(words)) return draft;
	const told = draft.figures.filter((it) => it.status === "summed" && hasNumber(it) && isTold(it, words));
	const areas = [...new Set(told.map((it) => it.geography))].flatMap((id) => data.geography(id) ?? []);
	const named = areas.filter((it) => it.members.length > 0);
	if (named.length === 0) return draft;
	const shown = named.slice(0, MOST).map((area) => forcesAdded(area, told, data));
	const more = named.length > MOST ? [`${named.length - MOST} more`] : [];
	return {
		...draft,
		lines: [
			...draft.lines,
			`Added up here from the forces’ figures, not published as ${told.length === 1 ? "a total" : "totals"}: ${listed([...shown, ...more])}.`,
		],
	};
}

/** "The East Midlands (five forces)", as far as so many are in each of its years. */
function forcesAdded({ id, name, members }: Geography, told: readonly Figure[], data: DataSet): string {
	const own = told.filter((it) => it.geography === id);
	const many = own.flatMap((it) => {
		const measure = data.measure(it.measure);
		return measure === undefined ? [] : [sumOf(data, measure, id, members, periodOf(it)).counted.length];
	});
	const [least, most] = [Math.min(...many), Math.max(...many)];
	if (many.length === 0 || least === 0 || least !== most) return name;
	return `${name} (${least < members.length ? `${inWords(least)} of its ${inWords(members.length)}` : inWords(least)} forces)`;
}

/** A value that follows from published ones is always marked as such: where an answer tells one and does not say so, a line of it does. */
export function withWorkedOutMarked(draft: Draft, data: DataSet): Draft {
	const words = wordsOf(draft);
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
