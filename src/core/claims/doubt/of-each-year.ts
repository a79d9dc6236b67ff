import { between } from "../bind/scene.ts";
import type { Refuted } from "./refuted.ts";

/** "The increase was 542, or 14% a year": how fast it went from year to year, and not how far in all. */
export const ofEachYear = ({ scene, sentence, mention }: Refuted): string | null =>
	(mention.type === "percentage" || mention.type === "fraction") &&
	eachYear.test(between(scene, mention.end, sentence.end))
		? "It is told as so much a year."
		: null;

const eachYear =
	/^,? (?:on average )?(?:(?:a|per|each|every) year|annually|yearly)(?![a-z])(?! (?:ago|earlier|before|on|later|previously))/;
