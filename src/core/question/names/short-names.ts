import { largeTowns } from "./large-towns.ts";
import { type Lexicon, lookUp, type Name } from "./lexicon.ts";
import { coreWords, withLongForms } from "./name-key.ts";

/** Fewer letters may begin anything. */
const fewest = 3;

interface Long {
	readonly name: Name;
	readonly words: readonly string[];
}

const known = new WeakMap<Lexicon, readonly Long[]>();

/** Names of police forces and areas that have several words. */
function longNames(lexicon: Lexicon): readonly Long[] {
	const names =
		known.get(lexicon) ??
		lexicon.names
			.filter((it) => it.rank === "geography")
			.map((name) => ({ name, words: withLongForms(coreWords(name.words)) }))
			.filter(({ words }) => words.length > 1);
	known.set(lexicon, names);
	return names;
}

/**
 * The one name whose words begin with these: "dev & corn", "gtr manc". Undefined when there is none, or several, and
 * where a word that would be cut short is a name itself: "north york".
 */
function longNameOf(typed: readonly string[], lexicon: Lexicon): Name | undefined {
	if (typed.length < 2 || typed.some((word) => word.length < fewest)) return undefined;
	const begins = (word: string, i: number): boolean => {
		const begun = typed[i] ?? "";
		return word === begun || (word.startsWith(begun) && lookUp(lexicon, [begun]) === undefined);
	};
	const begun = longNames(lexicon).filter(
		({ words }) => words.length === typed.length && words.every(begins),
	);
	const [first] = begun;
	const meanings = new Set(begun.map(({ name }) => name.meaning.geographies.join()));
	return meanings.size === 1 ? first?.name : undefined;
}

/** So many letters begin no word but the name. */
const fewestOfOne = 6;

type Keyed = readonly [key: string, name: Name];
const beginnings = new WeakMap<Lexicon, ReadonlyMap<string, readonly Keyed[]>>();

const byBeginning = ({ meanings }: Lexicon): ReadonlyMap<string, readonly Keyed[]> =>
	Map.groupBy<string, Keyed>(meanings, ([key]) => key.slice(0, fewestOfOne));

/** The one meaning of every name that begins with these letters: "northumb". Undefined where names of others do too. */
function begunNameOf(typed: readonly string[], lexicon: Lexicon): Name | undefined {
	const [begun = "", ...more] = typed;
	if (more.length > 0 || begun.length < fewestOfOne) return undefined;
	const alike = beginnings.get(lexicon) ?? byBeginning(lexicon);
	beginnings.set(lexicon, alike);
	const names = (alike.get(begun.slice(0, fewestOfOne)) ?? []).flatMap(([key, name]) =>
		key.startsWith(begun) ? [name] : [],
	);
	const own = names.find((it) => it.rank === "geography" && it.words.length === 1);
	const isOne = names.every(({ meaning }) => meaning.geographies.join() === own?.meaning.geographies.join());
	return isOne ? own : undefined;
}

const contracted = /^(?<first>[a-z]{1,2})'(?<last>[a-z]{3,})$/;
/** No word begins so: something is left out behind the first letter. */
const contractedBare =
	/^(?<first>[bcdfghj-np-tv-z])(?<last>(?!(?<=(?<double>.))\k<double>|(?<=b)[lr]|(?<=c)[hlrz]|(?<=d)[rwj]|(?<=f)[lrj]|(?<=g)[hlnrw]|(?<=k)[hlnr]|(?<=l)l|(?<=m)n|(?<=p)[fhlnrst]|(?<=r)h|(?<=s)[chk-np-rtvw]|(?<=t)[hrswz]|(?<=w)[hr])[bcdfghj-np-tv-xz][a-z]{2,})$/;

/** "b'ham", "bham", "l'pool": the one city, county or large town of which the middle is left out. */
function contractedNameOf(folded: string, lexicon: Lexicon): Name | undefined {
	const { first, last } =
		(contracted.exec(folded.trim()) ?? contractedBare.exec(folded.trim()))?.groups ?? {};
	if (first === undefined || last === undefined) return undefined;
	const names = lexicon.names.filter(({ text, words, rank, short }) => {
		const [word = ""] = words;
		if (words.length > 1 || !word.startsWith(first) || !word.endsWith(last)) return false;
		const isKnown = rank === "geography" || rank === "place" || largeTowns.has(text);
		return isKnown && short !== true && word.length > first.length + last.length;
	});
	const meanings = new Set(names.map(({ meaning }) => meaning.geographies.join()));
	return meanings.size === 1 ? names[0] : undefined;
}

const vowelless = /^[bcdfghj-np-tv-z]+$/;
const fewestConsonants = 4;
const consonantsOf = (words: readonly string[]): string => words.join("").replace(/[aeiou]/g, "");

const skeletons = new WeakMap<Lexicon, ReadonlyMap<string, readonly Name[]>>();

/** "hmpshr", "lncshr", "nrth yrkshr": the one force, region, city or county that has these consonants, all of them in their order. */
function nameOfConsonants(typed: readonly string[], lexicon: Lexicon): Name | undefined {
	const letters = typed.join("");
	if (letters.length < fewestConsonants || !vowelless.test(letters)) return undefined;
	const all = skeletons.get(lexicon) ?? byConsonants(lexicon);
	skeletons.set(lexicon, all);
	const names = all.get(letters) ?? [];
	const meanings = new Set(names.map(({ meaning }) => meaning.geographies.join()));
	return meanings.size === 1 ? names[0] : undefined;
}

function byConsonants({ names }: Lexicon): ReadonlyMap<string, readonly Name[]> {
	const map = new Map<string, Name[]>();
	for (const name of names) {
		const isKnown = name.rank === "geography" || name.rank === "place" || largeTowns.has(name.text);
		if (!isKnown || name.meaning.how === "alias") continue;
		for (const words of [name.words, coreWords(name.words)]) {
			const letters = consonantsOf(words);
			const those = map.get(letters) ?? [];
			if (!those.includes(name)) map.set(letters, [...those, name]);
		}
	}
	return map;
}

/** The name meant by its beginnings, its ends or its consonants; undefined where none is, or several. */
export const nameCutShort = (typed: readonly string[], folded: string, lexicon: Lexicon): Name | undefined =>
	longNameOf(typed, lexicon) ??
	begunNameOf(typed, lexicon) ??
	contractedNameOf(folded, lexicon) ??
	nameOfConsonants(typed, lexicon);
