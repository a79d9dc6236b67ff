import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";

/** Regions and nations that a geography lies in with all of its forces, smallest first. */
export function enclosing(data: DataSet, geography: Geography): readonly Geography[] {
	const own = geography.members.length === 0 ? [geography.id] : geography.members;
	return data
		.geographies()
		.filter((it) => it.kind === "region" || it.kind === "nation")
		.filter((it) => it.id !== geography.id && own.every((id) => it.members.includes(id)))
		.toSorted((a, b) => a.members.length - b.members.length);
}

/** The widest areas a geography is a part of: where its own rules of counting hold, then all of the UK. */
export function countries(data: DataSet, geography: Geography): readonly Geography[] {
	const around = enclosing(data, geography).toReversed();
	const same = around.filter((it) => it.regime === geography.regime);
	return [...same.slice(0, 1), ...around.filter((it) => it.regime !== geography.regime)];
}
