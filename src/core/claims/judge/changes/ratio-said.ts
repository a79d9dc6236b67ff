import type { Scene } from "../../bind/scene.ts";
import type { Mention } from "../../read/mention.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { ChangeSaid } from "./changes.ts";
import { directionBeside } from "./direction-beside.ts";

/** The change that a multiple, or a percentage or fraction with a way beside it, says; null for points and for all else. */
export function ratioSaid(it: {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly mention: Mention;
}): ChangeSaid | null {
	const { mention } = it;
	if (mention.type === "multiple") return { ...mention, type: "multiple" };
	if (mention.type !== "percentage" && mention.type !== "fraction") return null;
	const direction = directionBeside(it);
	return direction === null || (mention.type === "percentage" && mention.points)
		? null
		: { type: "percentage", quantity: mention.quantity, direction, verb: false, more: "never" };
}
