import type { Figure } from "../../answer.ts";
import { breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { dayMonthYear, listed, periodLabel } from "../../wording/periods.ts";
import { hasNumber, periodOf } from "./figures.ts";

/**
 * What earlier releases gave for a figure, where it was another number (D43, D46); else what is noted beside its row, such as
 * another number of another publication, or that people were counted (D24). Publishers' own footnotes are told elsewhere.
 */
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
	if (!hasNumber(figure)) return [];
	if (earlier.length === 0) return noteOn(data, measure, figure);
	const told = earlier.map(
		(it) => `${it.words} (${it.release === undefined ? "" : dayMonthYear(it.release.published)})`,
	);
	const who = earlier.length === 1 ? "an earlier release" : "earlier releases";
	return [`For ${periodLabel(figure)} ${who} gave ${listed(told)}; the newest is shown.`];
}

/** A number in a note that is no year. */
const numbers = /(?<![\d/,.])(?!(?:19|20)\d\d(?!\d))\d[\d,]*(?![\d/])/g;

/** "Some pages round it to “more than 25,000”." */
const asPrinted = /^[^.;]*\b(?:rounds?|prints?|printed|writes)\b[^.;]*”(?: for the financial year)?\.?$/;

/** Whether a note tells more than how this figure or its year was printed: of another number, or of what was counted. */
function tellsMore(note: string, { value }: Figure): boolean {
	if (note === "" || value === null) return false;
	const told = (note.match(numbers) ?? []).map((it) => Number(it.replaceAll(",", "")));
	const isRounded = (number: number): boolean => {
		const round = 10 ** (/0*$/.exec(String(number))?.[0].length ?? 0);
		return round > 1 && Math.abs(value - number) < round;
	};
	return !asPrinted.test(note) || !told.every(isRounded);
}

/** What disturbs a figure inside its year is a warning already. */
function noteOn(data: DataSet, measure: Measure, figure: Figure): string[] {
	const row = data.observation(measure.id, figure.geography, periodOf(figure));
	if (row === undefined || row.release !== figure.release || !tellsMore(row.note, figure)) return [];
	const isFootnote = data.footnotes(row.release).some(({ text }) => row.note.includes(text));
	const disturbing = breaksWithin(data.breaks(), measure.id, [figure.geography], periodOf(figure));
	return isFootnote || disturbing.length > 0 ? [] : [`Noted beside ${figureWords(figure)}: ${row.note}`];
}
