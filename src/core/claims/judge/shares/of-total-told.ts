import { regionsMeant } from "../../bind/places-meant.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { liesIn } from "./lies-in.ts";
import type { Shared } from "./unnamed-whole.ts";

const total = "(?:total|figure|number|tally|sum|count|offences|crimes)";
/** "Of the regional total, Northumbria contributed 47% and Cleveland 29%". */
const opensWithTotal = new RegExp(
	`^["“' ]*(?:\\d+(?:\\.\\d+)*[.)]? )?(?:out )?of (?:the|this|that|its|all the) (?:(?<region>regional|region's)|national|combined|overall|whole|latest|annual)? ?${total},? `,
);
/** "Lancashire's share of the region's 4,984 was 27 per cent". */
const shareOfRegion =
	/(?<![a-z])(?:share|proportion) of (?:the|its|their) (?:region's|regional)(?![a-z])[^.;:%]{0,60} (?:was|is|stood at|stands at|came to)(?: [a-z]+){0,2} $/;
const has =
	/^(?:'s?)?(?: police| constabulary)?,?(?: (?:contributed|accounted for|recorded|logged|had|made up|provided|supplied|was responsible for|was behind|took|saw|with|on))?(?: (?:just|only|about|around|some|nearly|almost|over|more than|another|a further))* $/;

/** What the place told right before a share has of a total that the sentence names without its area; null of other words. */
export function ofTotalTold(it: Case): Shared | null {
	const { scene, sentence, mention, state } = it;
	const lead = between(scene, sentence.start, mention.start);
	const part = inside(scene.places, { start: sentence.start, end: mention.start }).findLast(
		(one) => one.binds && !one.part,
	);
	if (part === undefined) return null;
	const opened = opensWithTotal.exec(lead);
	const isOfRegion = shareOfRegion.test(lead);
	if (!isOfRegion && (opened === null || !has.test(between(scene, part.end, mention.start)))) return null;
	const meant =
		isOfRegion || opened?.groups?.["region"] !== undefined
			? regionsMeant(scene, sentence, state)
			: (state.counts.at(-1)?.places ?? []);
	const wholes = meant.filter((id) => part.geographies.every((one) => one !== id && liesIn(scene, one, id)));
	return wholes.length === 1 ? { parts: part.geographies.map((id) => [id]), wholes } : null;
}
