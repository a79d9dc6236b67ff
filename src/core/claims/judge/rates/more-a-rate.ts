import { ratio } from "../../../wording/numbers.ts";
import { between } from "../../bind/scene.ts";
import { compare, minus } from "../../rational.ts";
import type { RateMention } from "../../read/mention.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import { aUnit, fitRate } from "./fit-rate.ts";
import { perUnit } from "./per-unit.ts";

/** "Four more every week": how much a count has changed, spread over a year. */
export const tellsMore = ({ scene, mention }: Case<RateMention>): boolean =>
	/(?<![a-z])(?:more|fewer)(?= (?:an? |per |each |every |(?:such |recorded |image |child |abuse )*(?:offen[cs]es?|crimes?)))(?! than)/.test(
		between(scene, mention.start, mention.end),
	);

/** Only ever confirmed: from what the change is counted is seldom told. */
export function judgeMoreARate(it: Case<RateMention>): Judged {
	const fits = it.ends
		.filter(({ near, from, to }) => near && from.quantity.hedge === "none" && to.quantity.hedge === "none")
		.map(({ from, to }) => {
			const [a, b] = [from.quantity.value, to.quantity.value];
			const size = compare(a, b) < 0 ? minus(b, a) : minus(a, b);
			return [365, 366].map((days_) => perUnit(it.mention, size, { days: days_, years: 1 }));
		})
		.flat()
		.find((actual) => fitRate(it.mention.quantity, actual).fits !== "no");
	return fits === undefined
		? uncheckable("rate", "It is told as so many more than before.")
		: {
				...uncheckable("rate", ""),
				reading: "the text's own figures",
				verdict: "holds-after-rounding",
				reason: `The change is ${ratio(fits.over, fits.under, 1)} ${aUnit(it.mention.unit)}.`,
			};
}
