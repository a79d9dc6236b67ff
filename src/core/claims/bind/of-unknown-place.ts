import type { Span } from "../../question/passage.ts";
import type { Scene } from "./scene.ts";

/** "Hertfordshire (42) and City (35)": in the bracket of a name that is none of the data set's. */
export function isOfUnknown({ page, places }: Scene, { start }: Span): boolean {
	const found = /(?<=[a-z,;)] )(\p{Lu}\p{Ll}+) \($/u.exec(page.plain.slice(Math.max(0, start - 40), start));
	if (found?.[1] === undefined || ofNoPlace.test(found[1])) return false;
	const at = start - found[0].length;
	return !places.some((it) => it.start < start && it.end > at);
}

const ofNoPlace =
	/^(?:Police|Constabulary|Force|Forces|Service|Area|Region|Offences|Crimes|Total|Office|Figures|Image|Images|Publications|Act|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
