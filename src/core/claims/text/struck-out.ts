import type { Span } from "../../question/passage.ts";

const struck =
	/(?<open><(?<tag>del|s|strike)(?: [^<>]{0,300})?>)(?<told>[^]*?)(?<close><\/\k<tag>>)|~~(?=[^\s~])(?<words>[^~]{1,2000}?)~~/gi;
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
	let rest = "";
	let from = 0;
	for (const { 0: found, index, groups } of text.matchAll(struck)) {
		const { open = "", close = "", told = groups?.["words"] ?? "" } = groups ?? {};
		const end = index + found.length;
		const ofWords = /[a-z]{2}/i.test(told);
		if (ofWords) spans.push({ start: index, end });
		const marks = open === "" ? 2 : open.length;
		const last = found.length - (close === "" ? 2 : close.length);
		rest += text.slice(from, index);
		rest += ofWords
			? blank(found.slice(0, marks)) + found.slice(marks, last) + blank(found.slice(last))
			: blank(found);
		from = end;
	}
	rest += text.slice(from);
	return { text: rest.replace(inserted, blank), struck: spans };
}

/** Whether something begins in what is struck out. */
export const isStruck = (spans: readonly Span[], { start }: Span): boolean =>
	spans.some((it) => it.start <= start && start < it.end);
