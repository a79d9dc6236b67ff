import { distance } from "./edit-distance.ts";
import { wordsOf } from "./passage.ts";

/** Short forms that stand for one word only inside a longer name: "n yorks", "w mids", "gtr manchester". */
const longForms: Readonly<Record<string, string>> = {
	n: "north",
	nth: "north",
	s: "south",
	sth: "south",
	e: "east",
	w: "west",
	gtr: "greater",
	yorks: "yorkshire",
	mids: "midlands",
	saint: "st",
	ste: "st",
	co: "county",
};

const linking = new Set(["and", "the", "of", "upon", "on", "in", "le", "la", "y", "yr"]);

const police = ["police", "constabulary", "heddlu", "policing", "pcc"];
const force = new Set(["service", "force", "forces", "area", "cops", "dept", "department", "authority"]);

/** True for "police" and "constabulary", and for what fingers make of them. */
export function isPoliceWord(word: string): boolean {
	if (police.includes(word)) return true;
	if (word.length < 4) return false;
	if (word.length <= 8) return /^[polick]/.test(word) && distance(word, "police", 1) <= 1;
	return word.length <= 15 && distance(word, "constabulary", 3) <= 3;
}

/** The words of a name in one spelling: "&" as "and", no apostrophes or points. */
export function nameWords(folded: string): readonly string[] {
	const words = wordsOf(folded).map(({ text }) => (text === "&" ? "and" : text.replace(/['.]/g, "")));
	return words.length < 2 ? words : words.map((word) => longForms[word] ?? word);
}

/** Words that tell names apart: without "police", "the", "of"; all of them when nothing would be left. */
export function coreWords(words: readonly string[]): readonly string[] {
	const named = words.filter((word) => !isPoliceWord(word));
	const isPolice = named.length < words.length;
	const core = named.filter((word) => !linking.has(word) && !(isPolice && force.has(word)));
	return core.length > 0 ? core : words;
}

/** One string for all ways of ordering, spacing and linking the words. */
export const keyOf = (words: readonly string[]): string => words.join("");

export const sortedKeyOf = (words: readonly string[]): string => words.toSorted().join("");
