import type { Geography } from "../../../statistics/geography.ts";
import { inWords } from "../../../wording/numbers.ts";
import { between } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** "The highest of the four forces", "of the region's four forces": the area around the place that has just so many. */
export function ofSoMany(
	{ scene, sentence, mention }: Case<RankMention>,
	place: Geography | undefined,
): readonly string[] | null {
	const tail = between(scene, mention.end, mention.end + 60);
	const opens = / (?:of the|among the) [^,;.]{3,40}(?=,)/.exec(
		` ${between(scene, sentence.start, mention.start)}`.replace(/^ ["“']*/, " "),
	);
	const words = opens?.index === 0 ? opens[0] : tail;
	const areas = surrounding(place).filter((id) => {
		const many = scene.data.geography(id)?.members.length ?? 0;
		const all = `(?:${inWords(many)}|${many})`;
		// "Warwickshire: 522, the lowest of the four", in a text on a region of four forces.
		const isBare =
			new RegExp(
				`^ of the ${all}(?: ?(?:[.,;:)\\n]|$)| (?:over|in|during|for|last|this|since|between)(?![a-z]))`,
			).test(words) && isOfItsForces(scene, id, all);
		return (
			isBare ||
			new RegExp(
				`^[^,;.]{0,30} (?:of|among) (?:the|all|(?:the|its) region's) ${all} (?:[a-z]+ ){0,2}(?:forces|areas)`,
			).test(words)
		);
	});
	return areas.length === 1 ? areas : null;
}

/** Whether a text names an area and speaks of so many forces, as words tell the number. */
const isOfItsForces = (scene: Case["scene"], id: string, many: string): boolean =>
	scene.places.some((one) => one.binds && one.geographies.includes(id)) &&
	new RegExp(`(?<![a-z])${many}[- ](?:police |territorial )?(?:forces|county|counties)(?![a-z])`).test(
		scene.page.folded,
	);

export const surrounding = (place: Geography | undefined): readonly string[] =>
	[place?.region, place?.nation].filter((id) => typeof id === "string");
