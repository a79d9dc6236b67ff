import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";
import { leavesOut, takesAway } from "../phrases/leaving-out.ts";

const setApart = /(?:vs?\.?|versus|against|compared? (?:with|to)|compares? (?:with|to)|than)(?: the)? ?$/;

/**
 * Names that belong together are one: the same force twice (but for "England without England"), a town beside its county, "Newport in Gwent". A name that may be
 * two is asked about where it is set against one of them, "Yorkshire vs Humberside", and where a share is asked for, of which it
 * may be the whole: "the Met's share of London", "of Greater London".
 */
export function settleGeographies(
	all: readonly GeographyRead[],
	folded: string,
	data: DataSet,
	isShare = false,
): readonly GeographyRead[] {
	const reads = commonToBoth(all, folded, data, isShare);
	const isSetApart = (a: GeographyRead, b: GeographyRead) =>
		isShare || setApart.test(folded.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
	const settled = reads.filter((read, at) => {
		if (read.outcome === "matched")
			return (
				!reads.slice(0, at).some((it) => isFor(it, read) && !(isShare && it.text !== read.text)) ||
				isLeftOut(folded.slice(0, read.start))
			);
		return (
			read.outcome === "none" ||
			!reads.some(
				(it) =>
					it !== read &&
					it.outcome === "matched" &&
					settles(it, read) &&
					!isSetApart(it, read) &&
					!isLeftOut(folded.slice(0, it.start)),
			)
		);
	});
	return settled.map((read) => {
		const others = read.place === null ? [] : reads.filter((it) => isFor(it, read));
		const alsoNamed = others.flatMap(({ place }) => (place === null || place === read.place ? [] : [place]));
		return alsoNamed.length === 0 ? read : { ...read, alsoNamed };
	});
}

const isLeftOut = (before: string): boolean => leavesOut.test(before) || takesAway.test(before);

/** "Ashford, Middlesex", "Newport (the Welsh one)": of two names side by side the one force that both may mean or take in. */
function commonToBoth(
	reads: readonly GeographyRead[],
	folded: string,
	data: DataSet,
	isShare: boolean,
): readonly GeographyRead[] {
	const areas = new Set<GeographyRead>();
	const settled = reads.map((read, at) => {
		if (read.outcome !== "ambiguous") return read;
		const beside = [reads[at - 1], reads[at + 1]].find((it) => {
			if (it === undefined || it.outcome === "none") return false;
			if (it.start > read.start && /^ (?:one|town|city)(?![a-z])/.test(folded.slice(it.end))) return true;
			const [a, b] = it.start < read.start ? [it, read] : [read, it];
			return /^(?:,? |, ?| in (?:the )?| ?\((?:in |the )*)$/.test(folded.slice(a.end, b.start));
		});
		const area = beside?.outcome === "matched" ? data.geography(beside.geographies[0] ?? "") : undefined;
		const ids = beside?.outcome === "matched" ? (area?.members ?? []) : (beside?.geographies ?? []);
		const common = read.geographies.filter((id) => ids.includes(id));
		if (beside === undefined || common.length !== 1) return read;
		if (area !== undefined) areas.add(beside);
		return { ...read, outcome: "matched" as const, geographies: common, note: "" };
	});
	// "The share of Newport in Wales" is a share of Wales.
	return isShare && reads.length === 2 ? settled : settled.filter((it) => !areas.has(it));
}

const isFor = (a: GeographyRead, b: GeographyRead): boolean =>
	a.outcome === "matched" && a.geographies[0] === b.geographies[0];

const settles = (clear: GeographyRead, ambiguous: GeographyRead): boolean =>
	ambiguous.geographies.includes(clear.geographies[0] ?? "");
