import type { Period } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import type { Scene } from "../../bind/scene.ts";
import { isExact } from "../known.ts";
import { asCount, perHead } from "../ranks/rank-values.ts";
import type { Trial } from "../trial.ts";
import type { Side } from "./sides.ts";

interface SideCount {
	readonly low: bigint;
	readonly words: string;
	readonly figures: Trial["figures"];
}

/**
 * What is known exactly of one side, in every release, or how many that is for so many residents; the sum where it is of
 * several places, of which no rate is formed.
 */
export function countsOf(
	scene: Scene,
	by: "count" | "per-head",
	measure: string,
	side: Side,
	period: Period,
): readonly SideCount[] {
	const [only, ...more] = side;
	const exact = scene.look(measure, only, period).filter(isExact);
	if (more.length === 0)
		return exact.flatMap((known) => {
			const value = by === "count" ? asCount(known) : perHead(scene, known);
			return value === null ? [] : [{ low: value.low, words: value.words, figures: known.figures }];
		});
	const parts = side.flatMap((id) => scene.look(measure, id, period).find(isExact) ?? []);
	if (parts.length < side.length || by === "per-head") return [];
	const low = parts.reduce((total, one) => total + one.low, 0n);
	return [{ low, words: count(low), figures: parts.flatMap((one) => one.figures) }];
}
