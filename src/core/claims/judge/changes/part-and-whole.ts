import { between } from "../../bind/scene.ts";
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
	const fits = wholes.find(
		({ quantity }) =>
			fit(mention.quantity, times(dividedBy(part.value, quantity.value), rational(100))).fits !== "no",
	);
	const whole = fits ?? (wholes.length === 1 ? wholes[0] : undefined);
	return whole === undefined ? null : [part, whole.quantity];
}
