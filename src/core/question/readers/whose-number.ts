import type { Passage } from "../passage.ts";

const right = "(?:right|correct|wrong|true|accurate|the (?:right|correct|real) (?:one|number|figure))";

/** "You said 307 but the government says 346, who's right": two numbers told, and whose is to be believed. */
const whoIsRight = new RegExp(
	`^[ |,]*(?:(?:so|but|hi|hey|ok|okay|hang on|wait)[ ,]+)*(?:(?:you|u|blotter)(?:'ve| have| just)? (?:said|say|told (?:me|us)|gave (?:me|us)|have|had) )?(?<claim>.{5,200}?)[ ,.;:?!-]+(?:(?:so|and|but) )?(?:(?:who|which)(?:'?s| is| one(?:'s| is)?| (?:figure|number|of (?:them|the two|these))(?: is|'s)?)? ${right}|whose (?:figure|number|count) is ${right}|(?:who|which(?: one)?) (?:do|should) (?:i|we) (?:believe|trust|use|go with|print))[ ?!.]*$`,
);
const counts = /(?<![\d/.,-])(?!(?:19|20)\d\d(?![\d,]))(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\d/%-]|,\d)/g;

/** "Was 18,522 revised to 18,574? Which do we use": of one figure in two releases. */
const ofRevision = /(?<![a-z])(?:revised|restated|corrected|amended|updated|changed) (?:to|from|as)(?![a-z])/;

/** What is told of two numbers, without what asks; null where fewer are told, or nothing asks whose is right. */
export function readWhoseNumber({ text, folded }: Passage): string | null {
	const claim = whoIsRight.exec(folded)?.groups?.["claim"];
	if (claim === undefined || ofRevision.test(claim) || (claim.match(counts)?.length ?? 0) < 2) return null;
	const at = folded.indexOf(claim);
	return text.slice(at, at + claim.length);
}
