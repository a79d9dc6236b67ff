import { ratio } from "../../../wording/numbers.ts";
import { between, inside } from "../../bind/scene.ts";
import { dividedBy, rational } from "../../rational.ts";
import type { Case, Judged } from "../case.ts";
import { fit } from "../fits.ts";

/** "179%, more than triple the UK rise of 57%": one percentage of the text held against another. Null for anything else. */
export function judgeTimesPercent({ scene, sentence, mention }: Case): Judged | null {
	if (mention.type !== "multiple" || /(?:ed|ing)$/.test(between(scene, mention.start, mention.end)))
		return null;
	const percentages = inside(scene.mentions, sentence).filter((it) => it.type === "percentage");
	const other = percentages.find(
		(it) => it.start >= mention.end && /^(?! and )[^.;,:]{0,70}$/.test(between(scene, mention.end, it.start)),
	);
	const own = percentages.findLast((it) => it.end <= mention.start);
	if (own?.type !== "percentage" || other?.type !== "percentage" || other.quantity.value.over === 0n)
		return null;
	if (scene.mentions.some((it) => it.type === "count" && it.start >= mention.end && it.end <= other.start))
		return null;
	const times = dividedBy(own.quantity.value, other.quantity.value);
	const fits = fit(
		{
			...mention.quantity,
			step: rational(1, 1000),
			hedge: mention.quantity.hedge === "none" ? "about" : mention.quantity.hedge,
		},
		times,
	);
	const working = `${between(scene, own.start, own.end)} is ${ratio(times.over, times.under, 2)} times ${between(scene, other.start, other.end)}`;
	return {
		kind: "comparison",
		reading: "the text's own figures",
		verdict:
			fits.fits === "no" ? "does-not-hold" : fits.fits === "exactly" ? "holds" : "holds-after-rounding",
		reason: `${working.charAt(0).toUpperCase()}${working.slice(1)}.`,
		figures: [],
		working,
	};
}
