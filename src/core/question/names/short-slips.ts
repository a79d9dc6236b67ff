/** "kernt", "knet": a letter too many inside a short name, or two of its letters in each other's place, make no other word. */
export function makesNoWord(typed: string, name: string): boolean {
	const within = Array.from(name, (_, i) => i).slice(1);
	return within.some((i) => without(typed, i) === name || (i > 1 && swapped(typed, i) === name));
}

/** "yyork", "baath": a letter typed twice. */
export const isDoubled = (typed: string, name: string): boolean =>
	Array.from(name).some((letter, i) => `${name.slice(0, i)}${letter}${name.slice(i)}` === typed);

const without = (letters: string, at: number): string => letters.slice(0, at) + letters.slice(at + 1);

const swapped = (letters: string, at: number): string =>
	`${letters.slice(0, at - 1)}${letters.charAt(at)}${letters.charAt(at - 1)}${letters.slice(at + 1)}`;
