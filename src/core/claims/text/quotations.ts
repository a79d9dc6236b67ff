import type { Span } from "../../question/passage.ts";

const opens = /["“«]/;

/**
 * Words in quotation marks, marks included. A quotation that runs over several paragraphs opens anew in each and closes
 * in the last; each paragraph of it is a span of its own.
 */
export function quotationsIn(text: string): readonly Span[] {
	const spans: Span[] = [];
	for (const match of text.matchAll(/[^\n]+/g)) spans.push(...inParagraph(match[0], match.index));
	return spans;
}

function inParagraph(paragraph: string, from: number): readonly Span[] {
	const spans: Span[] = [];
	let start = -1;
	for (let at = 0; at < paragraph.length; at++) {
		const mark = paragraph.charAt(at);
		if (start < 0 && opens.test(mark) && !/[\p{L}\p{N}]/u.test(paragraph.charAt(at - 1))) start = at;
		else if (start >= 0 && /["”»]/.test(mark) && closes(paragraph, at)) {
			spans.push({ start: from + start, end: from + at + 1 });
			start = -1;
		}
	}
	if (start >= 0) spans.push({ start: from + start, end: from + paragraph.length });
	return spans;
}

/** A mark before a letter opens a quotation within the quotation. */
const closes = (paragraph: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(paragraph.charAt(at + 1));

export const isWithin = (spans: readonly Span[], at: number): boolean =>
	spans.some((it) => it.start <= at && at < it.end);
