import type { Span } from "../../question/passage.ts";

const struck = /(<(del|s|strike)(?: [^<>]{0,300})?>)([^]*?)(<\/\2>)|(~~)(?=[^\s~])([^~]{1,2000}?)(~~)/gi;
const inserted = /<\/?ins(?: [^<>]{0,300})?>/gi;

const blank = (found: string): string => found.replace(/[^\n]/g, " ");

/**
 * A text without the marks of what is struck out and put in, every character in its place, and the spans of the words struck
 * out: what they tell of goes on behind them, but nobody claims it any more. A struck number alone is blank.
 */
export function withoutStruckMarks(text: string): {
	readonly text: string;
	readonly struck: readonly Span[];
} {
	if (!/~~|<\/(?:del|s|strike|ins)>/i.test(text)) return { text, struck: [] };
	const spans: Span[] = [];
	const rest = text.replace(struck, (found: string, ...parts: unknown[]) => {
		const [open = "", , within = "", close = "", mark, words, end] = parts as (string | undefined)[];
		const start = Number(parts.at(-2));
		const [before, told, after] = [mark ?? open, words ?? within, end ?? close];
		if (!/[a-z]{2}/i.test(told)) return blank(found);
		spans.push({ start, end: start + found.length });
		return blank(before) + told + blank(after);
	});
	return { text: rest.replace(inserted, blank), struck: spans };
}

/** Whether something begins in what is struck out. */
export const isStruck = (spans: readonly Span[], { start }: Span): boolean =>
	spans.some((it) => it.start <= start && start < it.end);
