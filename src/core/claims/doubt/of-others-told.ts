import { inside } from "../bind/scene.ts";
import { fit } from "../judge/fits.ts";
import { minus, plus, sizeOf } from "../rational.ts";
import type { Refuted } from "./refuted.ts";

/** "Up by 318, the other's down by 8, so that the gap changed by 326": two other numbers of the sentence, added up or apart. */
export function ofOthersTold({ scene, sentence, mention, claim }: Refuted): string | null {
	if (claim.kind !== "difference" || !("quantity" in mention)) return null;
	const others = inside(scene.mentions, sentence).flatMap((one) =>
		one !== mention && one.type === "count" && one.quantity.hedge === "none" ? [one.quantity.value] : [],
	);
	return others.some((a, at) =>
		others
			.slice(at + 1)
			.some((b) => [plus(a, b), sizeOf(minus(a, b))].some((one) => fit(mention.quantity, one).fits !== "no")),
	)
		? "two other numbers of its sentence, added up or apart"
		: null;
}
