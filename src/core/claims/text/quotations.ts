import type { Span } from "../../question/passage.ts";

/** Words in quotation marks, marks included. */
export interface Quotation extends Span {
	/** False where its paragraph ends before it does: it goes on in the next. */
	readonly closed: boolean;
}

const closers: Readonly<Record<string, string>> = {
	'"': '"',
	"“": "”",
	"«": "»",
	"'": "'",
	"‘": "’",
};

/** Marks that are apostrophes as well. */
const SINGLE = "'‘";

/** Words that begin with an apostrophe, and years without their century. */
const CLIPPED = /^.(?:\d\ds?|em|til|tis|twas|cause|bout|n)(?![\p{L}\p{N}])/iu;

/**
 * Words in quotation marks, double or single, in order. A quotation that runs over several paragraphs opens anew in each
 * and closes in the last; each paragraph of it is one of its own. What is quoted within it is part of it.
 */
export function quotationsIn(text: string): readonly Quotation[] {
	const paragraphs = Array.from(text.matchAll(/[^\n]+/g));
	return paragraphs.flatMap(({ 0: paragraph, index }, at) =>
		inParagraph(paragraph, index, paragraphs.slice(at + 1).find((it) => it[0].trim() !== "")?.[0] ?? ""),
	);
}

function inParagraph(paragraph: string, from: number, next: string): readonly Quotation[] {
	const found: Quotation[] = [];
	for (let at = 0; at < paragraph.length; at++) {
		if (!opens(paragraph, at)) continue;
		const goesOn = next.trimStart().startsWith(paragraph.charAt(at));
		const end = endOf(paragraph, at, goesOn);
		if (end === null) {
			// A single mark that nothing closes is an apostrophe.
			if (SINGLE.includes(paragraph.charAt(at)) && !goesOn) continue;
			found.push({ start: from + at, end: from + paragraph.length, closed: false });
			break;
		}
		found.push({ start: from + at, end: from + end + 1, closed: true });
		at = end;
	}
	return found;
}

function opens(paragraph: string, at: number): boolean {
	const mark = paragraph.charAt(at);
	if (closers[mark] === undefined || isWordy(paragraph.charAt(at - 1))) return false;
	return (
		!SINGLE.includes(mark) || !(CLIPPED.test(paragraph.slice(at)) || /^.(?:\s|$)/u.test(paragraph.slice(at)))
	);
}

/** Where a quotation that opens at a place closes; null where its paragraph ends before it does. */
function endOf(paragraph: string, start: number, goesOn: boolean): number | null {
	const opener = paragraph.charAt(start);
	if (SINGLE.includes(opener)) return endOfSingle(paragraph, start, goesOn);
	let depth = 1;
	for (let at = start + 1; at < paragraph.length; at++) {
		const mark = paragraph.charAt(at);
		// Curly marks nest; straight ones do not, and one before a letter opens rather than closes.
		if (mark === opener && closers[opener] !== opener) depth++;
		else if (mark === closers[opener] && !isWordy(paragraph.charAt(at + 1))) depth--;
		if (depth === 0) return at;
	}
	return null;
}

/** Characters of a paragraph in single marks; looked through no further, so that a text full of apostrophes takes no longer than others. */
const LONGEST = 3000;

/** "the officers' work": an apostrophe that closes nothing, unless nothing else does. */
const POSSESSIVE = /s.(?= \p{Ll})/uy;

function endOfSingle(paragraph: string, start: number, goesOn: boolean): number | null {
	const closer = closers[paragraph.charAt(start)];
	let doubtful: number | null = null;
	const last = Math.min(paragraph.length, start + LONGEST);
	for (let at = start + 1; at < last; at++) {
		if (paragraph.charAt(at) !== closer || isWordy(paragraph.charAt(at + 1))) continue;
		POSSESSIVE.lastIndex = at - 1;
		if (!POSSESSIVE.test(paragraph)) return at;
		doubtful ??= at;
	}
	return goesOn ? null : doubtful;
}

const isWordy = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

export const isWithin = (spans: readonly Span[], at: number): boolean =>
	spans.some((it) => it.start <= at && at < it.end);
