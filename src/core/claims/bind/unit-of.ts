import type { Span } from "../../question/passage.ts";
import { between, inside, type Scene } from "./scene.ts";
import { type Unit, unitAfter } from "./unit-after.ts";

/** What a number of a text counts; "4,800 for Yorkshire and the Humber", "the 1,249 of South Yorkshire" count what is spoken of. */
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
	if (place?.binds !== true) return unit;
	const gap = between(scene, mention.end, place.start);
	const isOf =
		/^ of (?:the )?$/.test(gap) &&
		/^(?: police| constabulary)?(?: ?[.,;:)]| (?:in|and|or|but|to|while)(?![a-z])|$)/.test(
			between(scene, place.end, place.end + 20),
		);
	// "954 West Mercia": a number above its name in a box of figures.
	const isBoxed = /^ (?:the )?$/.test(gap) && isLineOf(scene, mention, place);
	return isOf || isBoxed || /^ for (?:the )?$/.test(gap) ? { type: "bare" } : unit;
}

/** Whether a number and a name are all of a line. */
function isLineOf({ page }: Scene, mention: Span, name: Span): boolean {
	const start = page.folded.lastIndexOf("\n", mention.start - 1) + 1;
	const end = page.folded.indexOf("\n", name.end);
	const behind = page.folded.slice(name.end, end < 0 ? undefined : end);
	return start === mention.start && /^(?: police| constabulary)? *$/.test(behind);
}
