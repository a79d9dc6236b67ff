import { between } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { yearsOfCount } from "../years-of-count.ts";
import type { Between } from "./pairs.ts";

/** The years between which a count has moved; `sure`: one year alone has that count. */
export interface FromItsCount extends Between {
	readonly sure: boolean;
}

/** "Norfolk, on 490, is up 65%". */
const wasOn = /(?<![a-z])on (?:just |only )?$/;
const isUp =
	/^(?: then)?,? (?:is|are) (?:now )?(?:up|down)(?: by)?(?: (?:a|an|about|around|just over|just under|almost|nearly))* ?$/;

const hasMoved =
	/^ (?:(?:there|then|offences|crimes|cases) )?(?:has|have)(?: (?:since|now|more than|almost|nearly|roughly|about|already|well over))*(?: (?:grown|risen|increased|climbed|jumped|gone up|gone down|swollen|soared|surged|multiplied|shot up|fallen|dropped|shrunk|declined|decreased))?(?: since)?(?: by)?(?: (?:a|an|about|around|just over|just under))* ?$/;

/**
 * "Northamptonshire's 269 has grown almost threefold": from the year that had that count up to the one the text is about;
 * of no years at all where none had it. Null where no count is what moved.
 */
export function fromItsCount({
	scene,
	sentence,
	mention,
	counts,
	ends,
	place,
	subject,
	state,
}: Case): FromItsCount | null {
	const base = counts.findLast((it) => it.mention.end <= mention.start);
	const now = state.reportYear;
	if (base === undefined || now === null || base.quantity.hedge !== "none") return null;
	const gap = between(scene, base.mention.end, mention.start);
	const isOn = isUp.test(gap) && wasOn.test(between(scene, sentence.start, base.mention.start));
	if (ends.some(({ near }) => near) || !(hasMoved.test(gap) || isOn)) return null;
	const years = yearsOfCount(scene, base.quantity, subject.options, place.options);
	// "Its 835 has risen by a third": what it has now came to that.
	if (years.some((it) => it.start >= now.start)) return null;
	return { earlier: years, later: [now], gap: null, part: false, sure: years.length === 1 };
}
