import type { Period } from "../../../statistics/period.ts";
import type { Scene } from "../../bind/scene.ts";
import { isExact, type Known } from "../known.ts";

/** Several parts added up, where every one of them is known exactly. */
export function jointly(
	scene: Scene,
	measure: string,
	parts: readonly string[],
	period: Period,
): readonly Known[] {
	const known = parts.flatMap((id) => scene.look(measure, id, period).find(isExact) ?? []);
	const [first] = known;
	if (first === undefined || known.length < parts.length) return [];
	const sum = known.reduce((total, one) => total + one.low, 0n);
	return [{ ...first, low: sum, high: sum, how: "summed", figures: known.flatMap((one) => one.figures) }];
}
