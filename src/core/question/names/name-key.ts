import { wordsOf } from "../passage.ts";
import { isPolice } from "./police-words.ts";

/** Short forms that stand for a word only inside a longer name: "n yorks", "w mids", "gtr manchester". */
const longForms: ReadonlyMap<string, string> = new Map([
	["n", "north"],
	["nth", "north"],
	["s", "south"],
	["sth", "south"],
	["e", "east"],
	["w", "west"],
	["gtr", "greater"],
	["gr", "greater"],
	["grtr", "greater"],
	["gt", "great"],
	["yorks", "yorkshire"],
	["mids", "midlands"],
	["saint", "st"],
	["co", "county"],
	["eng", "england"],
]);

const directions = new Set(["north", "south", "east", "west", "n", "s", "e", "w"]);
const linking = new Set(["the", "of", "upon", "on", "in"]);
const force = new Set([
	"service",
	"force",
	"forces",
	"area",
	"cops",
	"dept",
	"department",
	"authority",
	"county",
	"council",
]);

/** As it is texted, in "city of ldn" too. */
const texted: ReadonlyMap<string, string> = new Map([
	["ldn", "london"],
	["lndn", "london"],
]);

/** The words of a name in one spelling: "&" as "and", "ldn" as "london", no apostrophes or points; "n" between two words is "and" too, but not in "of n ireland". */
export function nameWords(folded: string): readonly string[] {
	return wordsOf(folded).map(({ text }, i, all) => {
		const isBetween = i > 0 && i < all.length - 1 && !linking.has(all[i - 1]?.text ?? "");
		const isAnd = text === "&" || (text === "n" && isBetween);
		return isAnd ? "and" : (texted.get(text) ?? text.replace(/['.]/g, ""));
	});
}

/** With short forms written out, where there is more than one word; the words themselves where none is short. */
export function withLongForms(words: readonly string[]): readonly string[] {
	if (words.length < 2 || !words.some((word) => longForms.has(word))) return words;
	return words.map((word) => longForms.get(word) ?? word);
}

/** Words that tell names apart: without "police", "the", "of"; the words themselves where there are no others, or nothing else. */
export function coreWords(words: readonly string[]): readonly string[] {
	const named = words.filter((word) => !isPolice(word));
	const ofPolice = named.length < words.length;
	const core = named.filter((word, i) => !isLink(word, named[i - 1]) && !(ofPolice && force.has(word)));
	return core.length > 0 && core.length < words.length ? core : words;
}

/** "South and West" is not the South West. */
const isLink = (word: string, before: string | undefined): boolean =>
	linking.has(word) || (word === "and" && !directions.has(before ?? ""));

/** One string for all ways of spacing the words. */
export const keyOf = (words: readonly string[]): string => words.join("");

/** One string for all orders of the words. */
export const sortedKeyOf = (words: readonly string[]): string => words.toSorted().join(" ");
