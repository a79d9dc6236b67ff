import { readDay } from "./periods.ts";
import type { SourceFile } from "./source-file.ts";
import { cellText } from "./spreadsheet/cell.ts";

/** The day on which a file says it was published, updated or corrected: the latest it names, as an ISO date. */
export function statedDay(file: SourceFile): string | undefined {
	const texts = file.heads.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(cellText)));
	const days = texts.flatMap((text, at) => {
		const before = texts[at - 1] ?? "";
		if (!SAYS.test(text) && !(LABEL.test(before) && readDay(text) !== undefined)) return [];
		if (/\bnext\b/i.test(text) || /\bnext\b/i.test(before)) return [];
		return readDay(text) ?? [];
	});
	return days.toSorted().at(-1);
}

const SAYS = /\b(?:published|publication date|release date|released|last updated|updated|corrected)\b/i;
const LABEL =
	/^(?:date (?:published|of publication)|publication date|release date|published|last updated):?$/i;
