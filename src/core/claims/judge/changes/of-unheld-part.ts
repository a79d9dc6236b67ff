import type { Case } from "../case.ts";
import { yearsKnown } from "../known.ts";

/** "The three had 2,653, a third of them Surrey's. Its number has doubled": the one named last has no two counts to tell it by, and the area around it is perhaps not meant. */
export const isOfUnheldPart = ({ scene, place, subject }: Case): boolean =>
	place.how === "carried" &&
	place.options.some(
		(id) =>
			place.options.some((area) => scene.data.geography(area)?.members.includes(id) === true) &&
			subject.options.every((measure) => yearsKnown(scene.data, scene.look, measure, id).length < 2),
	);
