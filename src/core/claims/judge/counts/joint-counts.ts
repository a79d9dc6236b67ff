import type { Period } from "../../../statistics/period.ts";
import { areaMadeOf } from "../../bind/places-meant.ts";
import type { Scene } from "../../bind/scene.ts";
import { isExact, type Known } from "../known.ts";

/** Several parts together: the figure of the area made of just them, else their sum, where every one of them is known exactly. */
export function jointly(
	scene: Scene,
	measure: string,
	parts: readonly string[],
	period: Period,
): readonly Known[] {
	const area = areaMadeOf(scene, new Set(parts));
	const whole = area === undefined ? [] : scene.look(measure, area.id, period).filter(isExact);
	if (whole.length > 0) return whole;
	const known = parts.flatMap((id) => scene.look(measure, id, period).find(isExact) ?? []);
	const [first] = known;
	if (first === undefined || known.length < parts.length) return [];
	const sum = known.reduce((total, one) => total + one.low, 0n);
	return [{ ...first, low: sum, high: sum, how: "summed", figures: known.flatMap((one) => one.figures) }];
}
