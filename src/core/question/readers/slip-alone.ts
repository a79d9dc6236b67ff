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

/**
 * "cumbira 2021", "wset midlands": null for any other text, and where a word may be more than a slip of a word of that
 * name: a word itself, another name, somebody's.
 */
export function readSlipAlone(text: string, lexicon: Lexicon): SlipAlone | null {
	const { name: typed, year = "" } = nameAndYear.exec(text)?.groups ?? {};
	if (typed === undefined) return null;
	const words = nameWords(typed.toLowerCase());
	const known = lookUp(lexicon, words);
	if (known !== undefined) return keyOf(words) === keyOf(known.words) ? torn(typed, year, known) : null;
	if (words.some(carriesSentence)) return null;
	const { names, misspelt, outcome } = matchSurely(typed, lexicon);
	const [name] = names;
	if (name === undefined || !misspelt || outcome !== "matched" || !isOwn(name)) return null;
	const slips = words.filter((word) => !name.words.includes(word));
	if (!isMeantFor(typed.toLowerCase(), "", name) || slips.some((word) => isElse(word, name, lexicon)))
		return null;
	if (nearlyAsNear(keyOf(words), name, lexicon).length > 0) return null;
	return asWritten(typed, year, name, true);
}

function torn(typed: string, year: string, name: Name): SlipAlone | null {
	const isTyped = typed.toLowerCase() === name.text.toLowerCase();
	return isTyped || !isOwn(name) ? null : asWritten(typed, year, name, false);
}

function asWritten(typed: string, year: string, { text, meaning }: Name, isTold: boolean): SlipAlone | null {
	const [geography, ...others] = meaning.geographies;
	if (geography === undefined || others.length > 0) return null;
	return { typed, geography, written: `${text.toLowerCase()}${year}`, isTold };
}

/** No place within a force's area, which is told apart. */
const isOwn = ({ rank, words, meaning: { place, note, otherwise } }: Name): boolean =>
	rank === "geography" &&
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
