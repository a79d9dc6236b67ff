import { isUntied, type Judged } from "../case.ts";
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
	if (told !== null || judged?.verdict !== "cannot-be-checked") return told;
	const apart = gapOfTwo(it);
	if (apart !== null || !isUntied(judged)) return apart;
	return changeOfTwo(it) ?? shareOfTwo(it) ?? rateOfOne(it) ?? totalOfSeveral(it);
}
