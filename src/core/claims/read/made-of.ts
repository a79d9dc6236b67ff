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
/** "Forces from Gloucestershire to Cornwall": all that lie between the two. */
const fromOneTo = /(?<![a-z])(?:forces|police|officers|constabularies) (?:all the way )?from (?:the )?$/;
const toAnother = /^ (?:right |all the way )?to (?:the )?$/;
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
		if (
			before !== undefined &&
			toAnother.test(gap) &&
			fromOneTo.test(folded.slice(Math.max(0, before.start - REACH), before.start))
		)
			return farEnd(it, before, found.slice(0, at), data);
		const isPart =
			area === "region" ||
			area?.geographies.some((id) =>
				it.geographies.every((part) => part === id || data.geography(id)?.members.includes(part)),
			);
		return isPart === true ? { ...it, binds: false } : it;
	});
}

/** The region named before that both ends lie in; else no place of which anything is held. */
function farEnd(
	it: PlaceMention,
	near: PlaceMention,
	named: readonly PlaceMention[],
	data: DataSet,
): PlaceMention {
	const regionsOf = ({ geographies }: PlaceMention) => geographies.map((id) => data.geography(id)?.region);
	const region = regionsOf(near).find((id) => id !== undefined && regionsOf(it).includes(id));
	const isNamed = named.some(({ geographies }) => geographies.some((id) => id === region));
	return region === undefined || region === null || !isNamed
		? { ...it, part: true }
		: { ...it, geographies: [region], part: false };
}
