import { z } from "zod";
import type { Break } from "../../core/statistics/break.ts";
import type { Population } from "../../core/statistics/data-set.ts";
import type { Geography } from "../../core/statistics/geography.ts";
import type { Measure } from "../../core/statistics/measure.ts";
import type { Release } from "../../core/statistics/release.ts";
import type { Statement } from "../../core/statistics/statement.ts";

/** A publisher's note, and what it bears on; null: everything in the release. */
export interface Footnote {
	readonly number: string;
	readonly text: string;
	readonly sheet: string;
	readonly measure: string | null;
	readonly geography: string | null;
}

/** A release that was imported, and all it brought but its observations. */
export interface ImportRecord {
	readonly release: Release;
	readonly importer: string;
	readonly version: number;
	/** Name of the file it was read from. */
	readonly file: string;
	/** SHA-256 of the file's bytes. */
	readonly sha256: string;
	/** ISO date of the import. */
	readonly imported: string;
	readonly change: "revision" | "correction";
	readonly reason: string;
	readonly measures: readonly Measure[];
	readonly geographies: readonly Geography[];
	readonly breaks: readonly Break[];
	readonly population: readonly Population[];
	readonly statements: readonly Statement[];
	readonly footnotes: readonly Footnote[];
}

export type Brought = Pick<
	ImportRecord,
	"release" | "measures" | "geographies" | "breaks" | "population" | "statements" | "footnotes"
>;

// Written by this program into a file with a checksum, so that only its outline is checked here; its rows are checked
// with all others when they are read back from their tables.
const rows = z.array(z.looseObject({}));
const Outline = z.looseObject({
	release: z.looseObject({ id: z.string() }),
	measures: rows,
	geographies: rows,
	breaks: rows,
	population: rows,
	statements: rows,
	footnotes: rows,
});

export function parseBrought(json: string): Brought {
	const parsed: unknown = JSON.parse(json);
	Outline.parse(parsed);
	return parsed as Brought;
}
