import type { Span } from "../../question/passage.ts";
import { between, inside, type Scene } from "./scene.ts";
import { type Unit, unitAfter } from "./unit-after.ts";

/** What a number of a text counts; "4,800 for Yorkshire and the Humber" counts what is spoken of. */
export function unitOf(scene: Scene, mention: Span): Unit {
	const unit = unitAfter(between(scene, mention.end, mention.end + 100));
	if (unit.type !== "other") return unit;
	const [named] = inside(scene.subjects, { start: mention.end, end: mention.end + 100 });
	const isOurs =
		named !== undefined &&
		named.measures.length > 0 &&
		/^ (?:more |fewer |recorded |reported |such |further |extra )*$/.test(
			between(scene, mention.end, named.start),
		);
	if (isOurs) return { type: "offences" };
	const [place] = inside(scene.places, { start: mention.end, end: mention.end + 12 });
	return place?.binds === true && /^ for (?:the )?$/.test(between(scene, mention.end, place.start))
		? { type: "bare" }
		: unit;
}
