import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";

const takesIn = /(?:includ(?:es?|ing)|incl?\.?|counting|plus|with|and|&)(?: the)? ?$/;
const takenIn =
	/^[ ,]*(?:(?:is|was|are|to be) )?(?:includ(?:ed|ing)|incl?|as well|too|counted(?: in)?)(?![a-z])/;

/** "Yorkshire, Humberside included": with one of those it may mean, the name means the area they make up together. */
export function wholeNamed(
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
