import type { Break } from "../core/statistics/break.ts";
import type { Population } from "../core/statistics/data-set.ts";
import type { Footnote } from "../core/statistics/footnote.ts";
import type { Geography } from "../core/statistics/geography.ts";
import type { Measure } from "../core/statistics/measure.ts";
import type { Observation } from "../core/statistics/observation.ts";
import type { Release } from "../core/statistics/release.ts";
import type { Statement } from "../core/statistics/statement.ts";
import type { GeographyNames } from "./geography-names.ts";
import type { Place } from "./import-error.ts";
import type { SourceFile } from "./source-file.ts";

/** Reads one publisher's files as they are published. */
export interface Importer {
	readonly id: string;
	/** Goes up when the same file would be read differently; kept with each release. */
	readonly version: number;
	/** What it reads, for help: "Home Office police recorded crime open data, by police force area". */
	readonly title: string;
	/** Whether each publication gives all of its table anew, and goes on with it. */
	readonly goesOn?: true;
	/** Whether it reads this file: told by what stands in it, or in the file given with it, never by a name. */
	recognises(file: SourceFile, companion: string | null): boolean;
	/** Throws an `ImportError` when the file cannot be used. */
	read(file: SourceFile, setting: ImportSetting): Promise<ImportedRelease>;
}

/** What an importer may know besides the file. */
export interface ImportSetting {
	readonly geographies: GeographyNames;
	/** Measures and releases held, to keep their ids and words. */
	readonly measures: readonly Measure[];
	readonly releases: readonly Release[];
	/** ISO date. */
	readonly today: string;
	/** What the person who imports says of the file; each goes before what the file says. */
	readonly stated: StatedOrigin;
	/** Path of a file that it needs besides: a mapping, a lookup. */
	readonly companion: string | null;
}

export interface StatedOrigin {
	readonly published?: string;
	readonly retrieved?: string;
	readonly url?: string;
	readonly title?: string;
	/** Why earlier figures change, and whether they were mistakes. */
	readonly reason?: string;
	readonly correction?: boolean;
}

/** A publication as it was read. Observations come in batches and are read once. */
export interface ImportedRelease {
	/** Its id is the one wanted; a second edition of the same publication gets another when it goes live. */
	readonly release: Release;
	/** A planned change of published figures, or the mending of an error (D43). */
	readonly change: "revision" | "correction";
	/** Why earlier figures change, in a sentence. */
	readonly reason: string;
	/** Every measure that it gives figures of; those already held under their id keep their words. */
	readonly measures: readonly Measure[];
	/** Geographies and breaks it brings; those already held under their id stay as they are. */
	readonly geographies: readonly Geography[];
	readonly breaks: readonly Break[];
	readonly observations: Iterable<readonly Observation[]> | AsyncIterable<readonly Observation[]>;
	readonly population: readonly Population[];
	readonly statements: readonly Statement[];
	readonly footnotes: readonly Footnote[];
	/** What must be looked at before it goes live. */
	readonly findings: readonly Finding[];
}

/** Something found while reading. An `error` keeps the release out; a `warning` is shown before it goes live; `left` was not loaded. */
export interface Finding {
	readonly severity: "error" | "warning" | "left";
	readonly place: Place | null;
	readonly text: string;
}
