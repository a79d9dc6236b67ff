import type { DataSet } from "../../statistics/data-set.ts";
import type { PlaceMention } from "./places.ts";

const inList = /^,? (?:(?:and|&) )?(?:the )?$/;
const parting = /(?:,? (?:and|&)|,) (?:the )?/;
/** "Parts of Berkshire, Buckinghamshire and Oxfordshire", "Berkshire, Buckinghamshire and Oxfordshire had 3, 4 and 5 respectively". */
const someOf =
	/(?<![a-z])(?:parts?|some|many|most|one|each|any|either|towns?|villages?|schools?|areas?|corners?|rest|between|councils?|districts?|boroughs?|cities) ?(?:of|in|across|from|for)?(?: the)?$/;
const apart = /^[^.;]{0,160}(?<![a-z])(?:respectively|each|apiece|individually|separately)(?![a-z])/;
/** "Berkshire, Buckinghamshire and Oxfordshire had 3, 4 and 5": a number of each. */
const numbersOfEach = /^[^.;\d]{0,80}\d[\d,.]*%?(?:,| and| &) \d/;

/** "Carmarthenshire, Ceredigion, Pembrokeshire and Powys": where all the parts of a force's area stand in a row, they are that area. */
export function allItsParts(
	found: readonly PlaceMention[],
	folded: string,
	data: DataSet,
): readonly PlaceMention[] {
	const read: PlaceMention[] = [];
	for (let at = 0; at < found.length; ) {
		const row = rowFrom(found, at, folded);
		const area = asArea(row, folded, data);
		read.push(...(area === null ? found.slice(at, at + 1) : [area]));
		at += area === null ? 1 : row.length;
	}
	return read;
}

/** The parts of one force's area that stand in a row from one on. */
function rowFrom(found: readonly PlaceMention[], from: number, folded: string): readonly PlaceMention[] {
	const row: PlaceMention[] = [];
	for (const it of found.slice(from)) {
		const before = row.at(-1);
		const goesOn =
			before === undefined ||
			(inList.test(folded.slice(before.end, it.start)) && it.geographies[0] === before.geographies[0]);
		if (!goesOn || !it.part || !it.binds || it.geographies.length !== 1) break;
		row.push(it);
	}
	return row;
}

function asArea(row: readonly PlaceMention[], folded: string, data: DataSet): PlaceMention | null {
	const [first] = row;
	const last = row.at(-1);
	if (first === undefined || last === undefined || row.length < 2) return null;
	const force = data.geography(first.geographies[0] ?? "");
	if (force?.kind !== "force" || force.covers === "") return null;
	const isAll = sorted(folded.slice(first.start, last.end)) === sorted(force.covers.toLowerCase());
	const lead = folded.slice(Math.max(0, first.start - 30), first.start).trimEnd();
	const behind = folded.slice(last.end, last.end + 200);
	return isAll && !someOf.test(lead) && !apart.test(behind) && !numbersOfEach.test(behind)
		? { ...first, end: last.end, part: false }
		: null;
}

const sorted = (list: string): string => list.split(parting).toSorted().join("|");
