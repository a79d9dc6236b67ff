import type { Span } from "../../question/passage.ts";
import { between, inside, type Scene } from "./scene.ts";
import { type Unit, unitAfter } from "./unit-after.ts";

/** What a number of a text counts; "4,800 for Yorkshire and the Humber", "the 1,249 of South Yorkshire" count what is spoken of. */
export function unitOf(scene: Scene, mention: Span): Unit {
	if (isOfImages(scene, mention)) return { type: "other", name: "images" };
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
	const [place] = inside(scene.places, { start: mention.end, end: mention.end + 24 });
	if (place?.binds !== true) return unit;
	const gap = between(scene, mention.end, place.start);
	const isOf =
		/^ of (?:the )?$/.test(gap) &&
		/^(?: police| constabulary)?(?: ?[.,;:)]| (?:in|and|or|but|to|while)(?![a-z])|$)/.test(
			between(scene, place.end, place.end + 20),
		);
	// "954 West Mercia": a number above its name in a box of figures.
	const isBoxed = /^ (?:the )?$/.test(gap) && isLineOf(scene, mention, place);
	// "2,194 for the four Welsh forces".
	const isForForces =
		forSeveral.test(gap) &&
		/^ ?(?:police )?(?:forces|constabularies)(?![a-z])/.test(between(scene, place.end, place.end + 24));
	return isOf || isBoxed || isForForces || /^ for (?:the )?$/.test(gap) ? { type: "bare" } : unit;
}

const forSeveral =
	/^ for (?:(?:the|all|those|these|all the) )?(?:two|three|four|five|six|seven|eight|nine|ten) $/;

/** Whether a number and a name are all of a line. */
function isLineOf({ page }: Scene, mention: Span, name: Span): boolean {
	const start = page.folded.lastIndexOf("\n", mention.start - 1) + 1;
	const end = page.folded.indexOf("\n", name.end);
	const behind = page.folded.slice(name.end, end < 0 ? undefined : end);
	return start === mention.start && /^(?: police| constabulary)? *$/.test(behind);
}

const done =
	"(?:seiz|recover|uncover|discover|download|view|shar|possess|stor|upload|analys|examin|confiscat|remov|delet|block|distribut|circulat|mak|tak)(?:ed|ing)|found|took|taken|made|identif(?:ied|ying)|hoard(?:ed|ing)|held";
const didTo = new RegExp(
	`(?<![a-z])(?:${done}) (?:(?:a|of|total|some|about|around|over|more|than|just|only|nearly|almost) )*$`,
);
const images =
	"^ (?!(?:[a-z-]+ ){0,5}(?:offen[cs]es?|crimes?|cases?|incidents?)(?![a-z]))(?:(?:such|vile|sick|indecent|child|sexual|abuse|abusive|explicit|illegal|prohibited|different|separate) )*(?:images|pictures|photos|photographs|videos|files)(?![a-z-])";
const areImages = new RegExp(images);
const wereDone = new RegExp(
	`${images}(?: of (?:child(?:ren)?|child abuse|child sexual abuse|abuse))? (?:were|was|have been|had been|being) (?:${done})(?![a-z])`,
);

/** "Seized 918 images of child abuse": what somebody did to pictures is no count of offences, where "recorded 918" may be. */
function isOfImages(scene: Scene, { start, end }: Span): boolean {
	const tail = between(scene, end, end + 100);
	return (
		wereDone.test(tail) ||
		(areImages.test(tail) && didTo.test(between(scene, Math.max(0, start - 40), start)))
	);
}
