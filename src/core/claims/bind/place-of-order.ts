import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import { between, type Scene } from "./scene.ts";

/** "Cleveland heads the table, followed by Durham and, in third, West Yorkshire": an order set off by a comma is of the place told behind it. */
export function placeOfOrder(
	scene: Scene,
	own: readonly PlaceMention[],
	{ start, end }: Span,
): PlaceMention | null {
	if (!/^in [a-z0-9]+(?: place)?$/.test(between(scene, start, end))) return null;
	if (!/(?:^|[.!?\n,;:)\]-]|(?<![a-z])(?:and|then))[ "“']*$/.test(between(scene, start - 6, start)))
		return null;
	const place = own.find(
		(it) =>
			it.start >= end &&
			/^(?: place| spot)?(?:,|:| -| was| is| came)(?: the)? $/.test(between(scene, end, it.start)),
	);
	return place ?? null;
}
