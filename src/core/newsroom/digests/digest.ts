import type { Answer, QuotedStatement, Table } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Scope } from "../instructions/instruction.ts";
import type { Rhythm } from "./next-releases.ts";
import type { Baseline, Topic } from "./subscriptions.ts";

/** A line of a digest, with the question whose answer shows it whole. */
export interface DigestLine {
	readonly text: string;
	readonly question: string;
}

/** What a channel is told on its schedule. A value first and a message later: the same on every surface (D52). */
export interface Digest {
	/** `first`: what is held now, from which news will be told. `nothing`: nothing is new. */
	readonly kind: "first" | "news" | "nothing";
	/** Which places, how often, since when. */
	readonly about: string;
	readonly finding: string;
	/** That it is the first, or late; that it is not yet checked. */
	readonly notices: readonly string[];
	/** The latest figure of each place; null without one. */
	readonly table: Table | null;
	/** New figures, each with its period, producer and release. */
	readonly figures: readonly DigestLine[];
	/** Old and new value, why, and in which release. */
	readonly revisions: readonly DigestLine[];
	readonly statements: readonly QuotedStatement[];
	readonly angles: readonly DigestLine[];
	/** When it comes next, and when what is followed is published next. */
	readonly next: readonly string[];
	/** Producer and release of every figure in it, and the data set. */
	readonly provenance: string;
	/** The answers its figures are taken from: what corrections of them follow. */
	readonly answers: readonly Answer[];
	/** All of it as plain text. */
	readonly text: string;
}

/** Why a release changed figures, as the importing desk recorded it; null where nobody did. */
export type ReasonOf = (
	release: string,
) => { readonly kind: "revision" | "correction"; readonly reason: string } | null;

/** What a digest is composed of. Instants are milliseconds since 1970. */
export interface DigestSetting {
	readonly scope: Scope;
	readonly what: Topic;
	readonly rule: string;
	readonly zone: string;
	/** Null: it is the first. */
	readonly baseline: Baseline | null;
	readonly data: DataSet;
	/** Answers a question, typed as a command, from the same data. */
	readonly ask: (text: string) => Answer;
	/** When it was due, where that is long over. */
	readonly lateSince: string | null;
	/** The next time it is due; null where no time is set. */
	readonly next: string | null;
	readonly rhythms: readonly Rhythm[];
	readonly reasonOf: ReasonOf;
	/** Said of every figure of a data set that wants it: "Not yet checked by the data desk." Empty for none. */
	readonly label: string;
}
