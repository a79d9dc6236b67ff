import type { Lexicon, Name } from "../names/lexicon.ts";
import { nameWords, withLongForms } from "../names/name-key.ts";
import { isPolice } from "../names/police-words.ts";
import { typedLetters, typingCost } from "../names/typing-costs.ts";
import type { GeographyRead } from "../parts.ts";
import { type Passage, type Word, wordsOf } from "../passage.ts";
import { noiseWords } from "../phrases/noise-words.ts";
import { isJoinedOn } from "./geography.ts";
import { nameIn } from "./misspelt.ts";

/** Words of one name at most. */
const longestName = 6;

/**
 * Names of which only a part is rightly spelt: "wales" of "soth wales" is South Wales, "bury" of "bury st edmnds" is Bury St
 * Edmunds. Every word beside it must be one of the longer name, or one slip away from one that is lacking and no word itself.
 */
export function withMisspeltPart(
	passage: Passage,
	names: readonly GeographyRead[],
	lexicon: Lexicon,
): readonly GeographyRead[] {
	const unknown = new Set(
		wordsOf(passage.rest)
			.filter(
				({ text }) =>
					slipsForAnd.has(text) || (text.length > 2 && !noiseWords.has(text) && !besideDirections.has(text)),
			)
			.map((word) => word.start),
	);
	if (unknown.size === 0) return names;
	const words = wordsOf(passage.folded).map((word) => ({ ...word, isUnknown: unknown.has(word.start) }));
	const longer = names.map((read) => longestAround(read, words, passage, lexicon) ?? read);
	const kept = longer.filter((it) => !longer.some((other) => isWithin(it, other)));
	return kept.filter(
		(it, at) => names.includes(it) || kept.findIndex((other) => other.start === it.start) === at,
	);
}

const isWithin = (it: GeographyRead, other: GeographyRead): boolean =>
	other.start <= it.start && it.end <= other.end && it.end - it.start < other.end - other.start;

interface WordTyped extends Word {
	readonly isUnknown: boolean;
}

/** The longest name that the read one and the words next to it are meant for. */
function longestAround(
	read: GeographyRead,
	words: readonly WordTyped[],
	passage: Passage,
	lexicon: Lexicon,
): GeographyRead | null {
	for (const window of windowsAround(read, words, passage, lexicon)) {
		const longer = longerName(passage, window, read, lexicon);
		if (longer !== null) return longer;
	}
	return null;
}

/** The words from each before the name to each behind it that may be of one name with it, the most words first. */
function windowsAround(
	{ start, end }: GeographyRead,
	words: readonly WordTyped[],
	{ folded }: Passage,
	lexicon: Lexicon,
): readonly (readonly WordTyped[])[] {
	const first = words.findIndex((word) => word.end > start);
	const last = words.findLastIndex((word) => word.start < end);
	const isOfName = (at: number, nextTo: number) => {
		const [word, from, to] = [words[at], words[Math.min(at, nextTo)], words[Math.max(at, nextTo)]];
		if (
			word === undefined ||
			!(word.isUnknown || lexicon.words.has(word.text) || /^(?:[a-z]{1,2}|&)$/.test(word.text))
		)
			return false;
		return joint.test(folded.slice(from?.end, to?.start));
	};
	const windows: (readonly WordTyped[])[] = [];
	for (let from = first; from === first || isOfName(from, from + 1); from--)
		for (let to = last; to === last || isOfName(to, to - 1); to++) {
			if (to - from >= longestName) break;
			const window = words.slice(from, to + 1);
			if (to - from > last - first && window.some((word) => word.isUnknown) && !isJoinedOn(window))
				windows.push(window);
		}
	return windows.toSorted((a, b) => b.length - a.length);
}

const joint = /^(?:[ -]| ?\+ ?| ?)$/;

function longerName(
	passage: Passage,
	words: readonly Word[],
	own: GeographyRead,
	lexicon: Lexicon,
): GeographyRead | null {
	const start = words[0]?.start ?? 0;
	// "north and soth wales" is two.
	if (/(?:north|south|east|west) (?:and|or|&) $/.test(passage.folded.slice(0, start))) return null;
	const kept = own.how === "misspelt" ? "" : passage.folded.slice(own.start, own.end);
	const typed = words.map((it) => it.text).join(" ");
	const read = nameIn(passage, words, lexicon, (name) => isMeantFor(typed, kept, name));
	return read?.outcome === "matched" ? read : null;
}

/** Whether each word typed is one of the name's or a slip for one, and none of the name's is lacking. */
export function isMeantFor(typed: string, kept: string, name: Name): boolean {
	const [words, meant] = [wordsMeant(nameWords(typed)), wordsMeant(name.words)];
	const others = words.filter((word) => !meant.includes(word));
	const isLacking = (word: string) =>
		!words.includes(word) && (word !== "and" || words.length === meant.length);
	const lacking = meant.filter(isLacking);
	if (others.length !== lacking.length || others.some((word) => nameWords(kept).includes(word))) return false;
	return others.every((word) =>
		lacking.some((it) => isSlipFor(word, it) || (it === "on" && isSlipFor(word, "upon"))),
	);
}

/** Without "the" and "police"; "upon" and "on" are one. */
const wordsMeant = (words: readonly string[]): readonly string[] =>
	withLongForms(words)
		.filter((word) => word !== "the" && !isPolice(word))
		.map((word) => (word === "upon" ? "on" : word));

const isSlipFor = (typed: string, word: string): boolean =>
	typingCost(typedLetters(typed), word, 2 * oneSlip) <= oneSlip ||
	(typed.length >= fewestOfBegun && word.startsWith(typed));

/** What a slip costs at most, in a first letter too. */
const oneSlip = 1.35;
/** Letters that may begin a word cut short: "devon & corn". */
const fewestOfBegun = 3;

export const slipsForAnd: ReadonlySet<string> = new Set("adn an amd anf ans abd nad nd".split(" "));

/** Words that are one slip from "north", "south", "west", "east" and the like, and are words. */
export const besideDirections: ReadonlySet<string> = new Set(
	`beast best bets cast cost deaf dearth earth ease easel easter easy eat eats fast feast fest forth guest jest lease
	least mast moth mouth must nest norm notch past pest quest rest seat sooth soot sort test vast vest wast went
	wept were wester wet worst worth youth wrest zest mild mind midst mod metro grater greeter create`.split(
		/\s+/,
	),
);
