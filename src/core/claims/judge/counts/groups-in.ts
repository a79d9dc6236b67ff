import { inWords } from "../../../wording/numbers.ts";
import { between } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/** Groups of forces that lie in a region named, under which publishers print its figures, unless all its forces are counted. */
export function groupsIn({ scene, place, sentence: within }: Case): readonly string[] {
	const told = between(scene, within.start, within.end);
	const isWholeRegion = (id: string) => {
		const many = inWords(scene.data.geography(id)?.members.length ?? 0);
		if (/(?<![a-z])all (?:of )?(?:the |its )?(?:[a-z]+ )?forces(?![a-z])/.test(told)) return true;
		return new RegExp(`(?<![a-z])${many} (?:(?:of )?[a-z' ]{0,40} )?(?:forces|constabularies)(?![a-z])`).test(
			told,
		);
	};
	return scene.data
		.geographies()
		.filter(
			({ kind, region }) =>
				kind === "group" && region !== null && place.options.includes(region) && !isWholeRegion(region),
		)
		.map((it) => it.id);
}
