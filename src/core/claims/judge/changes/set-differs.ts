import { breaksBetween } from "../../../statistics/break.ts";
import type { Scene } from "../../bind/scene.ts";
import { isLessened } from "../../bind/without-places.ts";

/** Breaks of an area's make-up between two years: sums over different forces do not compare (D27). */
export function setDiffers(
	scene: Scene,
	place: string,
	measure: string,
	earlier: { start: string; end: string },
	later: { start: string; end: string },
) {
	const { data } = scene;
	if ((data.geography(place)?.members ?? []).length === 0 || isLessened(scene, place)) return null;
	return (
		breaksBetween(data.breaks(), measure, [place], earlier, later).find((it) => it.kind === "coverage") ??
		null
	);
}
