import { z } from "zod";
import type { Break } from "../../core/statistics/break.ts";
import type { Population } from "../../core/statistics/data-set.ts";
import type { Footnote } from "../../core/statistics/footnote.ts";
import type { Geography } from "../../core/statistics/geography.ts";
import type { Measure } from "../../core/statistics/measure.ts";
import type { Release } from "../../core/statistics/release.ts";
import type { Statement } from "../../core/statistics/statement.ts";
import type { Table } from "../../data-package/table.ts";
import { TABLES } from "../../data-package/tables.ts";

/** A publisher's footnote as it is stored. */
export const FootnoteRow = z.object({
	number: z.string(),
	text: z.string(),
	sheet: z.string(),
	measure: z.string().nullable(),
	geography: z.string().nullable(),
}) satisfies z.ZodType<Footnote>;

/** A release that was imported, and all it brought but its observations. */
export interface ImportRecord {
	readonly release: Release;
	readonly importer: string;
	readonly version: number;
	/** Name of the file it was read from. */
	readonly file: string;
	/** SHA-256 of the file's bytes. */
	readonly sha256: string;
	/** That of the file that was given with it, a mapping or a lookup; null where none was, or an earlier version kept none. */
	readonly companion: string | null;
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

/** What an import brought as text: each row by the columns of its table. */
export function formatBrought(record: ImportRecord): string {
	return JSON.stringify({
		release: TABLES.releases.write(record.release),
		measures: record.measures.map(TABLES.measures.write),
		geographies: record.geographies.map(TABLES.geographies.write),
		breaks: record.breaks.map(TABLES.breaks.write),
		population: record.population.map(TABLES.population.write),
		statements: record.statements.map(TABLES.statements.write),
		footnotes: record.footnotes,
	});
}

const Cells = z.record(z.string(), z.string());
const rowsOf = <Value>(table: Table<Value>) => z.array(Cells.pipe(table.read));

/** Reads it back, each row checked as when it is read from its file. */
export const Brought = z
	.string()
	.transform((json): unknown => JSON.parse(json))
	.pipe(
		z.object({
			release: Cells.pipe(TABLES.releases.read),
			measures: rowsOf(TABLES.measures),
			geographies: rowsOf(TABLES.geographies),
			breaks: rowsOf(TABLES.breaks),
			population: rowsOf(TABLES.population),
			statements: rowsOf(TABLES.statements),
			footnotes: z.array(FootnoteRow),
		}),
	);
