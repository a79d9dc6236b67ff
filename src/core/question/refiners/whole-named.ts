import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";

const takesIn = /(?:includ(?:es?|ing)|incl?\.?|counting|plus|with|and|&)(?: the)? ?$/;
const takenIn =
	/^[ ,]*(?:(?:is|was|are|to be) )?(?:includ(?:ed|ing)|incl?|as well|too|counted(?: in)?)(?![a-z])/;

/**
 * A name with what it takes in is that of the area they make up together: "Yorkshire, Humberside included" with one of those
 * it may mean, "the North East inc Cumbria" with one that officially lies elsewhere.
 */
export const wholeNamed = (
	reads: readonly GeographyRead[],
	folded: string,
	data: DataSet,
): readonly GeographyRead[] => ofAllMeant(withAdded(reads, folded, data), folded, data);

/** An area and a force that it is told to take in, where somebody counts just those together. */
function withAdded(reads: readonly GeographyRead[], folded: string, data: DataSet): readonly GeographyRead[] {
	const membersOf = (read: GeographyRead | undefined) =>
		read?.outcome === "matched" ? (data.geography(read.geographies[0] ?? "")?.members ?? []) : [];
	const at = reads.findIndex((it, index) => {
		const next = reads[index + 1];
		return membersOf(it).length > 0 && next !== undefined && isTakenIn(it, next, folded);
	});
	const [area, part] = [reads[at], reads[at + 1]];
	if (area === undefined || part?.outcome !== "matched") return reads;
	const forces = [...membersOf(area), part.geographies[0] ?? ""];
	const whole = data
		.geographies()
		.find(({ members }) => members.length === forces.length && forces.every((id) => members.includes(id)));
	return whole === undefined
		? reads
		: reads.flatMap((it) => (it === area ? [{ ...area, geographies: [whole.id] }] : it === part ? [] : [it]));
}

const isTakenIn = (area: GeographyRead, part: GeographyRead, folded: string): boolean =>
	/^[ ,(]*(?:includ(?:es?|ing)|incl?\.?|counting|plus)(?: the)? ?$/.test(
		folded.slice(area.end, part.start),
	) ||
	(/^[ ,(]*(?:and )?$/.test(folded.slice(area.end, part.start)) && takenIn.test(folded.slice(part.end)));

function ofAllMeant(
	reads: readonly GeographyRead[],
	folded: string,
	data: DataSet,
): readonly GeographyRead[] {
	const open = reads.find((it) => it.outcome === "ambiguous");
	if (open === undefined) return reads;
	const part = reads.find(
		(it) => it.outcome === "matched" && open.geographies.includes(it.geographies[0] ?? ""),
	);
	const whole = data
		.geographies()
		.find(
			({ members }) =>
				members.length === open.geographies.length && members.every((id) => open.geographies.includes(id)),
		);
	if (part === undefined || whole === undefined || part.start < open.end) return reads;
	const isIn = takesIn.test(folded.slice(open.end, part.start)) || takenIn.test(folded.slice(part.end));
	if (!isIn) return reads;
	const read: GeographyRead = {
		...open,
		outcome: "matched",
		geographies: [whole.id],
		place: null,
		otherwise: [],
		note: "",
	};
	return reads.flatMap((it) => (it === open ? [read] : it === part ? [] : [it]));
}
