import { between, inside } from "../../bind/scene.ts";
import { compare, dividedBy, rational, times } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Quantity } from "../../read/quantity.ts";
import type { Case } from "../case.ts";
import { fit } from "../fits.ts";

export type Ends = readonly [part: Quantity, whole: Quantity];

/** "Almost half (1,822) of the 3,801". */
export function inBrackets({ scene, mention, counts }: Case<PercentMention>): Ends | null {
	const [part, whole] = counts.filter((it) => it.mention.start >= mention.end);
	if (part === undefined || whole === undefined) return null;
	return /^ [([]$/.test(between(scene, mention.end, part.mention.start)) &&
		/^[)\]] of (?:the|all(?: the)?|its|their|those|these) $/.test(
			between(scene, part.mention.end, whole.mention.start),
		)
		? [part.quantity, whole.quantity]
		: null;
}

/** "Recorded 4,800, with West Yorkshire responsible for nearly half (2,301)". */
export function partInBrackets({ scene, sentence, mention, counts }: Case<PercentMention>): Ends | null {
	const [part] = counts.filter((it) => it.mention.start >= mention.end);
	const whole = counts.findLast((it) => it.mention.end <= mention.start);
	if (part === undefined || whole === undefined) return null;
	if (compare(part.quantity.value, whole.quantity.value) > 0) return null;
	return makesUp.test(between(scene, whole.mention.end, mention.start)) &&
		/^ [([]$/.test(between(scene, mention.end, part.mention.start)) &&
		/^[)\]] ?(?:[.,;]|$)/.test(between(scene, part.mention.end, sentence.end))
		? [part.quantity, whole.quantity]
		: null;
}

const makesUp =
	/(?:account(?:s|ed|ing) for|ma(?:de|kes?|king) up|responsible for|contribut(?:es|ed|ing)|representing)(?: (?:just|only|about|around|some))* $/;

const opening =
	/^["“' ]*(?:out )?of (?:the |all |all the |its |some |about |more than |these |those |[a-z' -]{3,40}'s? )*$/;

/** "Shows that of its 772 offences, 649 (84%) were". */
const ofIts =
	/(?<![a-z])(?:that|show|shows|said|says|and|but|while|,|:) (?:out )?of (?:its|the|their|our|all|all the|those|these) $/;
const isPartOfIt = /^ [^.;:]{2,90}, (?:just |only |some )?$/;
const rest = /(?<![a-z])the (?:remaining|other|rest,) $/;

/** "Of the 492 investigated, 94 (19%) were teenagers": whatever is counted, where the sentence has no other count. */
export function ofOpening({ scene, sentence, mention }: Case<PercentMention>): Ends | null {
	const counts = inside(scene.mentions, sentence).filter((it) => it.type === "count");
	const [whole, part, ...more] = counts;
	if (whole?.type !== "count" || part?.type !== "count") return null;
	// "And the remaining 123".
	if (more.some((it) => !rest.test(between(scene, part.end, it.start)))) return null;
	const lead = between(scene, sentence.start, whole.start);
	const isOpening = opening.test(lead);
	if (!isOpening && !(ofIts.test(lead) && isPartOfIt.test(between(scene, whole.end, part.start))))
		return null;
	if (!/^(?: ?[(]|, (?:or |which is |just |only )*)$/.test(between(scene, part.end, mention.start)))
		return null;
	const isTold =
		/^ ?(?:[),.;]|(?:were|was|are|had|involved|of (?:them|these|those|the total))(?![a-z])|$)/.test(
			between(scene, mention.end, sentence.end),
		);
	// Of a place's own offences it may be right where the whole is misprinted.
	const isSure = isOpening || isShareOf(mention, part.quantity, whole.quantity);
	return isTold && isSure ? [part.quantity, whole.quantity] : null;
}

/** "Nearly half of them, 2,301, were in", "roughly half of the 1,832 offences - 909 - came": the part stands aside. */
export function partAside({ scene, mention, counts, state }: Case<PercentMention>): Ends | null {
	const [first, second] = counts.filter((it) => it.mention.start >= mention.end);
	if (first === undefined) return null;
	const gap = between(scene, mention.end, first.mention.start);
	const isAside = ({ mention: { end } }: Case["counts"][number]) =>
		/^(?:,| -|\))/.test(between(scene, end, end + 2));
	if (/^ of (?:them|these|those)(?:, | - | \()$/.test(gap) && isAside(first)) {
		const before = counts.filter((it) => it.mention.end <= mention.start);
		return carriedWhole(mention, first.quantity, before.length > 0 ? before : state.counts);
	}
	const isSecond =
		second !== undefined &&
		/^ of (?:the|all|all the|its|their|those|these) $/.test(gap) &&
		/^(?: [a-z' ]{1,60})?(?:, | - | \()$/.test(between(scene, first.mention.end, second.mention.start)) &&
		isAside(second) &&
		compare(second.quantity.value, first.quantity.value) < 0;
	return isSecond ? [second.quantity, first.quantity] : null;
}

/** A part of the one count of the sentence before; of several, of the one it fits. */
export function carriedWhole(mention: PercentMention, part: Quantity, told: Case["counts"]): Ends | null {
	const wholes = told.filter(
		({ quantity }) => quantity.hedge === "none" && compare(quantity.value, part.value) > 0,
	);
	const fits = wholes.find(({ quantity }) => isShareOf(mention, part, quantity));
	const whole = fits ?? (wholes.length === 1 ? wholes[0] : undefined);
	return whole === undefined ? null : [part, whole.quantity];
}

const isShareOf = ({ quantity }: PercentMention, part: Quantity, whole: Quantity): boolean =>
	whole.value.over > 0n &&
	fit(quantity, times(dividedBy(part.value, whole.value), rational(100))).fits !== "no";
