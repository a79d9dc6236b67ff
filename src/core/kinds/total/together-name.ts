import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { namesOf } from "../../wording/place-names.ts";
import { forcesOf } from "./published-for.ts";

/** So many places are named one by one. */
const NAMED = 5;
/** Of an area that more places make up, so many forces may be wanting. */
const WANTING = 3;

/** What places added up are called: by their names, or, of many, "England and Wales without the Metropolitan Police". */
export interface TogetherName {
	readonly name: string;
	/** The same with "together" behind it, where several are named. */
	readonly whole: string;
	/** Whether it names each of them. */
	readonly isEach: boolean;
}

export function togetherName(data: DataSet, places: readonly Geography[]): TogetherName {
	const area = places.length > NAMED ? areaAround(data, places.flatMap(forcesOf)) : null;
	const name = area ?? namesOf(places);
	return { name, whole: area ?? `${name} together`, isEach: area === null };
}

/** The smallest official area of these forces and a few others, named without those. */
function areaAround(data: DataSet, forces: readonly string[]): string | null {
	const areas = data
		.geographies()
		.filter(({ kind }) => kind === "nation" || kind === "region")
		.filter(({ members }) => forces.every((id) => members.includes(id)))
		.toSorted((a, b) => a.members.length - b.members.length);
	const [area] = areas;
	const wanting = (area?.members ?? []).filter((id) => !forces.includes(id));
	if (area === undefined || wanting.length > WANTING) return null;
	const out = wanting.flatMap((id) => data.geography(id) ?? []);
	const region = data
		.geographies()
		.find(
			({ kind, members }) => kind === "region" && members.length > 1 && members.join() === wanting.join(),
		);
	if (out.length === 0) return area.name;
	return `${area.name} without ${region?.name ?? namesOf(out)}`;
}
