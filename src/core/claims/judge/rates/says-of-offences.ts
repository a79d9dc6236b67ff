import { between, inside } from "../../bind/scene.ts";
import type { RateMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** Whether the words about a rate speak of offences, of a place that has them, or of "it": "85 a day, or one every 17 minutes" is of what the first is of. */
export function saysOfOffences(it: Case<RateMention>): boolean {
	const {
		scene,
		sentence: { start, end },
		mention,
	} = it;
	const [before] = inside(scene.mentions, { start, end: mention.start }).slice(-1);
	if (before?.type === "rate" && /^,? or $/.test(between(scene, before.end, mention.start)))
		return saysOfOffences({ ...it, mention: before });
	const words = between(scene, start, end);
	return (
		/(?<![a-z])(?:offen[cs]es?|crimes?|recorded|logged|cases?|police|forces?|region|county|country|nation|area|figures?|averag(?:e[sd]?|ing)|equivalent|equates|works out)(?![a-z])/.test(
			words,
		) ||
		inside(scene.places, { start, end }).some(({ binds }) => binds) ||
		/^["“' ]*(?:(?:that|this|it|which)(?:'s| is| was| means| makes)?|about|around|nearly|almost|more than|over|roughly|an average of|on average)? ?$/.test(
			between(scene, start, mention.start),
		)
	);
}
