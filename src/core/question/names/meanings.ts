import type { Name } from "./lexicon.ts";

export const sameMeaning = (a: Name, b: Name): boolean =>
	a.meaning.geographies.join() === b.meaning.geographies.join();

/** The first of those that mean the same. */
export const distinctNames = (names: readonly Name[]): readonly Name[] =>
	names.filter((it, at) => names.findIndex((other) => sameMeaning(other, it)) === at);
