import type { WordsReading } from "../words-reading.ts";
import type { Lexicon, Name } from "./lexicon.ts";
import { type Found, type IndexedName, search } from "./name-index.ts";
import { coreWords, keyOf } from "./name-key.ts";
import { soundOf } from "./sound.ts";
import { spellingsOfName } from "./spellings.ts";
import { typedLetters, typingCost } from "./typing-costs.ts";
import { wordUnlikeness } from "./word-unlikeness.ts";

/** A name that may be meant by the words, and what it costs to have typed them for it. */
export interface Candidate extends Found<Name> {
	readonly reading: WordsReading;
	/** What it costs to have typed it so, though it may sound nearer. */
	readonly spelt: number;
	/** True for a name so short that any word may come near it. */
	readonly short: boolean;
}

/** Names of fewer letters are only taken as written, unless "police" stands beside them. */
export const shortest = 5;
/** How much further away than the nearest others are looked for. */
export const widestMargin = 0.8;
/** Rarity counts less here than in the order. */
export const rareMargin = 0.4;
const window = { beyond: widestMargin, rarity: 1 - rareMargin };
/** Of several words one may be nearer than it looks, when others have more words than were typed. */
const windowOfWords = { beyond: widestMargin + rareMargin, rarity: 1 };
/** Slips that are forgiven for each nat of unlikeness to words: letters that look like a name of their own buy few. */
const forgiven = 0.0936;
const doubt = 0.05;
/** "Police" beside the name leaves no doubt that a force is meant. */
const policeBonus = 0.6;
const furthest = 3;
/** Of the letters. */
const wrongAtMost = 0.35;
const wordTooMany = 0.6;
const wordTooFew = 0.3;
const leastReach = 0.6;
/** Said alike, however it is spelt. */
export const soundCost = 0.4;
const spellingWeight = 0.25;
const soundWeight = 1.3;
const soundReach = 0.9;
/** Said alike, but not spelt with quite other letters: how many of them may differ. */
const soundSpelling = 0.4;

/** How many slips are forgiven. */
export function allowance({ words, police }: WordsReading): number {
	const slips = forgiven * wordUnlikeness(words) - doubt + (police ? policeBonus : 0);
	return Math.min(furthest, keyOf(words).length * wrongAtMost, slips);
}

/** The names that are typed nearly so, with all that lie near the nearest. */
export function typedLike(reading: WordsReading, lexicon: Lexicon): readonly Candidate[] {
	const letters = keyOf(reading.words);
	if (letters.length < 3 || letters.length > 60) return [];
	const limit = Math.max(leastReach, allowance(reading)) - reading.cost;
	const found = search(lexicon.index, letters, limit, reading.words.length > 1 ? windowOfWords : window);
	const fitting = reading.words.length === 1 ? found : found.filter(({ name }) => name.turned !== true);
	return fitting.map(({ name, cost }) => {
		const slips = cost - name.rarity > 0.01 ? slipsOfWords(reading, name, cost - name.rarity) : 0;
		const whole = slips + name.rarity + reading.cost;
		return { name, cost: whole, spelt: whole, reading, short: name.letters.length < shortest };
	});
}

/** The names that sound nearly so. */
export function soundingLike(reading: WordsReading, lexicon: Lexicon): readonly Candidate[] {
	const letters = keyOf(reading.words);
	if (letters.length < shortest || letters.length > 60) return [];
	const typed = typedLetters(letters);
	return search(lexicon.sounds, soundOf(letters), soundReach, window).flatMap(({ name, cost: heard }) => {
		const spelling = keyOf(coreWords(name.value?.words ?? []));
		const longest = Math.max(spelling.length, letters.length);
		const slips = typingCost(typed, spelling, longest * soundSpelling);
		if (slips > longest) return [];
		const said = soundCost + slips * spellingWeight + (heard - name.rarity) * soundWeight;
		const cost = said + name.rarity + reading.cost;
		return [{ name, cost, spelt: slips + name.rarity + reading.cost, reading, short: false }];
	});
}

/** What the words cost beside a name that their letters cost `slips` to have been typed for: spaces are keys too. */
function slipsOfWords({ words }: WordsReading, { letters, value }: IndexedName<Name>, slips: number): number {
	const own = (value === null ? [] : spellingsOfName(value)).find((it) => keyOf(it) === letters) ?? [letters];
	if (words.length < 2 && own.length < 2) return slips;
	const most = value === null ? own.length : coreWords(value.words).length;
	const apart = most < words.length ? wordTooMany : most > words.length ? wordTooFew : 0;
	const cost = slips + (words.length < 2 ? 0 : apart);
	return Math.min(cost, typingCost(typedLetters(words.join(" ")), own.join(" "), cost));
}
