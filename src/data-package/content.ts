import type { Break } from "../core/statistics/break.ts";
import type { Contact, Population } from "../core/statistics/data-set.ts";
import type { ReleasedFootnote } from "../core/statistics/footnote.ts";
import type { Geography, Place } from "../core/statistics/geography.ts";
import type { Measure } from "../core/statistics/measure.ts";
import type { Observation } from "../core/statistics/observation.ts";
import type { Release } from "../core/statistics/release.ts";
import type { Statement } from "../core/statistics/statement.ts";

/** Everything a data set holds, checked and in the order of its files. */
export interface DataSetContent {
	readonly measures: readonly Measure[];
	readonly geographies: readonly Geography[];
	readonly places: readonly Place[];
	readonly releases: readonly Release[];
	readonly observations: readonly Observation[];
	readonly footnotes: readonly ReleasedFootnote[];
	readonly population: readonly Population[];
	readonly breaks: readonly Break[];
	readonly statements: readonly Statement[];
	readonly contacts: readonly Contact[];
}

export type TableName = keyof DataSetContent;
