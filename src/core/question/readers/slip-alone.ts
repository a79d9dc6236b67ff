import { everydayNames } from "../names/everyday-names.ts";
import { type Lexicon, lookUp, type Name } from "../names/lexicon.ts";
import { matchSurely } from "../names/match-name.ts";
import { keyOf, nameWords } from "../names/name-key.ts";
import { noiseWords } from "../phrases/noise-words.ts";
import { isAbroad } from "../phrases/refusal-phrases.ts";
import { SHORT_WORDS } from "../phrases/short-words.ts";
import { nearlyAsNear } from "./misspelt.ts";
import { besideDirections, isMeantFor, slipsForAnd } from "./misspelt-part.ts";

/** The name of a force or an area with a slip in it, at most a year behind it, and nothing else. */
export interface SlipAlone {
	readonly typed: string;
	/** Id of what is meant. */
	readonly geography: string;
	/** The same question with the name rightly spelt. */
	readonly written: string;
	/** False where only spaces stand elsewhere, which changes no letter: "wes tmercia". */
	readonly isTold: boolean;
}

const nameAndYear =
	/^(?<name>[a-z]{2,}(?:[ -][a-z]{1,})*)(?<year> (?:20[0-4]\d(?:[/-]\d\d)?|[0-4]\d[/-]\d\d))?$/i;

/** No name of an area has more letters. */
const LONGEST = 50;

/**
 * "cumbira 2021", "wset midlands": null for any other text, and where a word may be more than a slip of a word of that
 * name: a word itself, another name, somebody's.
 */
export function readSlipAlone(text: string, lexicon: Lexicon): SlipAlone | null {
	const { name: typed, year = "" } = nameAndYear.exec(text)?.groups ?? {};
	if (typed === undefined || typed.length > LONGEST) return null;
	const folded = typed.toLowerCase();
	const name = nameMeant(folded, lexicon);
	const [geography] = name?.meaning.geographies ?? [];
	if (name === null || geography === undefined || folded === name.text.toLowerCase()) return null;
	const isTold = keyOf(nameWords(folded)) !== keyOf(name.words);
	return { typed, geography, written: `${name.text.toLowerCase()}${year}`, isTold };
}

/** Who misspells a name asks about more than one year of it. */
const MOST_KNOWN = 2_000;
const known = new WeakMap<Lexicon, Map<string, Name | null>>();

function nameMeant(folded: string, lexicon: Lexicon): Name | null {
	const names = known.get(lexicon) ?? new Map<string, Name | null>();
	known.set(lexicon, names);
	let name = names.get(folded);
	if (name === undefined) {
		name = findMeant(folded, lexicon);
		if (names.size >= MOST_KNOWN) names.clear();
		names.set(folded, name);
	}
	return name;
}

/** The one name of an area that is typed so but for spaces, or with slips that are nothing else. */
function findMeant(folded: string, lexicon: Lexicon): Name | null {
	const words = nameWords(folded);
	const exact = lookUp(lexicon, words);
	if (exact !== undefined) return keyOf(words) === keyOf(exact.words) && isOwn(exact) ? exact : null;
	if (words.some(carriesSentence)) return null;
	const { names, misspelt, outcome } = matchSurely(folded, lexicon);
	const [name] = names;
	if (name === undefined || !misspelt || outcome !== "matched" || !isOwn(name)) return null;
	const slips = words.filter((word) => !name.words.includes(word));
	if (!isMeantFor(folded, "", name) || slips.some((word) => isElse(word, name, lexicon))) return null;
	return nearlyAsNear(keyOf(words), name, lexicon).length === 0 ? name : null;
}

/** No place within a force's area, which is told apart. */
const isOwn = ({ rank, words, meaning: { geographies, place, note, otherwise } }: Name): boolean =>
	rank === "geography" &&
	geographies.length === 1 &&
	place === null &&
	note === "" &&
	otherwise.length === 0 &&
	!words.some(carriesSentence);

/** "All", "police", "as a whole"; "together" of a sum. */
const carriesSentence = (word: string): boolean =>
	(noiseWords.has(word) && !/^(?:and|of|the)$/.test(word)) || /^(?:together|combined)$/.test(word);

function isElse(word: string, name: Name, lexicon: Lexicon): boolean {
	if (slipsForAnd.has(word)) return !name.words.includes("and");
	if (word.length < 3 || SHORT_WORDS.has(word) || besideDirections.has(word)) return true;
	if (everydayNames.has(word) || isAbroad(word)) return true;
	const owner = word.replace(/s$/, "");
	return name.words.includes(owner) || [word, owner].some((it) => lookUp(lexicon, [it]) !== undefined);
}
