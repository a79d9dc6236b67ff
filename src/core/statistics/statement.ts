import type { Period } from "./period.ts";

/** The kinds of body that speak; never mixed (D39). */
export const BODIES = [
	"force",
	"charity",
	"government",
	"commissioner",
	"regulator",
	"company",
	"other",
] as const;

/** Verbatim words, never edited; `hash` is the SHA-256 of `text` in UTF-8 and is checked when the words are shown (D37). */
export interface Statement {
	readonly id: string;
	readonly text: string;
	/** "not recorded" parts are null (D38); such a statement is not offered in copy lines. */
	readonly speaker: string | null;
	readonly role: string | null;
	readonly organisation: string | null;
	readonly body: (typeof BODIES)[number];
	/** When the words were published: ISO date, or year and month. */
	readonly date: string | null;
	readonly outlet: string;
	readonly source: string;
	/** The geography it is about, and the period it speaks of (D40); null when it names none. */
	readonly geography: string | null;
	readonly period: Period | null;
	readonly measure: string | null;
	readonly release: string | null;
	readonly hash: string;
	/** Order within its source. */
	readonly position: number;
}
