import { foldText } from "../../question/clean-text.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";

/** What a name in running text stands for. */
export interface NameMeaning {
	/** Ids that the name may stand for, likeliest first. */
	readonly geographies: readonly string[];
	/** True for a town, council or county that is only a part of a force's area: nothing is held for it. */
	readonly part: boolean;
}

export interface NameTable {
	/** By words in small plain letters, one space between. */
	readonly names: ReadonlyMap<string, NameMeaning>;
	/** Names of three letters or fewer, which are read only as written: "Met", "UK", "GMP". */
	readonly short: ReadonlySet<string>;
	/** Words in the longest name. */
	readonly longest: number;
}

const tables = new WeakMap<DataSet, NameTable>();

/** The names of a data set as a writer prints them. Unlike in a question, nothing is read that is not written so. */
export function namesOf(data: DataSet): NameTable {
	const known = tables.get(data);
	if (known !== undefined) return known;
	const built = build(data);
	tables.set(data, built);
	return built;
}

export const wordsIn = (text: string): readonly string[] =>
	foldText(text)
		.replace(/['.]/g, "")
		.match(/[\p{L}\p{N}&]+/gu) ?? [];

function build(data: DataSet): NameTable {
	const names = new Map<string, NameMeaning>();
	const add = (name: string, id: string) => {
		const key = keyOf(name);
		const known = names.get(key);
		if (key === "" || known?.geographies.includes(id)) return;
		const geographies = known === undefined || known.part ? [id] : [...known.geographies, id];
		names.set(key, { geographies, part: false });
	};
	for (const place of data.places()) {
		const key = keyOf(place.name);
		if (!names.has(key)) names.set(key, { geographies: place.forces, part: true });
	}
	const geographies = data.geographies().toSorted((a, b) => rank(a) - rank(b));
	for (const it of geographies) for (const name of spellings(it)) add(name, it.id);
	for (const it of geographies.filter((other) => other.kind === "region")) {
		const bare = it.name.replace(/^the | region$/g, "");
		add(bare, it.id);
		const namesake = geographies.find((other) => other.kind === "force" && other.name === bare);
		for (const alias of namesake?.aliases ?? []) add(`${alias} region`, it.id);
	}
	const short = new Set(geographies.flatMap((it) => it.aliases.filter((alias) => alias.length <= 3)));
	return { names, short, longest: Math.max(...Array.from(names.keys(), (key) => key.split(" ").length)) };
}

const keyOf = (name: string): string =>
	wordsIn(name)
		.map((word) => (word === "&" ? "and" : word))
		.join(" ")
		.replace(/^the /, "");

const rank = ({ kind }: Geography): number => ["force", "nation", "region", "group"].indexOf(kind);

/** A force is also written with "Police" or "Constabulary" behind its short name. */
function spellings(it: Geography): readonly string[] {
	const own = [it.name, it.officialName, ...it.aliases, ...(it.welshName === null ? [] : [it.welshName])];
	if (it.kind !== "force") return own;
	const bare = it.name.replace(/^the /, "");
	return [...own, ...["police", "constabulary", "police force", "force"].map((body) => `${bare} ${body}`)];
}
