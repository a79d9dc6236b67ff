import { foldText } from "../clean-text.ts";
import { readingsOf, type WordsReading } from "../words-reading.ts";
import { type Candidate, soundCost, soundingLike, typedLike } from "./candidates.ts";
import { largeTowns } from "./large-towns.ts";
import { type Lexicon, lookUp, type Name } from "./lexicon.ts";
import { distinctNames, sameMeaning } from "./meanings.ts";
import { type Found, search } from "./name-index.ts";
import { coreWords, keyOf, nameWords } from "./name-key.ts";
import { nameWithWord } from "./name-with-word.ts";
import { nameCutShort } from "./short-names.ts";
import { mostAlike } from "./suggest.ts";
import { isPossible, sureName } from "./sure-name.ts";
import { typedLetters, typingCost } from "./typing-costs.ts";

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
	for (const reading of readings) {
		const name = reading.cost > 0 ? nameOf(reading, lexicon) : undefined;
		if (name !== undefined && isPossible(reading, name)) return exactly(name, true);
	}
	const long = nameCutShort(readings[0]?.words ?? [], folded, lexicon);
	if (long !== undefined) return exactly(long, true);
	return decide(readings, lexicon, offers, foreign.test(text.normalize("NFC")));
}

/** "Transport" is a name only with "police". */
const nameOf = ({ words, police, corrected }: WordsReading, lexicon: Lexicon): Name | undefined =>
	lookUp(lexicon, words) ?? (police || corrected ? lookUp(lexicon, [...words, "police"]) : undefined);

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

/** More than are shown: some may be areas. */
const offered = 6;
/** So many that lie within reach are choices enough. */
const enough = 3;
const oneSlip = 1.15;
/** Of the letters, how many may differ in a name that is offered. */
const worthOffering = 0.42;

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

interface Suggestion extends Found<Name> {
	/** What part of the letters differs. */
	readonly differs: number;
}

/** Names that look most alike, however far. */
function suggestions(readings: readonly WordsReading[], lexicon: Lexicon): readonly Suggestion[] {
	const found = readings.slice(0, 2).flatMap((reading) => {
		const letters = keyOf(reading.words);
		const typed = typedLetters(letters);
		return mostAlike(lexicon.pairs, letters, 16).map(({ value: name, likeness }) => {
			const longest = Math.max(typed.codes.length, name.letters.length);
			const slips = Math.min(longest, typingCost(typed, name.letters, longest));
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
