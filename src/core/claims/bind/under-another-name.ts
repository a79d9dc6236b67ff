import type { TextCount } from "./ends.ts";
import { between, inside, type Scene } from "./scene.ts";

/** "2,061 in Wales. SCOTLAND. Here the total fell, to 748": a name told alone between two counts, as of a section, sets the second apart. */
export function isUnderAnotherName(scene: Scene, a: TextCount, b: TextCount): boolean {
	if (a.sentence === b.sentence || a.places.length === 0) return false;
	const label = inside(scene.places, { start: a.mention.end, end: b.mention.start }).findLast(
		({ binds, start, end }) =>
			binds &&
			/(?:^|[\n.!?:] *)$/.test(between(scene, start - 2, start)) &&
			/^ ?[.:\n]/.test(between(scene, end, end + 2)),
	);
	return label !== undefined && !label.geographies.some((id) => a.places.includes(id));
}
