import type { Span } from "../../question/passage.ts";

/** Words in quotation marks, marks included. */
export interface Quotation extends Span {
	/** False where its paragraph ends before it does: it goes on in the next. */
	readonly closed: boolean;
}

const closers: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»" };

/**
 * Words in quotation marks, in order. A quotation that runs over several paragraphs opens anew in each and closes in the
 * last; each paragraph of it is one of its own.
 */
export function quotationsIn(text: string): readonly Quotation[] {
	const found: Quotation[] = [];
	for (const match of text.matchAll(/[^\n]+/g)) found.push(...inParagraph(match[0], match.index));
	return found;
}

function inParagraph(paragraph: string, from: number): readonly Quotation[] {
	const found: Quotation[] = [];
	let [start, depth, opener] = [-1, 0, ""];
	for (let at = 0; at < paragraph.length; at++) {
		const mark = paragraph.charAt(at);
		if (start < 0) {
			if (closers[mark] !== undefined && !isWordy(paragraph.charAt(at - 1)))
				[start, depth, opener] = [at, 1, mark];
			continue;
		}
		// Curly marks nest; straight ones do not, and one before a letter opens rather than closes.
		if (mark === opener && closers[opener] !== opener) depth++;
		else if (mark === closers[opener] && !isWordy(paragraph.charAt(at + 1))) depth--;
		if (depth > 0) continue;
		found.push({ start: from + start, end: from + at + 1, closed: true });
		start = -1;
	}
	if (start >= 0) found.push({ start: from + start, end: from + paragraph.length, closed: false });
	return found;
}

const isWordy = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

export const isWithin = (spans: readonly Span[], at: number): boolean =>
	spans.some((it) => it.start <= at && at < it.end);
