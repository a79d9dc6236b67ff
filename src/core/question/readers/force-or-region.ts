import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";
import { matchesOf, type Passage, type Span } from "../passage.ts";
import { forceOfSameName, regionOfSameName } from "../refiners/whole-region.ts";

const force = "(?:the )?(?:police )?force(?: area)?(?:'s)?(?: (?:figures?|numbers?|one))?";
const region = "(?:the )?(?:(?:whole|wider|entire) )?region(?:'s)?(?: (?:figures?|numbers?|one|total))?";
const not = "(?:not|instead of|rather than)(?: for| of)?";
const phrase = (meant: string, other: string): RegExp =>
	new RegExp(
		`(?<![a-z])(?:${not} ${other}(?:,? but|,| -)? ${meant}|${meant},? (?:and |but )?${not} ${other})(?![a-z])`,
		"g",
	);

const ofRegion = phrase(region, force);
const ofForce = phrase(force, region);

/** "Not the force, the region": which of the two of one name is meant, and left out of nothing. */
export interface ForceOrRegion {
	readonly spans: readonly Span[];
	readonly meant: (reads: readonly GeographyRead[], data: DataSet) => readonly GeographyRead[];
}

export function readForceOrRegion({ folded }: Passage): ForceOrRegion {
	const [regions, forces] = [ofRegion, ofForce].map((it) => spansOf(folded, it));
	const named =
		(regions?.length ?? 0) > 0 ? regionOfSameName : (forces?.length ?? 0) > 0 ? forceOfSameName : null;
	return {
		spans: [...(regions ?? []), ...(forces ?? [])],
		meant: (reads, data) =>
			named === null
				? reads
				: reads.map((read) => {
						const id = named(read, data);
						return id === null ? read : { ...read, geographies: [id], otherwise: [] };
					}),
	};
}

const spansOf = (folded: string, pattern: RegExp): readonly Span[] =>
	matchesOf(folded, pattern).map((it) => ({ start: it.index, end: it.index + it[0].length }));
