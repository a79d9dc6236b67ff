import { between, inside } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

const ours =
	/(?<![a-z])(?:offen[cs]es?|crimes?|cases?|incidents?|reports?|recorded|recordings?|logged|total|figures?|numbers?|tally|sum|count|counts|them|it|these|those|that|which|whole|lot|all|everything|rest|others?|remainder|images?|imagery|obscene|abuse|csam|rise|increase|growth|fall|drop|change|difference|force'?s'?|forces|region'?s?|country'?s?|nation'?s?|uk'?s?|what|one|area'?s?|national|regional|workload|volume|extra|additions?)(?![a-z])/;

/** "A backlog of phones, and one in five of those was held by the Met": what is held or waits is no offence. */
const keptThings =
	/^ of (?:those|these|them) (?:was|were|is|are|had been|have been) (?:still )?(?<done>held|kept|stored|seized|awaiting|waiting|examined)(?![a-z])/;

/** "12% of homes without broadband": what a share is of, where that is no offences, place or number; null where it may be. */
export function shareOfElse({ scene, sentence, mention }: Case): string | null {
	const kept = keptThings.exec(between(scene, mention.end, sentence.end));
	if (kept !== null) return `what is ${kept.groups?.["done"] ?? "kept"}`;
	const told = /^ of (?:(?:the|its|their|all|our|his|her|some|local) )*(?<what>(?:[a-z'-]+ ?){1,6})/.exec(
		between(scene, mention.end, sentence.end),
	);
	const what = told?.groups?.["what"]?.trim();
	if (what === undefined || told === null || ours.test(what)) return null;
	const within = { start: mention.end, end: mention.end + told[0].length + 2 };
	if ([...inside(scene.places, within), ...inside(scene.times, within)].length > 0) return null;
	return /\d/.test(between(scene, within.start, within.end)) ? null : what;
}
