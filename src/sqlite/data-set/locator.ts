/** A locator in two parts, so that the thousands of one sheet share their words: "sheet '2021-22', cell H" and 1204. */
export interface SplitLocator {
	readonly words: string;
	readonly line: number | null;
}

/** Lines a locator may end with; a longer number stays with the words. */
const LINES = 2 ** 21 - 1;

export function splitLocator(locator: string): SplitLocator {
	const match = /^(.*?)(0|[1-9]\d{0,6})$/s.exec(locator);
	const line = Number(match?.[2]);
	if (match === null || line >= LINES) return { words: locator, line: null };
	return { words: match[1] ?? "", line };
}

export const joinLocator = (words: string, line: number | null): string =>
	line === null ? words : `${words}${line}`;

/** Both parts as one whole number: which words, and the line plus one, or 0 for none. */
export const placeOf = (words: number, line: number | null): number =>
	words * (LINES + 1) + (line === null ? 0 : line + 1);

/** The locator of a place, its words being counted from 1. */
export function locatorAt(words: readonly string[], place: number): string {
	const line = place % (LINES + 1);
	return joinLocator(words[Math.floor(place / (LINES + 1)) - 1] ?? "", line === 0 ? null : line - 1);
}
