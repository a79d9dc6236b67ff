import type { Span } from "../../question/passage.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { PlaceMention } from "./places.ts";

const makesUp =
	"(?:, (?:which|that) (?:also |in turn |now )?(?:takes? in|covers?|includes?|comprises?|consists? of|(?:is|are) made up of|serves?|spans?)| ?,? (?:taking in|covering|comprising|made up of|consisting of))(?: the| both)? $";
const madeOf = new RegExp(`^(?: [a-z]+){0,2}${makesUp}`);
/** "The wider region, which also takes in Dorset": of a region that has no name here. */
const regionOf = new RegExp(
	`(?<![a-z])(?:the|this|that) (?:wider |whole |entire )?region(?: as a whole)?${makesUp}`,
);
/** "The West Midlands region (those two plus Staffordshire)": a bracket that tells no number. */
const isBracketed = (folded: string, gap: string, it: Span): boolean =>
	/^ \((?:[a-z]+,? ){0,5}$/.test(gap) && /^[^()\d]{0,160}\)/.test(folded.slice(it.end));
const REACH = 80;
const inList = /^,? (?:and |& )?(?:the )?$/;

/** "The West Midlands region, which takes in Staffordshire and West Mercia": what an area is made of is not what is counted. */
export function withoutParts(
	found: readonly PlaceMention[],
	folded: string,
	data: DataSet,
): readonly PlaceMention[] {
	let area: PlaceMention | "region" | null = null;
	return found.map((it, at) => {
		const before = found[at - 1];
		const gap = before === undefined ? "" : folded.slice(before.end, it.start);
		if (before === undefined || !inList.test(gap)) area = null;
		if (before !== undefined && (madeOf.test(gap) || isBracketed(folded, gap, it))) area = before;
		if (regionOf.test(folded.slice(Math.max(0, it.start - REACH), it.start))) area = "region";
		const isPart =
			area === "region" ||
			area?.geographies.some((id) =>
				it.geographies.every((part) => part === id || data.geography(id)?.members.includes(part)),
			);
		return isPart === true ? { ...it, binds: false } : it;
	});
}
