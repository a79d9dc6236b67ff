import type { DataSet } from "../statistics/data-set.ts";
import type { Geography, Place } from "../statistics/geography.ts";
import { foldText } from "./clean-text.ts";
import { coreWords, keyOf, nameWords, sortedKeyOf } from "./name-key.ts";
import type { GeographyRead } from "./parts.ts";

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

/** Every name in a data set. Keys come from `lookUp`. */
export interface Lexicon {
	readonly meanings: ReadonlyMap<string, Meaning>;
	/** Words in the longest name. */
	readonly longest: number;
}

const lexicons = new WeakMap<DataSet, Lexicon>();

/** The names of a data set, built once for each. */
export function lexiconOf(data: DataSet): Lexicon {
	const known = lexicons.get(data);
	if (known !== undefined) return known;
	const built = buildLexicon(data.geographies(), data.places());
	lexicons.set(data, built);
	return built;
}

/** Names that mean nothing without "police" or "the" in them. */
const bare = new Set(["transport", "railway", "nuclear", "defence", "city", "british", "military", "civil"]);

function keysOf(name: string): readonly string[] {
	const words = nameWords(foldText(name));
	const core = coreWords(words);
	const keys = [keyOf(words), sortedKeyOf(words)];
	if (core.length === 1 && bare.has(core[0] ?? "")) return keys;
	return [...keys, keyOf(core), sortedKeyOf(core)];
}

export function buildLexicon(geographies: readonly Geography[], places: readonly Place[]): Lexicon {
	const meanings = new Map<string, Meaning>();
	let longest = 1;
	const add = (name: string, meaning: Meaning) => {
		longest = Math.max(longest, nameWords(foldText(name)).length);
		for (const key of keysOf(name)) if (!meanings.has(key)) meanings.set(key, meaning);
	};
	const clear = (id: string, how: Meaning["how"]): Meaning => ({
		geographies: [id],
		how,
		place: null,
		otherwise: [],
		note: "",
	});
	const forces = geographies.filter((it) => it.kind === "force");
	const areas = geographies.filter((it) => it.kind !== "force");
	for (const it of [...forces, ...areas]) {
		for (const name of [it.name, it.officialName, it.id, ...(it.welshName === null ? [] : [it.welshName])])
			add(name, clear(it.id, "name"));
		if (it.kind === "region")
			for (const name of [`${it.name} region`, `region ${it.name}`]) add(name, clear(it.id, "name"));
	}
	const aliases = new Map<string, string>();
	for (const it of [...forces, ...areas])
		for (const alias of it.aliases) aliases.set(keyOf(coreWords(nameWords(foldText(alias)))), it.id);
	for (const place of places) {
		const alias = aliases.get(keyOf(coreWords(nameWords(foldText(place.name)))));
		add(place.name, meaningOf(place, alias));
	}
	for (const it of [...forces, ...areas]) for (const alias of it.aliases) add(alias, clear(it.id, "alias"));
	return { meanings, longest };
}

/** A place that is also an alias of one of its forces means that force first. */
function meaningOf(place: Place, alias: string | undefined): Meaning {
	const common = { how: "place" as const, place: place.name, note: place.note };
	const first = place.forces.find((id) => id === alias);
	if (first === undefined) return { ...common, geographies: place.forces, otherwise: [] };
	return { ...common, geographies: [first], otherwise: place.forces.filter((id) => id !== first) };
}

/** What exactly these words stand for, in any order, with or without "police"; undefined when nothing. */
export function lookUp(lexicon: Lexicon, words: readonly string[]): Meaning | undefined {
	const { meanings } = lexicon;
	const whole = meanings.get(keyOf(words));
	if (whole !== undefined) return whole;
	const core = coreWords(words);
	return meanings.get(keyOf(core)) ?? meanings.get(sortedKeyOf(core)) ?? meanings.get(sortedKeyOf(words));
}

export const lookUpName = (lexicon: Lexicon, name: string): Meaning | undefined =>
	lookUp(lexicon, nameWords(foldText(name)));
