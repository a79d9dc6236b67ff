import { inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import type { Trial } from "../trial.ts";
import type { Between } from "./pairs.ts";

/**
 * "Ten times as many since 2012/13, reaching 40,468 in 2022/23": where the sentence names the year that the change is told up
 * to, what is so only up to another year is not what it says.
 */
export function upToTheYearNamed(
	{ scene, sentence }: Pick<Case, "scene" | "sentence">,
	{ earlier, later }: Between,
	trials: readonly Trial[],
): readonly Trial[] {
	if (earlier === null || later !== null) return trials;
	const named = new Set(
		inside(scene.times, sentence).flatMap((it) =>
			it.type === "year" ? it.periods.map(({ start }) => start) : [],
		),
	);
	const isNamed = ({ figures }: Trial) => named.has(figures.at(-1)?.start ?? "");
	if (!trials.some((it) => it.plain && it.result === "no" && isNamed(it))) return trials;
	return trials.filter((it) => it.plain || isNamed(it));
}
