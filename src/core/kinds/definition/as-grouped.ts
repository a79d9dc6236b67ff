import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Observation } from "../../statistics/observation.ts";
import { capital } from "../../wording/capital.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { numbersAsked } from "../subject/number-asked.ts";

/** Figures of an area that a publisher made up otherwise than it officially is. */
export interface AsGrouped {
	readonly group: Geography;
	readonly measure: Measure;
	readonly finding: string;
	readonly figures: readonly Observation[];
}

/**
 * "Does the NSPCC's North West include Cumbria": a publisher may count a region without one of its forces, or with one that
 * officially lies elsewhere. Whose figures or which one is meant has to be named, and the whole region not to be counted too.
 */
export function asGrouped(
	[a, b]: readonly [Geography, Geography],
	parts: QuestionParts,
	data: DataSet,
): AsGrouped | null {
	const [area, part] = forcesOf(a).length >= forcesOf(b).length ? [a, b] : [b, a];
	const [number = null] = numbersAsked(parts);
	const value = Number((number ?? "").replaceAll(",", ""));
	const named = data.measures().filter(({ id }) => parts.measure === null || id === parts.measure.measure);
	if (area.kind !== "region" || (number === null && parts.measure === null)) return null;
	for (const group of data.geographies().filter(({ kind }) => kind === "group"))
		for (const measure of differsBy(group, area, part) ? named : []) {
			if (number === null && data.series(measure.id, area.id).some(hasNumber)) continue;
			const figures = data.series(measure.id, group.id).filter(hasNumber);
			if (!figures.some((it) => number === null || it.value === value)) continue;
			const told = listed(figures.map((it) => `${figureWords(it)} in ${periodLabel(it.period)}`));
			const verb = group.members.includes(part.id) ? "is counted in" : "is not counted in";
			const whose = `${measure.producer} figure${figures.length === 1 ? "" : "s"}`;
			return {
				group,
				measure,
				figures,
				finding: `${capital(part.name)} ${verb} the ${whose} for ${area.name}: ${told}`,
			};
		}
	return null;
}

const forcesOf = ({ id, members }: Geography): readonly string[] => (members.length > 0 ? members : [id]);

const hasNumber = ({ value, low, high }: Observation): boolean =>
	[value, low, high].some((it) => it !== null);

/** Whether a group is the area without the part, or with it where it is none of the area's own. */
function differsBy(group: Geography, area: Geography, part: Geography): boolean {
	const differing = forcesOf(group)
		.filter((id) => !area.members.includes(id))
		.concat(area.members.filter((id) => !group.members.includes(id)));
	return differing.length === 1 && part.members.length === 0 && differing[0] === part.id;
}
