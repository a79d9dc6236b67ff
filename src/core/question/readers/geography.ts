import { everydayNames, otherThings } from "../everyday-names.ts";
import { type Lexicon, lookUp, type Name } from "../lexicon.ts";
import { isPolice, nameWords } from "../name-key.ts";
import type { GeographyRead } from "../parts.ts";
import { type Passage, type Span, type Word, withoutSpans, wordsOf } from "../passage.ts";
import { isRunning, leadsToName } from "./running-text.ts";

const elsewhere = new RegExp(`(?<![a-z])(?:${otherThings.join("|")})(?![a-z])`, "g");

/** Names that stand in the text as the data set or its aliases have them, longest first from left to right. */
export function readNames(whole: Passage, lexicon: Lexicon): readonly GeographyRead[] {
	const others = Array.from(whole.rest.matchAll(elsewhere), (it) => ({
		start: it.index,
		end: it.index + it[0].length,
	}));
	const passage = withoutSpans(whole, others);
	const words = wordsOf(passage.rest);
	const running = isRunning(passage);
	const reads: GeographyRead[] = [];
	for (let i = 0; i < words.length; ) {
		const found = longestName(passage, words, i, lexicon, running);
		if (found !== null) reads.push(found.read);
		i = found?.next ?? i + 1;
	}
	return reads;
}

const linking = new Set(["and", "of", "on", "in", "upon", "&", "for", "at", "to", "is", "as", "or"]);

function longestName(
	passage: Passage,
	words: readonly Word[],
	from: number,
	lexicon: Lexicon,
	running: boolean,
): { readonly read: GeographyRead; readonly next: number } | null {
	const first = words[from];
	if (first === undefined || linking.has(first.text)) return null;
	for (let to = Math.min(words.length, from + lexicon.longest + 2); to > from; to--) {
		const last = words[to - 1];
		if (last === undefined || linking.has(last.text) || last.text === "the") continue;
		const between = passage.rest.slice(first.start, last.end);
		if (/[|;:?!()"]/.test(between)) continue;
		const names = words.slice(from, to);
		const name = lookUp(lexicon, nameWords(between));
		if (name === undefined || names.every((word) => isPolice(word.text))) continue;
		if (between.includes(",") && !name.text.includes(",")) continue;
		if (running && !standsAsName(passage, names, name)) continue;
		return { read: readOf(passage, { start: first.start, end: last.end }, name), next: to };
	}
	return null;
}

const endsName =
	/^(?:'s)?(?: ?[|.,;:?!)]| ?$| (?:police|force|constabulary|in|last|since|over|this|and|or|vs?|versus|during|between|from|for|with|compared?|against|to)(?![a-z]))/;

/**
 * In running text a word that is also an everyday word names a place only with "police" beside it, or after "in", "for"
 * and the like with a capital letter or nothing that would make it a word. Words run apart ("red car") are no name there.
 */
function standsAsName(passage: Passage, names: readonly Word[], name: Name): boolean {
	const [first, last] = [names[0], names.at(-1)];
	if (first === undefined || last === undefined) return false;
	const own = names.filter((word) => word.text !== "the");
	if (own.length > 1 && own.length > name.words.length) return own.some((word) => isPolice(word.text));
	if (own.length > 1 || !everydayNames.has(own[0]?.text ?? "")) return true;
	const [before, after] = [passage.folded.slice(0, first.start), passage.folded.slice(last.end)];
	if (names.length > 1) return own[0]?.text !== "city" || /[A-Z]/.test(passage.text.charAt(own[0].start));
	if (/^ (?:police|constabulary|force)(?![a-z])/.test(after)) return true;
	const isCapital = /[A-Z]/.test(passage.text.charAt(first.start)) && /[a-z]/.test(passage.text);
	return leadsToName.test(before) && (isCapital || endsName.test(after));
}

export function readOf(passage: Passage, span: Span, { meaning }: Name): GeographyRead {
	return {
		start: span.start,
		end: span.end,
		text: passage.text.slice(span.start, span.end),
		certainty: meaning.how === "name" ? "certain" : "implied",
		outcome: meaning.geographies.length === 1 ? "matched" : "ambiguous",
		geographies: meaning.geographies.slice(0, 5),
		how: meaning.how,
		place: meaning.place,
		otherwise: meaning.otherwise,
		note: meaning.note,
	};
}
