import type { DataSet } from "./data-set.ts";
import type { Geography } from "./geography.ts";

/** What has to be said where forces of different nations stand side by side (D25). */
export interface RegimeNotes {
	/** Shown above everything; nothing is ranked then. */
	readonly warnings: readonly string[];
	/** Lighter: counted by the same rules, published apart. */
	readonly notes: readonly string[];
}

/** The notes of a question beside its warnings, without what a warning says already. */
export const notesBeside = (
	notes: readonly string[],
	{ warnings }: RegimeNotes,
	geographies: readonly Geography[],
): readonly string[] =>
	warnings.length === 0
		? notes
		: notes.filter((note) => !geographies.some((it) => it.regime === "scotland" && note.endsWith(it.note)));

export function regimeNotes(data: DataSet, geographies: readonly Geography[]): RegimeNotes {
	if (new Set(geographies.map((it) => it.regime)).size < 2) return { warnings: [], notes: [] };
	const ids = new Set(geographies.flatMap((it) => [it.id, ...it.members]));
	const regimes = data
		.breaks()
		.filter((it) => it.kind === "regime" && it.geography !== null && ids.has(it.geography));
	return {
		warnings: regimes.filter((it) => !it.comparable).map((it) => it.text),
		notes: regimes.filter((it) => it.comparable).map((it) => it.text),
	};
}
