import { between, inside } from "../../bind/scene.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** "One in four was under 18, up from one in six": what a share is held against is a share. */
export function isFromShare({ scene, sentence, mention }: Case<PercentMention>): boolean {
	const lead = between(scene, sentence.start, mention.start);
	return (
		/(?<![a-z])(?:up|down|rising|falling|risen|fallen|rose|fell|increase[ds]?|grew|grown) from (?:(?:just|only|about|around|some|nearly|almost) )*$/.test(
			lead,
		) &&
		inside(scene.mentions, { start: sentence.start, end: mention.start }).some(
			({ type }) => type === "percentage" || type === "fraction",
		)
	);
}

/** "£2.4m a year, 15% more than": the last amount before a percentage is one of money. */
export function isOfMoney({ scene, sentence, mention }: Case<PercentMention>): boolean {
	const lead = between(scene, sentence.start, mention.start);
	const last = lead.search(/[£$€] ?\d[^£$€]*$/);
	return (
		last >= 0 &&
		!/[;:]| (?:and|but|while) /.test(lead.slice(last)) &&
		!inside(scene.mentions, { start: sentence.start + last, end: mention.start }).some(
			({ type }) => type === "count",
		)
	);
}

/** "Its five-year total rose by 20%": a change between two spans of years, of which one at most is told. */
export const isOfSpans = ({ scene, sentence, mention }: Case<PercentMention>): boolean =>
	spanMoved.test(between(scene, sentence.start, mention.start));

const spanMoved =
	/(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|\d\d?)-year (?:total|figure|tally|sum|count)(?: (?:for|in|of|at|across) [^,.;:]{1,40})? (?:(?:has|had|is|was|were) )?(?:ris(?:en|ing)|rose|fell|fall(?:en|ing)|grew|grown|up|down|increased|dropped|climbed|jumped)(?: by)?(?: (?:about|around|almost|nearly|some|just|more than|over|only))* $/;
