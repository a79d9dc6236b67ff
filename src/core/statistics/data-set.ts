import type { Break } from "./break.ts";
import type { Footnote } from "./footnote.ts";
import type { Geography, Place } from "./geography.ts";
import type { Measure } from "./measure.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Release } from "./release.ts";
import type { Statement } from "./statement.ts";

export interface StatementQuery {
	readonly geography?: string;
	readonly organisation?: string;
	readonly speaker?: string;
	readonly body?: Statement["body"];
	readonly period?: Period;
}

/** Residents at mid-year, from ONS; `under18` is null where it is not held. */
export interface Population {
	readonly geography: string;
	readonly midYear: number;
	readonly all: number;
	readonly under18: number | null;
	readonly release: string;
}

/** The press office of a force, with the day it was last checked. */
export interface Contact {
	readonly geography: string;
	readonly name: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly url: string | null;
	readonly checked: string;
}

/**
 * What the core asks of a data set: immutable, in memory or microseconds away, and synchronous.
 * Where a figure stands in several releases the newest published on or before `asOf` is given.
 */
export interface DataSet {
	/** SHA-256 over the content; the same rows give the same hash anywhere. */
	readonly hash: string;
	/** ISO date: only releases published up to then are seen; null means all. */
	readonly asOf: string | null;

	measures(): readonly Measure[];
	measure(id: string): Measure | undefined;
	geographies(): readonly Geography[];
	geography(id: string): Geography | undefined;
	places(): readonly Place[];
	releases(): readonly Release[];
	release(id: string): Release | undefined;

	/** The newest row for exactly this measure, geography and period. */
	observation(measure: string, geography: string, period: Period): Observation | undefined;
	/** Every release's row for it, newest first. */
	vintages(measure: string, geography: string, period: Period): readonly Observation[];
	/** The newest row of every period held, by start then end. */
	series(measure: string, geography: string): readonly Observation[];
	/** The newest row of every geography for the period. */
	across(measure: string, period: Period): readonly Observation[];

	breaks(): readonly Break[];
	/** What its publisher prints below the figures of a release. */
	footnotes(release: string): readonly Footnote[];
	statements(query: StatementQuery): readonly Statement[];
	/** The newest estimate for it. */
	population(geography: string, midYear: number): Population | undefined;
	contact(geography: string): Contact | undefined;

	/** The same data as they stood on an ISO date. */
	at(asOf: string): DataSet;
}
