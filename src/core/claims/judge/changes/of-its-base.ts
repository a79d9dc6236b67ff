import type { Ends } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/**
 * Of counts that one and the same later count is held against, the one that a number tells the change from: "126 more than
 * the 1,612 of the year before, a rise of 7.8%, and three times the 507 of 2016/17" rose so far from the 1,612. Null where
 * there are not several, or where all of them stand before it: it may be of either then.
 */
export function ofItsBase(
	{ scene, sentence, mention }: Pick<Case, "scene" | "sentence" | "mention">,
	pairs: readonly Ends[],
): Ends | null {
	const [first, ...more] = pairs;
	const areBases =
		first !== undefined &&
		more.length > 0 &&
		pairs.every(({ from, to }) => to === first.to && from.sentence === sentence);
	if (!areBases) return null;
	const behind = pairs.find(({ from }) => from.mention.start >= mention.end);
	if (behind === undefined) return null;
	const gap = { start: mention.end, end: behind.from.mention.start };
	const isOfIt = isBase.test(between(scene, gap.start, gap.end)) && inside(scene.mentions, gap).length === 0;
	if (!isOfIt && hasOwnBase.test(between(scene, gap.start, gap.end))) return null;
	return isOfIt ? behind : (pairs.findLast(({ from }) => from.mention.end <= mention.start) ?? null);
}

const isBase =
	/^(?: [a-z]+){0,3}(?: (?:on|than|from|of|what was|as many as|times))?(?: (?:the|that of|its|just|only))* $/;

/** "A rise of 243% since 2016/17, and": from what is told behind it. */
const hasOwnBase = /^[^,;]*(?<![a-z])(?:on|since|from|than|over|in|of|for|compared|against|between)(?![a-z])/;
