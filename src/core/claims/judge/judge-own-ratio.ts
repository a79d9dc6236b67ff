import { count, ratio } from "../../wording/numbers.ts";
import { between } from "../bind/scene.ts";
import { dividedBy, rational, times } from "../rational.ts";
import type { Mention } from "../read/mentions.ts";
import type { Case, Judged } from "./case.ts";
import { fit } from "./fits.ts";

type PercentMention = Extract<Mention, { type: "percentage" | "fraction" }>;

/** "53, less than a third of the 176 of 2013/14": one count of the text as a part of another. Null for anything else. */
export function judgeOwnRatio({ scene, sentence, mention, counts }: Case<PercentMention>): Judged | null {
	const whole = counts.find((it) => it.mention.start >= mention.end);
	const part = counts.findLast((it) => it.mention.end <= mention.start);
	if (whole === undefined || part === undefined || whole.quantity.value.over === 0n) return null;
	if (part.quantity.hedge !== "none" || whole.quantity.hedge !== "none") return null;
	if (!/^(?: of)? (?:the|that of|its|all(?: the)?) $/.test(between(scene, mention.end, whole.mention.start)))
		return null;
	if (
		!/(?:,| -|,? (?:or|which is|just|only)) (?:(?:just|only) )?$/.test(
			between(scene, sentence.start, mention.start),
		)
	)
		return null;
	const actual = times(dividedBy(part.quantity.value, whole.quantity.value), rational(100));
	const { fits } = fit(mention.quantity, actual);
	const working = `${count(part.quantity.value.over)} of ${count(whole.quantity.value.over)} is ${ratio(actual.over, actual.under, 1)}%`;
	return {
		kind: "share",
		reading: "the text's own figures",
		verdict: fits === "no" ? "does-not-hold" : fits === "exactly" ? "holds" : "holds-after-rounding",
		reason: `${working}.`,
		figures: [],
		working,
	};
}
