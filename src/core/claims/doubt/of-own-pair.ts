import { between, inside } from "../bind/scene.ts";
import { fit } from "../judge/fits.ts";
import { compare, dividedBy, minus, rational, times } from "../rational.ts";
import type { Refuted } from "./refuted.ts";

/** "223, 255 the next year, 307 the one after, and then 371: up 21%": two counts told one after the other before a percentage that it is the change between. */
export function ofOwnPair({ scene, sentence, mention, claim }: Refuted): string | null {
	if (mention.type !== "percentage" || mention.points || claim.figures.length === 0) return null;
	const counts = inside(scene.mentions, { start: sentence.start, end: mention.start }).filter(
		(one) => one.type === "count" && !one.vague && one.quantity.hedge === "none",
	);
	for (const [at, to] of counts.entries()) {
		const from = counts[at - 1];
		if (from?.type !== "count" || to.type !== "count" || from.quantity.value.over === 0n) continue;
		const size = minus(to.quantity.value, from.quantity.value);
		const percent = times(dividedBy(size, from.quantity.value), rational(100));
		const told = compare(percent, rational(0)) < 0 ? minus(rational(0), percent) : percent;
		if (fit(mention.quantity, told).fits !== "no") {
			const [a, b] = [from, to].map(({ start, end }) => between(scene, start, end));
			return `As read it does not hold; it would from ${a} to ${b}, which the sentence tells as well.`;
		}
	}
	return null;
}
