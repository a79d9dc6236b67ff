import { between } from "../bind/scene.ts";
import type { Case } from "./case.ts";

const denial =
	/(?<![a-z])(?:not(?! (?:only|just|far|quite|least))|never|neither|nor|no longer|without|rather than|instead of|(?:did|has|have|was|were|is|are|had|does)n't)(?: [a-z]+){0,3} $/;
const denialOfCount = /(?<![a-z])(?:not|never|rather than|instead of) (?:the )?$/;

/** "Has not doubled", "neither saw a fall", "371, not 307". */
export function isDenied({
	scene,
	sentence,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): boolean {
	const lead = between(scene, Math.max(sentence.start, mention.start - 40), mention.start);
	return mention.type === "count" ? denialOfCount.test(lead) : denial.test(lead);
}
