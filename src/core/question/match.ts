import { cleanText } from "./clean-text.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchName } from "./match-name.ts";

/** Which force a name is: `geographies` are ids of forces, best first, at most three, one when `matched`. */
export interface ForceMatch {
	readonly outcome: "matched" | "ambiguous" | "none";
	readonly geographies: readonly string[];
	readonly how: "name" | "alias" | "place" | "misspelt" | "suggested";
}

/** A name alone, as typed. A nation or a region is no force: its forces are offered, after what else it may be. */
export function matchForces(text: string, lexicon: Lexicon): ForceMatch {
	const { outcome, names, misspelt } = matchName(cleanText(text), lexicon);
	const [best] = names;
	if (best === undefined) return { outcome: "none", geographies: [], how: "suggested" };
	const ids = names.flatMap((it) => it.meaning.geographies);
	const [first] = ids;
	if (outcome === "matched" && first !== undefined && isForce(first, lexicon))
		return { outcome, geographies: [first], how: misspelt ? "misspelt" : best.meaning.how };
	const forces = ids.filter((id) => isForce(id, lexicon));
	const members = best.meaning.geographies.flatMap((id) => lexicon.forces.get(id) ?? []);
	const geographies = [...new Set([...forces, ...members])].slice(0, 3);
	return { outcome: outcome === "none" ? "none" : "ambiguous", geographies, how: "suggested" };
}

const isForce = (id: string, { forces }: Lexicon): boolean => forces.get(id)?.[0] === id;
