import type { Scene } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { ChangeSaid } from "./changes.ts";
import { directionBeside } from "./direction-beside.ts";

/** What change a number tells, where it is read as one; null of what tells none. */
export function saidBy(scene: Scene, sentence: Sentence, mention: Mention): ChangeSaid | null {
	if (mention.type === "count")
		return {
			type: "difference",
			quantity: mention.quantity,
			direction: directionBeside({ scene, sentence, mention }),
			verb: false,
			more: "never",
		};
	if (mention.type !== "percentage" && mention.type !== "fraction" && mention.type !== "multiple")
		return null;
	if (mention.type === "percentage" && mention.points) return null;
	const { quantity } = mention;
	if (mention.type === "multiple")
		return {
			type: "multiple",
			quantity,
			direction: mention.direction,
			verb: mention.verb,
			more: mention.more,
			fold: mention.fold === true,
		};
	const direction = directionBeside({ scene, sentence, mention });
	return { type: "percentage", quantity, direction, verb: false, more: "never" };
}
