import { readDay } from "./periods.ts";
import type { SourceFile } from "./source-file.ts";
import { cellText } from "./spreadsheet/cell.ts";

/** The day on which a file says it was published, updated or corrected: the latest it names, as an ISO date. */
export function statedDay(file: SourceFile): string | undefined {
	const texts = file.heads.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(cellText)));
	const days = texts.flatMap(
		(text, at) => (LABEL.test(texts[at - 1] ?? "") ? dayAlone(text) : saidIn(text)) ?? [],
	);
	return days.toSorted().at(-1);
}

/** What a text says was done on a day; "published alongside figures for the year to 31 March 2021" says none. */
function saidIn(text: string): string | undefined {
	const days = [...text.matchAll(SAYS)].flatMap(({ index, 0: { length } }) => {
		const rest = text.slice(index + length);
		const between = /^(.{0,40}?)\b\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+\.?\s+20\d\d\b/is.exec(rest)?.[1];
		if (between === undefined || ELSEWHERE.test(between) || TO_COME.test(text.slice(0, index))) return [];
		return readDay(rest) ?? [];
	});
	return days.toSorted().at(-1);
}

const SAYS =
	/\b(?:published|publication date|release date|date of (?:publication|release)|released|updated|corrected)\b/gi;
/** Words after which a day is that of something else, or the end of a sentence. */
const ELSEWHERE =
	/\b(?:alongside|with|data|figures|years?|months?|ending|ended|to|for|period|quarter|since|from|until|covering|next)\b|[.;!?]\s/i;
const TO_COME = /\b(?:next|be)\s+(?:\w+\s+)?$/i;

const dayAlone = (text: string): string | undefined =>
	/^\d{4}-\d\d-\d\d$/.test(text) ? text : readDay(text);

const LABEL =
	/^(?:date (?:published|of publication|of release)|publication date|release date|published|released|last updated):?$/i;
