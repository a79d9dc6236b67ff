import { between, inside } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** "Staffordshire (503) and Warwickshire (522) recorded the fewest": two places are told of together, and not the last alone. */
export function areToldTogether({ scene, sentence: { start }, mention }: Case<RankMention>): boolean {
	const [one, other] = inside(scene.places, { start, end: mention.start }).slice(-2);
	return (
		one !== undefined &&
		other !== undefined &&
		/^(?: police)?(?: \([\d,]+\)|,? (?:with|on|at) [\d,]+)?,? (?:and|&) (?:the )?$/.test(
			between(scene, one.end, other.start),
		) &&
		/^(?: police)?(?: \([\d,]+\)|,? (?:with|on|at) [\d,]+,?)? [^,;:.]{0,40}$/.test(
			between(scene, other.end, mention.start),
		)
	);
}
