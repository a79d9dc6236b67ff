import { foldText } from "../clean-text.ts";
import { otherWords } from "../phrases/other-words.ts";
import { readingsOf, reordered, type WordsReading } from "../words-reading.ts";
import { largeTowns } from "./large-towns.ts";
import { type Lexicon, lookUp, type Name, spellingsOfName } from "./lexicon.ts";
import { distinctNames, sameMeaning } from "./meanings.ts";
import { type Found, type IndexedName, search } from "./name-index.ts";
import { coreWords, keyOf, nameWords } from "./name-key.ts";
import { nameWithWord } from "./name-with-word.ts";
import { nameCutShort } from "./short-names.ts";
import { makesNoWord } from "./short-slips.ts";
import { soundOf } from "./sound.ts";
import { mostAlike } from "./suggest.ts";
import { lettersOf, typingCost } from "./typing-costs.ts";
import { standsWordForWord } from "./word-for-word.ts";
import { wordUnlikeness } from "./word-unlikeness.ts";

/** What a text was taken for. `names` are best first and of different meaning; the first is meant when `matched`. */
export interface NameMatch {
	readonly outcome: "matched" | "ambiguous" | "none";
	readonly names: readonly Name[];
	readonly misspelt: boolean;
	/** True when one name is meant, even if that name means several places ("Yorkshire"). */
	readonly sure: boolean;
	/** True when the first name is near enough to be worth offering. */
	readonly near: boolean;
}

const nothing: NameMatch = { outcome: "none", names: [], misspelt: false, sure: false, near: false };
const unsure: NameMatch = { ...nothing, misspelt: true };

/** The name a text is, or is meant to be: only when it is near enough to one and far enough from all others. */
export const matchName = (text: string, lexicon: Lexicon): NameMatch => match(text, lexicon, true);

/** The same without a look for what else may be meant where no name is. */
export const matchSurely = (text: string, lexicon: Lexicon): NameMatch => match(text, lexicon, false);

function match(text: string, lexicon: Lexicon, offers: boolean): NameMatch {
	const folded = foldText(text);
	const written = nameWords(folded).slice(0, 13);
	if (written.length === 0 || written.length > 12) return nothing;
	const unowned = folded.replace(possessive, "");
	const words = unowned === folded ? written : nameWords(unowned);
	const exact = lookUp(lexicon, written) ?? lookUp(lexicon, words);
	if (exact !== undefined) return exactly(exact, false);
	const readings = readingsOf(words);
	for (const { words: core, cost } of readings) {
		const name = cost > 0 ? lookUp(lexicon, core) : undefined;
		if (name !== undefined && (cost < reordered || coreWords(name.words).length > 1)) return exactly(name, true);
	}
	const long = nameCutShort(readings[0]?.words ?? [], folded, lexicon);
	if (long !== undefined) return exactly(long, true);
	return decide(readings, lexicon, offers, foreign.test(text.normalize("NFC")));
}

/** "Kent's" is Kent, and "Becky's" as far from Bexley as Becky is. */
const possessive = /(?<=\p{L})'s\s*$/u;

/** Letters that neither English nor Welsh has: no slip puts them there. */
const foreign = /[^\p{ASCII}âêîôûŵŷÂÊÎÔÛŴŶ\P{L}]/u;

const exactly = (name: Name, misspelt: boolean): NameMatch => ({
	outcome: name.meaning.geographies.length === 1 ? "matched" : "ambiguous",
	names: [name],
	misspelt,
	sure: true,
	near: true,
});

const asked = (names: readonly Name[]): NameMatch => ({ ...unsure, outcome: "ambiguous", names, near: true });

interface Candidate extends Found<Name> {
	readonly reading: WordsReading;
	/** True for a name so short that any word may come near it. */
	readonly short: boolean;
}

/** How much nearer a name must be than the next one that means something else; and than one that is easily taken for it. */
const margin = 0.6;
const confusableMargin = 0.8;
const confusable = 2.5;
/** Rarity counts less here than in the order. */
const rareMargin = 0.4;
const window = { beyond: confusableMargin, rarity: 1 - rareMargin };
/** Of several words one may be nearer than it looks, when others have more words than were typed. */
const windowOfWords = { beyond: confusableMargin + rareMargin, rarity: 1 };
/** The same against a name that is none of ours. */
const nearMargin = 0.05;
/** Slips that are forgiven for each nat of unlikeness to words: letters that look like a name of their own buy few. */
const forgiven = 0.0936;
const doubt = 0.05;
/** "Police" beside the name leaves no doubt that a force is meant. */
const policeBonus = 0.6;
const furthest = 3;
/** Of the letters. */
const wrongAtMost = 0.35;
/** A smaller place has to be nearer. */
const rarityWeight = 1.5;
/** Names of fewer letters are only taken as written, unless "police" stands beside them. */
const shortest = 5;
const wordTooMany = 0.6;
const wordTooFew = 0.3;
/** More than are shown: some may be areas. */
const offered = 6;
/** So many that lie within reach are choices enough. */
const enough = 3;
const oneSlip = 1.15;
const leastReach = 0.6;
/** Of the letters, how many may differ in a name that is offered. */
const worthOffering = 0.42;
const soundCost = 0.65;
const soundWeight = 1.3;
const soundReach = 0.9;
/** Said alike, but not spelt with quite other letters: how many of them may differ. */
const soundSpelling = 0.4;

function allowance({ words, police }: WordsReading): number {
	const slips = forgiven * wordUnlikeness(words) - doubt + (police ? policeBonus : 0);
	return Math.min(furthest, keyOf(words).length * wrongAtMost, slips);
}

function decide(
	readings: readonly WordsReading[],
	lexicon: Lexicon,
	offers: boolean,
	isForeign: boolean,
): NameMatch {
	let found: readonly Candidate[] = [];
	for (const find of [typedLike, soundingLike]) {
		for (const reading of readings) {
			// Another order of the words can only be as near as it costs to have mixed them up.
			if ((found[0]?.cost ?? reading.cost) < reading.cost) break;
			found = [...found, ...find(reading, lexicon)].toSorted((a, b) => a.cost - b.cost);
		}
		// What sounds the same may be nearer than what is typed nearly so.
		if (find === typedLike && (found[0]?.cost ?? soundCost) >= soundCost) continue;
		const sure = isForeign ? null : sureName(found);
		if (sure !== null) return { ...exactly(sure, true), names: distinct(found) };
	}
	if (!offers) return nothing;
	const [best] = found;
	const likely = distinct(found);
	const suggested = likely.length >= enough ? [] : suggestions(readings, lexicon);
	const names = (suggested.length === 0 ? likely : distinct([...found, ...suggested])).slice(0, offered);
	const nearest = likely.length >= enough ? 0 : (suggested[0]?.differs ?? 1);
	const near = names.length > 0 && nearest <= worthOffering && best?.name.value !== null;
	const holder = nameWithWord(readings[0]?.words ?? [], lexicon);
	if (holder !== undefined) return asked(distinctNames([holder, ...(near ? names : [])]).slice(0, offered));
	return near ? asked(names) : { ...unsure, names };
}

function typedLike(reading: WordsReading, lexicon: Lexicon): readonly Candidate[] {
	const letters = keyOf(reading.words);
	if (letters.length < 3 || letters.length > 60) return [];
	const limit = Math.max(leastReach, allowance(reading)) - reading.cost;
	const found = search(lexicon.index, letters, limit, reading.words.length > 1 ? windowOfWords : window);
	return found.map(({ name, cost }) => {
		const slips = cost - name.rarity > 0.01 ? slipsOfWords(reading, name, cost - name.rarity) : 0;
		const whole = slips + name.rarity + reading.cost;
		return { name, cost: whole, reading, short: name.letters.length < shortest };
	});
}

function soundingLike(reading: WordsReading, lexicon: Lexicon): readonly Candidate[] {
	const letters = keyOf(reading.words);
	if (letters.length < shortest || letters.length > 60) return [];
	const typed = lettersOf(letters);
	return search(lexicon.sounds, soundOf(letters), soundReach, window).flatMap(({ name, cost: heard }) => {
		const spelling = keyOf(coreWords(name.value?.words ?? []));
		const longest = Math.max(spelling.length, letters.length);
		if (typingCost(typed, lettersOf(spelling), longest * soundSpelling) > longest) return [];
		const cost = (heard - name.rarity) * soundWeight + name.rarity + soundCost + reading.cost;
		return [{ name, cost, reading, short: false }];
	});
}

/** What the words cost beside a name that their letters cost `slips` to have been typed for: spaces are keys too. */
function slipsOfWords({ words }: WordsReading, { letters, value }: IndexedName<Name>, slips: number): number {
	const own = (value === null ? [] : spellingsOfName(value)).find((it) => keyOf(it) === letters) ?? [letters];
	if (words.length < 2 && own.length < 2) return slips;
	const apart = own.length < words.length ? wordTooMany : own.length > words.length ? wordTooFew : 0;
	const cost = slips + (words.length < 2 ? 0 : apart);
	return Math.min(cost, typingCost(lettersOf(words.join(" ")), lettersOf(own.join(" ")), cost));
}

function sureName(found: readonly Candidate[]): Name | null {
	const [best] = found;
	if (best === undefined || otherWords.has(keyOf(best.reading.typed))) return null;
	const { name, cost, reading } = best;
	const { value, rarity } = name;
	if (value === null || ((value.bare || (best.short && !isShortSlip(best))) && !reading.police)) return null;
	if (cost - rarity + rarityWeight * rarity > allowance(reading)) return null;
	if (!standsWordForWord(reading, value, cost - rarity - reading.cost)) return null;
	const isClear = found.every((it) => {
		if (it.name.value === null) return it.cost - cost >= nearMargin;
		const ahead = it.cost - cost - rareMargin * it.name.rarity;
		if (ahead >= confusableMargin || sameMeaning(it.name.value, value)) return true;
		return (
			ahead >= margin &&
			typingCost(lettersOf(it.name.letters), lettersOf(name.letters), confusable) > confusable
		);
	});
	return isClear ? value : null;
}

/** "kernt", "knet" for a force's own name. */
function isShortSlip({ name: { letters, value }, reading }: Candidate): boolean {
	const isOwn =
		value?.rank === "geography" && value.meaning.how === "name" && letters.length === shortest - 1;
	return isOwn && makesNoWord(keyOf(reading.words), letters);
}

interface Suggestion extends Found<Name> {
	/** What part of the letters differs. */
	readonly differs: number;
}

/** Names that look most alike, however far. */
function suggestions(readings: readonly WordsReading[], lexicon: Lexicon): readonly Suggestion[] {
	const found = readings.slice(0, 2).flatMap((reading) => {
		const typed = lettersOf(keyOf(reading.words));
		return mostAlike(lexicon.pairs, typed, 16).map(({ value: name, letters, likeness }) => {
			const longest = Math.max(typed.codes.length, letters.codes.length);
			const slips = Math.min(longest, typingCost(typed, letters, longest));
			return {
				name,
				cost: slips + name.rarity + reading.cost + (1 - likeness) * 0.5,
				differs: slips / longest,
			};
		});
	});
	return found.toSorted((a, b) => a.cost - b.cost);
}

/** A better-known name that a small town's, rightly spelt, may be a slip for: "Baildon" for Basildon. */
export function betterKnown(town: Name, lexicon: Lexicon): Name | null {
	if (town.rank !== "town" || largeTowns.has(town.text)) return null;
	const found = search(lexicon.index, keyOf(coreWords(town.words)), oneSlip, { beyond: oneSlip, rarity: 1 });
	const other = found.find(
		({ name, cost }) =>
			cost <= oneSlip && name.rarity < 0.5 && name.value !== null && !sameMeaning(name.value, town),
	);
	return other?.name.value ?? null;
}

const distinct = (found: readonly Found<Name>[]): readonly Name[] =>
	distinctNames(found.flatMap(({ name }) => name.value ?? []));
