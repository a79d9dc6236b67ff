import { wordsOf } from "../passage.ts";
import { distance } from "./edit-distance.ts";

/** Short forms that stand for a word only inside a longer name: "n yorks", "w mids", "gtr manchester". */
const longForms: Readonly<Record<string, string>> = {
	n: "north",
	nth: "north",
	s: "south",
	sth: "south",
	e: "east",
	w: "west",
	gtr: "greater",
	gr: "greater",
	grtr: "greater",
	gt: "great",
	yorks: "yorkshire",
	mids: "midlands",
	saint: "st",
	co: "county",
	eng: "england",
};

const directions = new Set(["north", "south", "east", "west", "n", "s", "e", "w"]);
const linking = new Set(["the", "of", "upon", "on", "in"]);
const police = new Set(["police", "constabulary", "const", "heddlu", "policing", "pcc"]);
/** As it sounds. */
const heard = new Set([
	"pleece",
	"plece",
	"poleece",
	"poleese",
	"polees",
	"polis",
	"pollis",
	"poleis",
	"bobbies",
]);
/** Words as near to "police" or "constabulary" as slips are. */
const notPolice = new Set(
	`alice bodice constantly lice malice notice novice olive palace place places plaice poise pole policies policy poling
	polio polish polite politer polity poultice pounce price pumice slice solace splice vocabulary voice`.split(
		/\s+/,
	),
);
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

/** The words of a name in one spelling: "&" as "and", no apostrophes or points; "n" between two words is "and" too, but not in "of n ireland". */
export function nameWords(folded: string): readonly string[] {
	return wordsOf(folded).map(({ text }, i, all) => {
		const isBetween = i > 0 && i < all.length - 1 && !linking.has(all[i - 1]?.text ?? "");
		const isAnd = text === "&" || (text === "n" && isBetween);
		return isAnd ? "and" : text.replace(/['.]/g, "");
	});
}

/** With short forms written out, where there is more than one word. */
export function withLongForms(words: readonly string[]): readonly string[] {
	return words.length < 2 ? words : words.map((word) => longForms[word] ?? word);
}

export const isPolice = (word: string): boolean => police.has(word);

/** How far a word is from "police" or "constabulary": what fingers make of them; null when too far. */
export function policeMisspelt(word: string): number | null {
	if (police.has(word)) return 0;
	if (heard.has(word)) return 2;
	if (notPolice.has(word)) return null;
	const [meant, limit] = word.length <= 8 ? (["police", 2] as const) : (["constabulary", 4] as const);
	if (word.length < 4) return null;
	const edits = distance(word, meant, limit);
	return edits <= limit ? edits : null;
}

/** Words that tell names apart: without "police", "the", "of"; all of them when nothing would be left. */
export function coreWords(words: readonly string[]): readonly string[] {
	const named = words.filter((word) => !isPolice(word));
	const ofPolice = named.length < words.length;
	const core = named.filter((word, i) => !isLink(word, named[i - 1]) && !(ofPolice && force.has(word)));
	return core.length > 0 ? core : words;
}

/** "South and West" is not the South West. */
const isLink = (word: string, before: string | undefined): boolean =>
	linking.has(word) || (word === "and" && !directions.has(before ?? ""));

/** One string for all ways of spacing the words. */
export const keyOf = (words: readonly string[]): string => words.join("");

/** One string for all orders of the words. */
export const sortedKeyOf = (words: readonly string[]): string => words.toSorted().join(" ");
