import type { DataSetContent } from "../data-package/content.ts";
import { type BuiltDataSet, startDraft } from "./data-set/draft.ts";
import type { ImportRecord } from "./data-set/imported.ts";
import type { PackageFile } from "./data-set/package-file.ts";

export type { BuiltDataSet } from "./data-set/draft.ts";

/** What of an earlier data set a new one goes on with: what was imported into it. */
export interface Carried {
	readonly file: string;
	readonly imports: readonly ImportRecord[];
}

/**
 * Builds the read-only SQLite file of a package's content in a folder, named by its content hash, with its checksum
 * beside it.
 */
export function buildDataSet(
	content: DataSetContent,
	folder: string,
	files: readonly PackageFile[] = [],
	carried: Carried | null = null,
): BuiltDataSet {
	const { observations, ...plain } = content;
	const imports = carried?.imports ?? [];
	using draft = startDraft({ plain, files, imports }, folder);
	draft.add(notImported(observations, imports));
	if (carried !== null)
		draft.carry(
			carried.file,
			carried.imports.map(({ release }) => release.id),
		);
	return draft.finish();
}

/** The package's observations without those that an import of their release has brought with their cells. */
export function notImported(
	observations: DataSetContent["observations"],
	imports: readonly ImportRecord[],
): DataSetContent["observations"] {
	const brought = new Map(
		imports.map(({ release, measures }) => [release.id, new Set(measures.map(({ id }) => id))]),
	);
	return observations.filter(({ release, measure }) => brought.get(release)?.has(measure) !== true);
}
