/** A locator in two parts, so that the thousands of one sheet share their words: "2021-22!H" and 1204. */
export interface SplitLocator {
	readonly words: string;
	readonly line: number | null;
}

export function splitLocator(locator: string): SplitLocator {
	const match = /^(.*?)(0|[1-9]\d{0,14})$/s.exec(locator);
	if (match === null) return { words: locator, line: null };
	return { words: match[1] ?? "", line: Number(match[2]) };
}

export const joinLocator = (words: string, line: number | null): string =>
	line === null ? words : `${words}${line}`;
