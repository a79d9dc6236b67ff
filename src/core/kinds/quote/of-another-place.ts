import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Statement } from "../../statistics/statement.ts";
import { listed } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { statementsFor } from "../beside/statements-for.ts";

/** Words asked for about a place, and said of another. */
export function placeLines(
	statements: readonly Statement[],
	geographies: readonly Geography[],
	data: DataSet,
	text: string,
): readonly string[] {
	const isOfThem = statements.some((it) => geographies.some(({ id }) => id === it.geography));
	if (geographies.length === 0 || statements.length === 0 || isOfThem) return [];
	const places = [...new Set(statements.flatMap((it) => data.geography(it.geography ?? "") ?? []))];
	const of = places.length === 0 ? "" : `: they were said of ${namesOf(places)}`;
	return [
		`None of these is held as about ${namesOf(geographies)}${of}.`,
		...silentPolice(geographies, data, text),
	];
}

/** "From Kent Police or the government": that nothing is held from the police named too; never that they declined (D41). */
function silentPolice(geographies: readonly Geography[], data: DataSet, text: string): readonly string[] {
	if (!/(?<![a-z])(?:police|constabulary|force)(?![a-z])/i.test(text)) return [];
	const silent = geographies.filter(
		({ id, kind }) => kind === "force" && statementsFor(data, id).every((it) => it.geography !== id),
	);
	return silent.length === 0
		? []
		: [`No statement is held from ${listed(silent.map((it) => it.officialName))}.`];
}
