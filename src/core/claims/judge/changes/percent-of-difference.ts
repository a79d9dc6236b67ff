import { between, type Scene } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import { rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { sentence } from "../case.ts";
import { arithmetic, type ChangeSaid, changeFits } from "./changes.ts";

/**
 * "The annual increase was 212, or 14%": the percentage says again what the difference right before it says, and is of the
 * same two counts. Null where no difference that holds stands there, or the percentage was tied to something by itself.
 */
export function percentOfDifference(
	scene: Scene,
	before: Claim | undefined,
	claim: Claim,
	mention: Mention,
): Claim | null {
	if (before?.kind !== "difference" || before.verdict !== "holds") return null;
	if (mention.type !== "percentage" || mention.points || claim.verdict !== "cannot-be-checked") return null;
	if (!orSo.test(between(scene, before.end, claim.start))) return null;
	if (ofElse.test(between(scene, claim.end, claim.end + 40))) return null;
	const [a, b, ...more] = before.figures;
	if (a === undefined || b === undefined || more.length > 0 || a.geography !== b.geography) return null;
	if (a.value === null || b.value === null) return null;
	const [from, to] = [BigInt(a.value), BigInt(b.value)];
	const said: ChangeSaid = {
		type: "percentage",
		quantity: mention.quantity,
		direction: null,
		verb: false,
		more: "never",
	};
	const fits = changeFits(said, rational(from), rational(to))?.fits;
	if (fits === undefined) return null;
	const working = arithmetic(said, from, to);
	return {
		...claim,
		kind: "percentage",
		reading: before.reading,
		verdict: fits === "no" ? "does-not-hold" : fits === "exactly" ? "holds" : "holds-after-rounding",
		reason: sentence(working),
		figures: before.figures,
		working,
	};
}

const orSo =
	/^(?: (?:more|fewer|offences|crimes))*(?:,| -| \()? ?(?:or|that is|i\.?e\.?|which is|equal to|equivalent to|an? (?:rise|increase|fall|drop|decrease|jump) of)(?: (?:just|only|about|around|nearly|almost|some|over|more|than))* $/;
/** "Or 14% of all of them", "or 4% a year". */
const ofElse =
	/^ (?:of|above|below|as|more than|less than|on|over|since|from|annually|yearly|on average|(?:a|per|each|every) (?:year|month|week))(?![a-z])/;
