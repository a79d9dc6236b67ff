import { cleanText } from "../clean-text.ts";
import type { Lexicon, Name } from "./lexicon.ts";
import { betterKnown, matchName } from "./match-name.ts";
import { namesakes } from "./namesakes.ts";

/** Which force a name is: `geographies` are ids of forces, best first, at most three, one when `matched`. */
export interface ForceMatch {
	readonly outcome: "matched" | "ambiguous" | "none";
	readonly geographies: readonly string[];
	readonly how: "name" | "alias" | "place" | "misspelt" | "suggested";
}

/** A name alone, as typed. A nation or a region is no force: its forces are offered, after what else it may be. */
export function matchForces(text: string, lexicon: Lexicon): ForceMatch {
	const { outcome, names, misspelt, sure } = matchName(cleanText(text), lexicon);
	const [best] = names;
	if (best === undefined) return { outcome: "none", geographies: [], how: "suggested" };
	const other = sure && !misspelt ? betterKnown(best, lexicon) : null;
	const doubtful =
		other !== null || (!misspelt && best.rank === "town" && namesakes.has(best.text.toLowerCase()));
	const [first] = best.meaning.geographies;
	if (outcome === "matched" && first !== undefined && !doubtful && isForce(first, lexicon))
		return { outcome, geographies: [first], how: misspelt ? "misspelt" : best.meaning.how };
	const offered = other === null ? names : [best, other];
	const forces = inTurn(offered, sure).filter((id) => isForce(id, lexicon));
	const members = best.meaning.geographies.flatMap((id) => membersOf(id, lexicon));
	const geographies = [...new Set([...forces, ...members])].slice(0, 3);
	return { outcome: outcome === "none" ? "none" : "ambiguous", geographies, how: "suggested" };
}

/** What the names may mean: all that a sure one does first; else the likeliest of each, then the rest. */
function inTurn(names: readonly Name[], sure: boolean): readonly string[] {
	const all = names.flatMap((it) => it.meaning.geographies);
	return sure ? all : [...names.flatMap((it) => it.meaning.geographies.slice(0, 1)), ...all];
}

/** The forces of an area, those first that are called after it. */
function membersOf(id: string, { forces }: Lexicon): readonly string[] {
	const all = forces.get(id) ?? [];
	return [...all.filter((it) => it.endsWith(`-${id}`)), ...all];
}

const isForce = (id: string, { forces }: Lexicon): boolean => forces.get(id)?.[0] === id;
