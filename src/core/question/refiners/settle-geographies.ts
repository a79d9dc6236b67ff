import type { GeographyRead } from "../parts.ts";

/** "north" beside "Kent" is a part of Kent, not a question which north. */
const directions = /^(?:north|south|east|west|mid|central)(?:ern)?$/i;

/** Names that belong together are one: the same force twice, a direction beside a name, a town beside its county. */
export function settleGeographies(reads: readonly GeographyRead[]): readonly GeographyRead[] {
	const named = reads.length > 1 ? reads.filter((it) => !directions.test(it.text)) : reads;
	const kept = named.length > 0 ? named : reads.slice(0, 1);
	return kept.flatMap((read, at) => {
		const same = kept.findIndex(
			(it) => it.outcome === "matched" && it.geographies[0] === read.geographies[0],
		);
		if (read.outcome === "matched" && same < at) return [];
		const settledBy = kept.find(
			(it) => it !== read && it.outcome === "matched" && read.geographies.includes(it.geographies[0] ?? ""),
		);
		return read.outcome === "ambiguous" && settledBy !== undefined ? [] : [read];
	});
}
