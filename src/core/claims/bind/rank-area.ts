import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, type Scene } from "./scene.ts";

/** "Durham's rate was the second highest of any force in England and Wales: 101": what an order runs over is not whose number follows. */
export const isRankArea = (scene: Scene, { start }: Sentence, place: Span): boolean =>
	// "The biggest drop of any Welsh force"
	(/(?<![a-z])of (?:any|all)(?: other)?(?: the)? $/.test(
		between(scene, Math.max(start, place.start - 24), place.start),
	) &&
		/^ ?(?:police )?(?:forces?|constabular(?:y|ies))(?![a-z])/.test(
			between(scene, place.end, place.end + 22),
		)) ||
	// "The sharpest rise of the four Welsh forces"
	(/(?<![a-z])(?:highest|lowest|largest|smallest|biggest|most|fewest|sharpest|steepest|fastest|slowest)(?: [a-z]+){0,3} (?:out )?(?:of|among) (?:the|all)(?: the)?(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))? $/.test(
		between(scene, Math.max(start, place.start - 80), place.start),
	) &&
		/^(?:'s)? ?(?:police )?(?:forces|constabularies|areas)(?![a-z])/.test(
			between(scene, place.end, place.end + 22),
		)) ||
	// "The only force in Wales where they fell"
	/(?<![a-z])(?:the only|one of (?:just |only )?(?:the )?(?:two|three|four|five)) (?:[a-z]+ )?(?:forces?|area|county|constabulary) (?:in|of|across)(?: the)? $/.test(
		between(scene, Math.max(start, place.start - 50), place.start),
	) ||
	/(?<![a-z])(?:(?:highest|lowest|largest|smallest|biggest|most|fewest)(?: [a-z]+){0,2}|more than|fewer than) (?:of )?(?:any|all)(?: (?:of|the|other|police|forces?|areas?))* (?:in|of|across)(?: the)? $|(?<![a-z])(?<!(?<![a-z])(?:an?|one) )(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|highest|lowest|largest|smallest|most|fewest) (?:out )?(?:of|among)(?: (?:the|all))* $/.test(
		between(scene, Math.max(start, place.start - 80), place.start),
	);
