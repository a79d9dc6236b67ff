import type { Span } from "../../question/passage.ts";

export interface Sentence extends Span {
	/** Counted from 0. */
	readonly paragraph: number;
	/** A line without a full stop that stands alone: a headline or a cross-heading. */
	readonly heading: boolean;
}

/** A full stop, question or exclamation mark, closing marks, white space, and then something that can begin a sentence. */
const ending = /[.!?]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])/gu;
const abbreviation =
	/(?:^|[\s("“‘])(?:mr|mrs|ms|dr|prof|rev|st|sgt|insp|supt|det|ch|cllr|hon|pc|dc|ds|no|nos|vs|v|approx|est|inc|ltd|co|jan|feb|aug|sept?|oct|nov|dec|e\.g|i\.e|u\.k|[a-z])\.$/i;
/** "No. It was 1,568": an answer, where no number follows. */
const answersNo = /(?:^|[\s("“‘])no\.$/i;
const endsSentence = /[.!?:]["'”’)\]]*$/;

/** "Table 3. The NSPCC's version": a number of a title. */
const opensTitle =
	/^[^\p{L}\d]*(?:Table|Figure|Chart|Graph|Box|TABLE|FIGURE|CHART|GRAPH|BOX) \d{1,2}[a-z]?\.$/u;

/** "Sussex: +19. That was the change in": what explains a few words before it belongs to them. */
const explains =
	/^(?:That|This|It)(?: is|'s|’s| was) (?:the|how|by how|what) (?:(?:annual|yearly|year-on-year|percentage|overall) )?(?:change|rise|increase|fall|drop|decrease|growth|difference|jump|number|total|share|proportion|much|many)\b/;
const SHORT = 60;

/** The sentences of a text, in order. Line ends within a paragraph of wrapped lines are no ends. */
export function sentencesIn(text: string): readonly Sentence[] {
	const paragraphs = paragraphsIn(text);
	let asked = 0;
	return paragraphs.flatMap((span, at) => {
		const before = paragraphs[at - 1];
		if (before !== undefined && at > 1 && isQuestion(text.slice(before.start, before.end))) asked++;
		return inParagraph(text, span, at - asked);
	});
}

/** "Is it going up?": a question on a line of its own heads the paragraph that answers it. */
const isQuestion = (paragraph: string): boolean => /^[^\d.!?\n]{4,100}\?$/.test(paragraph);

function paragraphsIn(text: string): readonly Span[] {
	const lines = Array.from(text.matchAll(/[^\n\r]*\S[^\n\r]*/g), (match) => ({
		start: match.index,
		end: match.index + match[0].trimEnd().length,
	}));
	const paragraphs: Span[] = [];
	const wrapped = /\n[^\n]*\n\s*\n/.test(text) && lines.every(({ start, end }) => end - start <= WIDEST);
	for (const line of lines) {
		const before = paragraphs.at(-1);
		if (before !== undefined && goesOn(text, before, line, wrapped))
			paragraphs.splice(-1, 1, { start: before.start, end: line.end });
		else paragraphs.push(line);
	}
	return paragraphs;
}

/** Lines of a text that was wrapped are no longer, in UTF-16 units. */
const WIDEST = 120;

/** "• ", "(a) ", "2. ", "33:30 ": the mark of an item. */
const opensItem = /^(?:[•●▪■◦‣·*]|[-–—] |\(?[a-z\d]{1,2}[.)] |\d{1,2}:\d{2} )/u;

/** True where a line was only wrapped: no blank line between, no end of a sentence, and a small letter or a long line. */
function goesOn(text: string, before: Span, line: Span, isWrapped: boolean): boolean {
	const gap = text.slice(before.end, line.start);
	if (opensItem.test(text.slice(line.start, line.start + 8))) return false;
	if ((gap.match(/\n/g)?.length ?? 0) > 1) return false;
	const last = text.slice(text.lastIndexOf("\n", before.end - 1) + 1, before.end);
	// Each row of a table is read alone.
	if (last.includes("|") && text.slice(line.start, line.end).includes("|")) return false;
	const wrapped = last.length >= 60 && isWrapped;
	return /^[\p{Ll}\p{N}(]/u.test(text.slice(line.start)) && !endsSentence.test(last)
		? last.length >= 40
		: wrapped && !endsSentence.test(last);
}

function inParagraph(text: string, { start, end }: Span, paragraph: number): readonly Sentence[] {
	const whole = text.slice(start, end);
	const cuts: number[] = [];
	for (const match of whole.matchAll(ending)) {
		const head = whole.slice(Math.max(0, match.index - 12), match.index + 1);
		const short =
			match.index - (cuts.at(-1) ?? 0) < SHORT && explains.test(whole.slice(match.index + match[0].length));
		const isShortened =
			match[0].startsWith(".") &&
			abbreviation.test(head) &&
			!(answersNo.test(head) && /^\D/.test(whole.slice(match.index + match[0].length)));
		const isTitle = opensTitle.test(whole.slice(0, match.index + 1));
		if (!short && !isShortened && !isTitle) cuts.push(match.index + match[0].length);
	}
	const heading = cuts.length === 0 && !endsSentence.test(whole);
	return [0, ...cuts].flatMap((from, i) =>
		pieces(whole, from, cuts[i] ?? whole.length).map(([a, b]) => ({
			start: start + a,
			end: start + b,
			paragraph,
			heading,
		})),
	);
}

/** No sentence of a writer is longer, in UTF-16 units; what is, is a table or worse, and is read in pieces. */
const LONGEST = 2_000;

function pieces(text: string, from: number, to: number): readonly (readonly [number, number])[] {
	const found: [number, number][] = [];
	let start = from;
	while (to - start > LONGEST) {
		const space = text.lastIndexOf(" ", start + LONGEST);
		const end = space > start ? space + 1 : start + LONGEST;
		found.push([start, end]);
		start = end;
	}
	return [...found, [start, to]];
}

/** The place in the list of the sentence that holds a position, or of the last before it; -1 before the first. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
	let [low, high] = [0, sentences.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.start ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
