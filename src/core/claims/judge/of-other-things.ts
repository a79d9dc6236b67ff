import { isDifference } from "../bind/difference.ts";
import { between, inside } from "../bind/scene.ts";
import { unitOf } from "../bind/unit-of.ts";
import type { Mention } from "../read/mention.ts";
import type { Case } from "./case.ts";

const offences = /(?<![a-z])(?:offen[cs]es?|crimes?|recorded|logged|figures?)(?![a-z])/;
/** "Seized 2,204 devices, up from 1,870", "140 warrants, 22% more", "96 arrests, double the number". */
const goesOn =
	/(?:,| -|\()(?: (?:or|which (?:is|was)|that is|this is|a (?:rise|fall|jump|drop|increase|decrease)|an increase|of|by|just|only|about|around|nearly|almost|some))* ?$/;
const isHeldAgainst =
	/(?:,| -|\()? ?(?:(?:up|down|rising|falling|a rise|a fall|an increase|a drop|increase[ds]?|rose|fell|dropped|more|fewer|higher|lower) (?:from|on|than)|compared (?:with|to)|against|versus|from)(?: (?:the|just|only|some|about|around))* $/;

/** "Trained 1,317 professionals (2021-22: 1,104)": what it was before stands in the bracket. */
const isInBracket =
	/^[^.;:()]{0,60} \((?:in )?(?:the )?(?:[\d/-]{4,9}|(?:19|20)\d\d to (?:19|20)\d\d|(?:last|previous|prior|preceding) (?:financial )?year|year (?:before|to [a-z]+ (?:19|20)\d\d)|(?:up|down) from|was|from)[ :,-]*$/;

/** What a number counts that goes on from another number before it, which is not of offences; null where it does not. */
export function ofOtherThings({
	scene,
	sentence,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): string | null {
	const before = inside(scene.mentions, { start: sentence.start, end: mention.start }).findLast(
		(one) => one.type === "count" && !one.vague,
	);
	if (before === undefined) return null;
	const gap = between(scene, before.end, mention.start);
	const unit = unitOf(scene, before);
	if (unit.type !== "other" || offences.test(gap) || /[;:](?! ?$)/.test(gap) || gap.length > 120) return null;
	const tail = between(scene, mention.end, mention.end + 60);
	if (mention.type === "count")
		return isHeldAgainst.test(gap) ||
			isInBracket.test(gap) ||
			(goesOn.test(gap) && isDifference(scene, sentence, mention)) ||
			(/^ of (?:them|these|those|which|whom)(?![a-z])/.test(tail) && /^[^.;]{0,60}, $/.test(gap))
			? unit.name
			: null;
	return isChange(mention) && goesOn.test(gap) ? unit.name : null;
}

const isChange = ({ type }: Mention): boolean =>
	type === "percentage" || type === "fraction" || type === "multiple";
