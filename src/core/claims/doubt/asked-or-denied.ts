import { between } from "../bind/scene.ts";
import { isDeniedAfter } from "../judge/is-denied.ts";
import type { Refuted } from "./refuted.ts";

/** "Asked whether 889 was right": what is asked. */
const asked =
	/(?<![a-z])(?:whether|(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|check(?:s|ed|ing)?|inquired|enquired|queried) (?:[a-z]+ ){0,3}if)(?![a-z])[^.;:]{0,110}$/;
/** "The force denied that it had recorded 2,000". */
const denying =
	/(?<![a-z])(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|rebut(?:s|ted|ting)?|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|debunk(?:s|ed|ing)?|den(?:ied|ies) (?:claims|reports))(?![a-z])[^.;:]{0,110}$/;
/** "Claims that Kent recorded 2,000 are false". */
const untrue =
	/(?<![a-z])(?:is|are|was|were|turned out to be|proved(?: to be)?) (?:simply |plainly |just |quite |demonstrably )?(?:false|untrue|wrong|incorrect|not true|not right|nonsense|a myth|mistaken|misleading|inaccurate|unfounded|baseless)(?![a-z])/;
const opensClaim =
	/^["“' ]*(?:the |any |a |recent |online |viral )*(?:claims?|reports?|suggestions?|posts?|rumours?|assertions?|statements?|idea|notion|figure|number) (?:that|of|in|shared|online)(?![a-z])/;

/** Why a count is asked or denied and not claimed; null where it is claimed. */
export function askedOrDenied({ scene, sentence, mention }: Refuted): string | null {
	if (mention.type !== "count") return null;
	const lead = between(scene, sentence.start, mention.start);
	if (asked.test(lead)) return "It is asked, not claimed.";
	if (denying.test(lead)) return "It is denied, not claimed.";
	const tail = between(scene, mention.end, sentence.end);
	if (opensClaim.test(lead) && untrue.test(tail)) return "The sentence says that it is not so.";
	const next = scene.page.sentences.find(({ start }) => start >= sentence.end);
	const isNo = next !== undefined && answersNo.test(between(scene, next.start, next.end));
	return /\?["”' ]*$/.test(tail) && (isNo || isDeniedAfter(scene, sentence))
		? "It is asked, and denied."
		: null;
}

const answersNo = /^["“' ]*(?:no|nope|not at all|hardly|far from it|wrong)[.,:;!-]/;
