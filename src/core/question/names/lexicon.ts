import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography, Place } from "../../statistics/geography.ts";
import { whenNeeded } from "../../statistics/when-needed.ts";
import { foldText } from "../clean-text.ts";
import type { GeographyRead } from "../parts.ts";
import { isBare } from "./bare-names.ts";
import { type IndexedName, indexNames, type NameIndex } from "./name-index.ts";
import { coreWords, keyOf, nameWords, sortedKeyOf, withLongForms } from "./name-key.ts";
import { nearNames } from "./near-names.ts";
import { sharedInitials } from "./shared-initials.ts";
import { type ShortPlace, shortPlaces } from "./short-places.ts";
import { soundOf } from "./sound.ts";
import { nearName, spellingsOf } from "./spellings.ts";
import { indexPairs, type PairIndex } from "./suggest.ts";

/** What a name stands for. */
export interface Meaning {
	/** Ids, best first; one when the name is clear. */
	readonly geographies: readonly string[];
	readonly how: Exclude<GeographyRead["how"], "misspelt" | "suggested">;
	/** The place, when it is only a part of the force's area. */
	readonly place: string | null;
	readonly otherwise: readonly string[];
	readonly note: string;
}

export interface Name {
	/** As the data set writes it. */
	readonly text: string;
	readonly words: readonly string[];
	readonly meaning: Meaning;
	readonly rank: "geography" | "place" | "council" | "town";
	/** True where the name means a force only with "police" or "the" beside it: "transport", "nuclear". */
	readonly bare: boolean;
	/** True for the first word of a town's name, which may be a surname too. */
	readonly short?: boolean;
}

/** Every name in a data set. */
export interface Lexicon {
	readonly names: readonly Name[];
	/** By key: see `lookUp`. */
	readonly meanings: ReadonlyMap<string, Name>;
	/** Those of them that are names of forces, nations and regions, which keep their keys before all others. */
	readonly areas: ReadonlyMap<string, Name>;
	/** The same names for those who misspell them. */
	readonly index: NameIndex<Name>;
	/** By how they sound. */
	readonly sounds: NameIndex<Name>;
	readonly pairs: PairIndex<IndexedName<Name>>;
	/** Words in the longest name. */
	readonly longest: number;
	/** Every word that stands in a name of more words. */
	readonly words: ReadonlySet<string>;
	/** Ids of the forces in each geography; a force's own for a force. */
	readonly forces: ReadonlyMap<string, readonly string[]>;
}

const lexicons = new WeakMap<DataSet, Lexicon>();

/** The names of a data set, built once for each. */
export function lexiconOf(data: DataSet): Lexicon {
	const known = lexicons.get(data);
	if (known !== undefined) return known;
	const built = buildLexicon(data);
	lexicons.set(data, built);
	return built;
}

/**
 * Earlier names keep a key that later ones share: forces, areas, places, then aliases and ids. Who names an area as it is
 * called needs none of the thousands of places.
 */
function buildLexicon(data: DataSet): Lexicon {
	const geographies = data.geographies();
	const inOrder = [
		...geographies.filter((it) => it.kind === "force"),
		...geographies.filter((it) => it.kind !== "force"),
	];
	const areaNames = inOrder.flatMap((it) => namesOf(it, inOrder));
	const areas = new Map<string, Name>();
	addTo(areas, areaNames, keysOf);
	const all = whenNeeded(() => allNames(areaNames, inOrder, data.places()));
	const spellings = whenNeeded(() =>
		spellingsOf(
			all().names.filter(({ text }) => !directions.includes(text)),
			all().meanings,
		),
	);
	const inTurn = whenNeeded(() => spellings().filter(({ turned }) => turned !== true));
	const index = whenNeeded(() => indexNames([...spellings(), ...nearNames.map(nearName)]));
	const sounds = whenNeeded(() =>
		indexNames(inTurn().map((it) => ({ ...it, letters: soundOf(it.letters) }))),
	);
	const pairs = whenNeeded(() => indexPairs(inTurn()));
	const words = whenNeeded(() => new Set(all().names.flatMap((it) => (it.words.length > 1 ? it.words : []))));
	return {
		areas,
		get names() {
			return all().names;
		},
		get meanings() {
			return all().meanings;
		},
		get index() {
			return index();
		},
		get sounds() {
			return sounds();
		},
		get pairs() {
			return pairs();
		},
		get words() {
			return words();
		},
		get longest() {
			return all().longest;
		},
		forces: new Map(inOrder.map((it) => [it.id, it.kind === "force" ? [it.id] : it.members])),
	};
}

function allNames(areaNames: readonly Name[], inOrder: readonly Geography[], places: readonly Place[]) {
	const aliases = new Map(
		inOrder.flatMap((it) => it.aliases.map((alias) => [keyOf(coreWords(wordsIn(alias))), it.id] as const)),
	);
	const names: readonly Name[] = [
		...areaNames,
		...places.map((place) => placeName(place, aliases)),
		...inOrder.flatMap((it) => it.aliases.map((alias) => geographyName(it, alias, "alias"))),
		...inOrder.filter((it) => it.kind !== "group").map((it) => geographyName(it, it.id, "name")),
		...directions.map((word) => directionName(word, inOrder)),
	];
	const codes = inOrder.flatMap((it) => (it.code === null ? [] : geographyName(it, it.code, "name")));
	const withShort = [...names, ...sharedInitials(inOrder), ...shortPlaces(places).map(shortName), ...codes];
	const meanings = new Map<string, Name>();
	for (const keysFor of [keysOf, longKeysOf]) addTo(meanings, withShort, keysFor);
	return { names, meanings, longest: Math.max(...names.map((it) => it.words.length)) };
}

function addTo(
	meanings: Map<string, Name>,
	names: readonly Name[],
	keysFor: (name: Name) => readonly string[],
): void {
	for (const name of names) for (const key of keysFor(name)) if (!meanings.has(key)) meanings.set(key, name);
}

const small: ReadonlySet<Place["kind"]> = new Set(["town", "district"]);
const wordsIn = (text: string): readonly string[] => nameWords(foldText(text));

function geographyName(it: Geography, text: string, how: "name" | "alias"): Name {
	const meaning = { geographies: [it.id], how, place: null, otherwise: [], note: "" };
	return { text, words: wordsIn(text), meaning, rank: "geography", bare: isBare(text) };
}

function namesOf(it: Geography, all: readonly Geography[]): readonly Name[] {
	// "Kent and Essex" is two forces; the sum that a publisher made of them has to be asked for as one.
	const members = it.members.map((id) => all.find((other) => other.id === id)?.name ?? id);
	const isList = it.kind === "group" && members.every((name) => it.name.includes(name));
	const texts = [
		...(isList ? [] : [it.name, it.officialName]),
		...(it.welshName === null ? [] : [it.welshName]),
		...(it.kind === "group" ? [`${it.name} together`, `${it.name} combined`] : []),
		...(it.kind === "region" && !it.name.endsWith("region")
			? [`${it.name} region`, `region ${it.name}`]
			: []),
	];
	return texts.map((text) => geographyName(it, text, "name"));
}

/** A place that is also an alias of one of its forces means that force first. */
function placeName(place: Place, aliases: ReadonlyMap<string, string>): Name {
	const alias = aliases.get(keyOf(coreWords(wordsIn(place.name))));
	const first = place.forces.find((id) => id === alias);
	const common = { how: "place" as const, place: place.name, note: place.note };
	const meaning =
		first === undefined
			? { ...common, geographies: place.forces, otherwise: [] }
			: { ...common, geographies: [first], otherwise: place.forces.filter((id) => id !== first) };
	const rank = place.kind === "council" ? "council" : small.has(place.kind) ? "town" : "place";
	return { text: place.name, words: wordsIn(place.name), meaning, rank, bare: false };
}

/** "Barrow" is Barrow-in-Furness and told so; "Kingston" may be two, which is asked. */
function shortName({ text, places }: ShortPlace): Name {
	const geographies = [...new Set(places.flatMap((it) => it.forces))];
	const [only, ...more] = places;
	const place = only !== undefined && more.length === 0 ? only.name : text;
	const note = geographies.length > 1 ? `So begin the names of ${listed(places)}.` : "";
	const meaning = { geographies, how: "place" as const, place, otherwise: [], note };
	return { text, words: wordsIn(text), meaning, rank: "town", bare: false, short: true };
}

const listed = (places: readonly Place[]): string => {
	const names = places.map(({ name }) => name);
	return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

export const directions: readonly string[] = ["north", "south", "east", "west"];

/** "north" alone: whatever begins with it. */
function directionName(word: string, inOrder: readonly Geography[]): Name {
	const geographies = inOrder
		.filter((it) => it.kind !== "group")
		.filter((it) => wordsIn(it.name.replace(/^the /, ""))[0] === word)
		.map((it) => it.id);
	const note = `Several areas have names that begin with “${word}”.`;
	const meaning = { geographies, how: "alias" as const, place: null, otherwise: [], note };
	return { text: word, words: [word], meaning, rank: "geography", bare: false };
}

/** Words alone, words without "police" and the like; each in any order too. */
function keysOf({ text, words, bare: alone }: Name): readonly string[] {
	const core = alone ? words : coreWords(words);
	const lists = core === words ? [words] : [words, core];
	const orders = text.includes(",") ? [keyOf] : [keyOf, sortedKeyOf];
	return lists.flatMap((list) => orders.map((key) => key(list)));
}

/** The same with short forms written out, for "n yorks" where it is no alias. */
function longKeysOf(name: Name): readonly string[] {
	const words = withLongForms(name.words);
	return name.bare || words === name.words ? [] : keysOf({ ...name, words });
}

/**
 * What exactly these words stand for, run together or apart, in any order, with or without "police"; undefined when
 * nothing. Words are those of `nameWords`.
 */
export function lookUp(lexicon: Lexicon, words: readonly string[]): Name | undefined {
	const area = lexicon.areas.get(keyOf(words));
	if (area !== undefined) return area;
	const { meanings } = lexicon;
	const whole = meanings.get(keyOf(words));
	if (whole !== undefined) return whole;
	const core = coreWords(words);
	if (core.length === 1 && core === words) return undefined;
	const long = withLongForms(core);
	return (
		meanings.get(keyOf(core)) ??
		meanings.get(keyOf(long)) ??
		meanings.get(sortedKeyOf(core)) ??
		meanings.get(sortedKeyOf(long))
	);
}

export const lookUpName = (lexicon: Lexicon, text: string): Name | undefined =>
	lookUp(lexicon, wordsIn(text));
