import { between, inside } from "../../bind/scene.ts";
import { whenIt } from "../../bind/times-around.ts";
import type { Case } from "../case.ts";
import type { Between } from "./pairs.ts";

const rightBehind =
	/^(?: again| once more| slightly| further| sharply)?(?: to [\d,]+(?: (?:[a-z]+ ){0,3}(?:offen[cs]es?|crimes?))?)?,? (?:again )?(?:in|during) (?:the (?:financial )?year )?$/;

const rightAt = /^(?: again| once more| slightly| further| sharply)? (?:in|across|for|at)(?: the)? $/;

/**
 * "Rose 20% in 2022/23": a change told right before its year, in a text that has named no other time and no span, is on
 * the year before.
 */
export function isInThatYear(
	{ scene, sentence, mention }: Pick<Case, "scene" | "sentence" | "mention">,
	{ earlier, later, gap }: Between,
): boolean {
	if (earlier !== null || later === null || gap !== null) return false;
	const told = inside(scene.times, { start: sentence.start, end: mention.start }).at(-1);
	if (told !== undefined && whenIt.test(between(scene, told.end, mention.start))) return true;
	// "2016/17, when 5,743 were added".
	if (
		told !== undefined &&
		/^, (?:when|in which) (?:(?:about|around|some|nearly|almost|over|another|a further) )*$/.test(
			between(scene, told.end, mention.start),
		) &&
		/^(?: more)? (?:were|was|had been|offences were|crimes were) (?:added|gained|lost|shed)(?![a-z])/.test(
			between(scene, mention.end, sentence.end),
		)
	)
		return true;
	const next = scene.times.find((time) => time.start >= mention.end);
	const before = inside(scene.times, { start: 0, end: mention.start });
	const place = inside(scene.places, { start: mention.end, end: next?.start ?? mention.end }).at(-1);
	const from =
		place !== undefined && rightAt.test(between(scene, mention.end, place.start)) ? place.end : mention.end;
	return (
		before.length === 0 &&
		next?.type === "year" &&
		next.periods[0]?.start === later[0]?.start &&
		rightBehind.test(between(scene, from, next.start))
	);
}
