import { foldText } from "./clean-text.ts";

/** A span of a text, the end not included. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A text under reading. `rest` is what nobody has understood yet: read parts are blanked with "|", positions stay. */
export interface Passage {
	readonly text: string;
	/** Small plain letters, position for position. */
	readonly folded: string;
	readonly rest: string;
}

export function passageOf(text: string): Passage {
	const folded = foldText(text).replaceAll("|", " ");
	return { text, folded, rest: folded };
}

export function withoutSpans(passage: Passage, spans: readonly Span[]): Passage {
	if (spans.length === 0) return passage;
	let rest = "";
	let from = 0;
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		if (span.end <= from) continue;
		const start = Math.max(span.start, from);
		rest += passage.rest.slice(from, start) + "|".repeat(span.end - start);
		from = span.end;
	}
	return { ...passage, rest: rest + passage.rest.slice(from) };
}

/** The beginning of a passage, of at most so many characters and without a word cut short. */
export function upTo({ text, folded, rest }: Passage, characters: number): Passage {
	if (folded.length <= characters) return { text, folded, rest };
	const gap = folded.lastIndexOf(" ", characters);
	const end = gap > 0 ? gap : characters;
	return { text: text.slice(0, end), folded: folded.slice(0, end), rest: rest.slice(0, end) };
}

/**
 * What `matchAll` gives, as a list. It compiles no pattern anew for each text, as that does, which takes longer than most
 * searches. The pattern is global.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === "") pattern.lastIndex++;
	}
	return found;
}

export interface Word extends Span {
	/** Folded. */
	readonly text: string;
}

const wordPattern = /(?:[a-z]\.){2,}[a-z]?(?![a-z])|[\p{L}\p{N}]+(?:['&][\p{L}\p{N}]+)*|&/gu;

/** The words of a folded text; "g.m.p." and "king's" are one each. */
export function wordsOf(folded: string): readonly Word[] {
	return matchesOf(folded, wordPattern).map((match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
}
