import type { Span } from "../../question/passage.ts";
import { between, type Scene } from "./scene.ts";

/** "Hertfordshire (42) and City (35)": in the bracket of a name that is none of the data set's. */
export function isOfUnknown({ page, places }: Scene, { start }: Span): boolean {
	const found = /(?<=[a-z,;)] )(\p{Lu}\p{Ll}+) \($/u.exec(page.plain.slice(Math.max(0, start - 40), start));
	if (found?.[1] === undefined || ofNoPlace.test(found[1])) return false;
	const at = start - found[0].length;
	return !places.some((it) => it.start < start && it.end > at);
}

const ofNoPlace =
	/^(?:Police|Constabulary|Force|Forces|Service|Area|Region|Offences|Crimes|Total|Office|Figures|Image|Images|Publications|Act|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** "Offences were at 737, and the number for Cleveland was 667": a name of another clause; not "10 - the count of Kent". */
export const isApart = (scene: Scene, clause: readonly Span[], { end }: Span, name: Span): boolean =>
	!clause.includes(name) && !between(scene, end, name.start).startsWith(" - ");
