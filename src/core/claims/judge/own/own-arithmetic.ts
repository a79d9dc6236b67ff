import { inside } from "../../bind/scene.ts";
import { isUntied, type Judged, uncheckable } from "../case.ts";
import { judgeOwnArithmetic } from "../changes/judge-own-arithmetic.ts";
import type { Found } from "../count-time.ts";
import { changeOfTwo } from "./own-change.ts";
import { gapOfTwo } from "./own-gap.ts";
import { rateOfOne } from "./own-rate.ts";
import { shareOfTwo } from "./own-share.ts";
import { totalOfSeveral } from "./own-total.ts";

/** What the text's own numbers say of one that could be tied to no figure held; null where they say nothing. */
export function byOwnNumbers(it: Found, judged: Judged | null): Judged | null {
	const told = judgeOwnArithmetic(it, judged);
	if (told !== null || judged === null || judged.verdict.startsWith("holds")) return told;
	const apart = gapOfTwo(it);
	if (judged.verdict === "does-not-hold") return apart ?? notOfAForce(it, judged);
	if (apart !== null || !isUntied(judged)) return apart;
	return changeOfTwo(it) ?? shareOfTwo(it) ?? rateOfOne(it) ?? totalOfSeveral(it);
}

/** "A ratio of 1.4 to 1", "the region's forces (Kent 1,738 and Surrey 570) recorded thousands": no count of one force, which could be wrong. */
function notOfAForce({ scene, sentence, mention }: Found, { kind, reading }: Judged): Judged | null {
	if (mention.type !== "count" || (kind !== "count" && kind !== "total")) return null;
	const { over, under } = mention.quantity.value;
	if (over % under !== 0n)
		return uncheckable(kind, "It is no whole number, and no word says what it tells.", reading);
	const named = inside(scene.places, sentence).filter(({ binds, part }) => binds && !part);
	return mention.vague && named.length > 1
		? uncheckable(kind, "It is told beside several places, and of which is not sure.", reading)
		: null;
}
