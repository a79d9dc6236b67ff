import { count, ratio } from "../../wording/numbers.ts";
import { between } from "../bind/scene.ts";
import { dividedBy, rational, times } from "../rational.ts";
import type { Mention } from "../read/mentions.ts";
import type { Quantity } from "../read/quantity.ts";
import type { Case, Judged } from "./case.ts";
import { fit } from "./fits.ts";

type PercentMention = Extract<Mention, { type: "percentage" | "fraction" }>;

/** "53, less than a third of the 176 of 2013/14": one count of the text as a part of another. Null for anything else. */
export function judgeOwnRatio(it: Case<PercentMention>): Judged | null {
	const ends = partBefore(it) ?? partOfWhole(it);
	if (ends === null) return null;
	const [part, whole] = ends;
	if (whole.value.over === 0n || part.hedge !== "none" || whole.hedge !== "none") return null;
	const actual = times(dividedBy(part.value, whole.value), rational(100));
	const { fits } = fit(it.mention.quantity, actual);
	const working = `${count(part.value.over)} of ${count(whole.value.over)} is ${ratio(actual.over, actual.under, 1)}%`;
	return {
		kind: "share",
		reading: "the text's own figures",
		verdict: fits === "no" ? "does-not-hold" : fits === "exactly" ? "holds" : "holds-after-rounding",
		reason: `${working}.`,
		figures: [],
		working,
	};
}

type Ends = readonly [part: Quantity, whole: Quantity];

function partBefore({ scene, sentence, mention, counts }: Case<PercentMention>): Ends | null {
	const whole = counts.find((it) => it.mention.start >= mention.end);
	const part = counts.findLast((it) => it.mention.end <= mention.start);
	if (whole === undefined || part === undefined) return null;
	const isOf = /^(?: of)? (?:the|that of|its|all(?: the)?) $/;
	const opens = /(?:,| -|,? (?:or|which is|just|only)) (?:(?:just|only) )?$/;
	if (
		!isOf.test(between(scene, mention.end, whole.mention.start)) ||
		!opens.test(between(scene, sentence.start, mention.start))
	)
		return null;
	return [part.quantity, whole.quantity];
}

/** "1,133 of the 30,925 offences logged in the UK, which is 3.7 per cent of the total". */
function partOfWhole({ scene, sentence, mention, counts }: Case<PercentMention>): Ends | null {
	const whole = counts.findLast((it) => it.mention.end <= mention.start);
	const part = whole === undefined ? undefined : counts[counts.indexOf(whole) - 1];
	if (whole === undefined || part === undefined) return null;
	const gap = between(scene, part.mention.end, whole.mention.start);
	const lead = between(scene, sentence.start, mention.start);
	const tail = between(scene, mention.end, sentence.end);
	if (!/^ (?:out )?of (?:the |all |all the |those )?(?:[a-z]+'s )?$/.test(gap)) return null;
	if (!/(?:which is|,? or|equal to|equivalent to|representing|making up|accounting for|[,(]) ?$/.test(lead))
		return null;
	return /^ ?(?:of (?:the|that|all|them|those|these)(?![a-z])|[.,)]|$)/.test(tail)
		? [part.quantity, whole.quantity]
		: null;
}
