import { otherWords } from "../phrases/other-words.ts";
import { reordered, type WordsReading } from "../words-reading.ts";
import { allowance, type Candidate, rareMargin, shortest, widestMargin } from "./candidates.ts";
import { largeTowns } from "./large-towns.ts";
import type { Name } from "./lexicon.ts";
import { sameMeaning } from "./meanings.ts";
import type { IndexedName } from "./name-index.ts";
import { coreWords, keyOf } from "./name-key.ts";
import { standsBesidePlaces } from "./police-words.ts";
import { isDoubled, makesNoWord } from "./short-slips.ts";
import { typedLetters, typingCost } from "./typing-costs.ts";
import { standsWordForWord } from "./word-for-word.ts";
import { wordUnlikeness } from "./word-unlikeness.ts";

/** How much nearer a name must be than the next one that means something else, by how far apart the two names are. */
const margins = [
	{ apart: 2, margin: widestMargin },
	{ apart: 2.5, margin: 0.6 },
] as const;
/** Of names further apart, and so long that chance makes nothing like them. */
const leastMargin = { letters: 6, margin: 0.4 } as const;
/** The same of a name that sounds nearest, by how it is spelt. */
const speltMargin = 0.3;
/** The same against a name that is none of ours. */
const nearMargin = 0.05;
/** Many words sound like a name without being spelt like it. */
const heardDoubt = { short: 0.7, long: 0.35 } as const;
/** Words run together in the wrong order must be rightly spelt, or nearly. */
const turnedAtMost = 1;
/** Nats of unlikeness a letter, ends counted, that no word has. */
const unpronounceable = 4.2;
/** A smaller place has to be nearer. */
const rarityWeight = 1.5;

/** The name that is meant: near enough to what was typed, and far enough from all others. Candidates are nearest first. */
export function sureName(candidates: readonly Candidate[]): Name | null {
	const found = candidates.filter((it) => !isBesideThePoint(it));
	const [best] = found;
	if (best === undefined || otherWords().has(keyOf(best.reading.typed))) return null;
	const { name, cost, reading } = best;
	const { value } = name;
	if (value === null || !isNearEnough(best, value) || !isPossible(reading, value)) return null;
	if (!standsWordForWord(reading, value, cost - name.rarity - reading.cost)) return null;
	return found.every((it) => isClearOf(best, value, it)) ? value : null;
}

/** With "police" a slip of a place elsewhere is none: "guent police" is not that of Ghent. */
const isBesideThePoint = ({ name, reading, cost }: Candidate): boolean =>
	name.value === null && reading.police && cost > nearMargin;

function isNearEnough(it: Candidate, value: Name): boolean {
	const { name, cost, spelt, reading } = it;
	if ((value.bare || (it.short && !isShortSlip(it))) && !reading.police) return false;
	if (name.turned === true && cost > turnedAtMost) return false;
	const wondering = reading.police ? 0 : heardDoubt[name.letters.length < shortest ? "short" : "long"];
	const slips = Math.min(spelt, cost + wondering) - name.rarity;
	return slips + rarityWeight * name.rarity <= allowance(reading);
}

function isClearOf(best: Candidate, value: Name, other: Candidate): boolean {
	if (other.name.value === null) return other.cost - best.cost >= nearMargin;
	if (sameMeaning(other.name.value, value)) return true;
	const isForce = best.reading.police && value.rank === "geography";
	if (isForce && other.name.value.rank === "town" && other.cost > best.cost) return true;
	if (other.spelt - best.spelt < speltMargin) return false;
	const ahead = other.cost - best.cost - rareMargin * other.name.rarity;
	return ahead >= widestMargin || ahead >= marginOf(best.name, other.name);
}

function marginOf(name: IndexedName<Name>, other: IndexedName<Name>): number {
	const [typed, meant] = [typedLetters(other.letters), typedLetters(name.letters)];
	for (const { apart, margin } of margins)
		if (Math.min(typingCost(typed, name.letters, apart), typingCost(meant, other.letters, apart)) <= apart)
			return margin;
	return name.letters.length < leastMargin.letters ? margins[1].margin : leastMargin.margin;
}

/** "kernt", "knet" for a force's own name; "yyork", "oxpn" for a city or a county too. */
function isShortSlip({ name: { letters, value }, reading }: Candidate): boolean {
	const typed = keyOf(reading.words);
	if (letters.length !== shortest - 1 || value === null) return false;
	if (value.rank === "geography" && value.meaning.how === "name") return makesNoWord(typed, letters);
	if (value.rank !== "geography" && value.rank !== "place") return false;
	return isDoubled(typed, letters) || wordUnlikeness([typed]) > unpronounceable * (typed.length + 1);
}

/** Words can only be mixed up where there are several; and "Buckingham Palace" is no police force, nor "Lees polite" that of Lees. */
export function isPossible({ cost, corrected, typed }: WordsReading, { words, rank, text }: Name): boolean {
	if (cost >= reordered && coreWords(words).length < 2) return false;
	if (!corrected || rank === "geography") return true;
	return (rank !== "town" || largeTowns.has(text)) && !typed.some(standsBesidePlaces);
}
