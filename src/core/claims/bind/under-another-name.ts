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

/** "The three forces had 2,653. Kent had half of them. Its number has tripled since 2016/17, when it was 381": another place is told of between the two. */
export const goesOnFromOther = ({ page, places }: Scene, a: TextCount, b: TextCount): boolean =>
	page.sentences.some(
		(it) =>
			it.start >= a.sentence.end &&
			it.end <= b.sentence.start &&
			inside(places, it).some((one) => one.binds && !one.geographies.some((id) => a.places.includes(id))),
	);
