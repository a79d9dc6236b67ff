/** A locator in two parts, so that the thousands of one sheet share their words: "sheet '2021-22', cell H" and 1204. */
export interface SplitLocator {
	readonly words: string;
	readonly line: number | null;
}

/** Lines a locator may end with; a longer number stays with the words. */
const LINES = 2 ** 21 - 1;

export function splitLocator(locator: string): SplitLocator {
	let at = locator.length;
	while (at > 0 && isDigit(locator.charCodeAt(at - 1))) at--;
	// A number is not written with a nought before it, so that one that has some comes back as it was.
	while (at < locator.length - 1 && locator.charCodeAt(at) === NOUGHT) at++;
	const digits = locator.length - at;
	let line = 0;
	for (let i = at; i < locator.length; i++) line = line * 10 + locator.charCodeAt(i) - NOUGHT;
	if (digits === 0 || digits > 7 || line >= LINES) return { words: locator, line: null };
	return { words: locator.slice(0, at), line };
}

const NOUGHT = 48;
const isDigit = (code: number): boolean => code >= NOUGHT && code <= NOUGHT + 9;

export const joinLocator = (words: string, line: number | null): string =>
	line === null ? words : `${words}${line}`;

/** Both parts as one whole number: which words, and the line plus one, or 0 for none. */
export const placeOf = (words: number, line: number | null): number =>
	words * (LINES + 1) + (line === null ? 0 : line + 1);

/** The locator of a place, its words being counted from 1. */
export function locatorAt(words: readonly string[], place: number): string {
	const which = Math.floor(place / (LINES + 1));
	// A remainder of numbers this large costs more than all the rest.
	const line = place - which * (LINES + 1);
	return joinLocator(words[which - 1] ?? "", line === 0 ? null : line - 1);
}
