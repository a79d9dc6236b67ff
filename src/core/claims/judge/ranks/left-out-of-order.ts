import type { Geography } from "../../../statistics/geography.ts";
import { isLeftOut } from "../../bind/left-out.ts";
import { between, inside } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** The places an order leaves out, and the forces in them. */
export const idsLeftOut = (it: Case<RankMention>): readonly string[] =>
	inside(it.scene.places, it.sentence)
		.filter((one) => one.binds && !one.part)
		.filter((one) => isLeftOut(it.scene, it.sentence, one))
		.flatMap((one) => one.geographies)
		.flatMap((id) => [id, ...(it.scene.data.geography(id)?.members ?? [])]);

/** "Outside London, West Yorkshire recorded the most": what lies outside its region is left out of none but the whole country. */
export const ofCountry = (
	{ scene }: Case,
	place: Geography | undefined,
	out: readonly string[],
): readonly string[] | null =>
	place?.kind === "force" &&
	out.some((id) => {
		const one = scene.data.geography(id);
		return one?.kind === "force" && one.nation !== null && one.region !== place.region;
	})
		? ["uk"]
		: null;

/** "Outside the capital, no force recorded more". */
export const leavesOutCapital = ({ scene, sentence: { start, end } }: Case): boolean =>
	/(?<![a-z])(?:outside|beyond|apart from|other than|except(?:ing)?|excluding|leaving out|aside from) (?:of )?the capital(?![a-z])/.test(
		between(scene, start, end),
	);
