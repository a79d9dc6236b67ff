import type { GeographyNames } from "../geography-names.ts";
import type { Finding } from "../importer.ts";
import type { Counts } from "./read-counts.ts";

/** What shows that a file is a part of its release: sheets without counts, and forces without a row. */
export function partFindings(
	{ empty }: Counts,
	geographies: readonly string[],
	names: GeographyNames,
): readonly Finding[] {
	const given = new Set(geographies);
	const forces = names.byId("england-and-wales")?.members ?? [];
	const absent = forces.filter((id) => !given.has(id)).flatMap((id) => names.byId(id)?.name ?? []);
	const list = absent.length > MANY ? `${absent.length} of the ${forces.length} forces` : absent.join(", ");
	const text = `there is no row for ${list}: their figures stay as earlier releases give them, if any does`;
	return [
		...empty.map(
			(sheet): Finding => ({
				severity: "error",
				place: { sheet },
				text: "no counts stand in it, though it is headed or named as a sheet of them",
			}),
		),
		...(absent.length === 0 ? [] : [{ severity: "warning", place: null, text } as const]),
	];
}

const MANY = 12;
