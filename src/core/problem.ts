import type { Period } from "./statistics/period.ts";

/** What can go wrong for a reporter: data only, worded in `wording/problem-text.ts`. Every one becomes an answer. */
export type Problem =
	/** Nothing readable was asked. */
	| { readonly type: "nothing-asked" }
	/** A name with several meanings: one choice each (`clarify`). `question` is what to ask instead. */
	| {
			readonly type: "ambiguous-geography";
			readonly typed: string;
			readonly note: string;
			readonly choices: readonly Choice[];
	  }
	/** `isNear` is whether the choices are names like the one typed. */
	| {
			readonly type: "unknown-geography";
			readonly typed: string;
			readonly isNear: boolean;
			readonly choices: readonly Choice[];
	  }
	/** Of what is put in order or counted, no force, or one alone, is left that can be. */
	| {
			readonly type: "too-few-left";
			readonly only: string | null;
			readonly areas: readonly string[];
			readonly without: readonly string[];
			readonly choices: readonly Choice[];
	  }
	/** Nothing was named that these could be left out of. */
	| {
			readonly type: "left-out-of-what";
			readonly of: "figures" | "statements";
			readonly without: readonly string[];
			readonly choices: readonly Choice[];
	  }
	/** A geography is needed and none was named. */
	| { readonly type: "no-geography"; readonly choices: readonly Choice[] }
	| {
			readonly type: "unclear-period";
			readonly typed: string;
			readonly why: "not-a-year" | "no-such-date" | "left-out" | "several-spans" | "pandemic" | "two-digit";
			readonly choices: readonly Choice[];
	  }
	/** A period of a kind the measure does not count by (D22): months, quarters, calendar years. */
	| {
			readonly type: "period-not-counted";
			readonly label: string;
			readonly measure: string;
			/** Whether it is twelve months, only others than those counted by, so that one of two years is meant. */
			readonly isYear: boolean;
			readonly choices: readonly Choice[];
	  }
	| YearNotHeld
	/** The geography has no figure in this measure at all; `offered` is another measure that has, never a substitute. */
	| {
			readonly type: "geography-not-held";
			readonly geography: string;
			/** Those named beside it that have none either. */
			readonly others: readonly string[];
			readonly measure: string;
			/** What is held of it beside financial years, in words; empty where nothing is. */
			readonly beside: string;
			readonly choices: readonly Choice[];
	  }
	/** Words that may be what was asked about and that nobody understood; those next to each other together. */
	| { readonly type: "unread-words"; readonly typed: readonly string[]; readonly choices: readonly Choice[] }
	/** Places that were to be left out of what is told whole, as typed: "trend England without the Met". */
	| { readonly type: "not-left-out"; readonly typed: readonly string[]; readonly choices: readonly Choice[] }
	/** What forces were to meet and are not held against here: "a rate over 90". */
	| {
			readonly type: "condition";
			readonly typed: string;
			/** What was to meet it. */
			readonly of: "forces" | "rate";
			readonly choices: readonly Choice[];
	  }
	| CountsApart
	/** Of many forces several years together, or the changes of several, which are told one at a time. */
	| { readonly type: "one-at-a-time"; readonly of: "changes" | "years"; readonly choices: readonly Choice[] }
	/** `held` are the names of those there are. */
	| {
			readonly type: "unknown-style";
			readonly typed: string;
			readonly held: readonly string[];
			readonly choices: readonly Choice[];
	  }
	/** No rate can be given: nobody lives in the force's area, or the people are not counted for that year or age. */
	| {
			readonly type: "population-not-held";
			/** null for all forces. */
			readonly geography: string | null;
			readonly year: string | null;
			readonly why: "no-area" | "not-held";
			readonly of: "people" | "children";
			readonly choices: readonly Choice[];
	  }
	/** No measure of exactly what was named; `held` count something that is called by it, more than are offered perhaps. */
	| {
			readonly type: "ambiguous-measure";
			readonly label: string;
			readonly held: number;
			readonly choices: readonly Choice[];
	  }
	| { readonly type: "measure-not-held"; readonly label: string; readonly choices: readonly Choice[] }
	/** Things Blotter does not do. */
	| {
			readonly type: "out-of-scope";
			readonly why: OutOfScope;
			/** What was recorded, where people were asked for: offences, and no people. */
			readonly recorded?: string;
			/** Ids of measures of which the newest release held is told. */
			readonly newestOf?: readonly string[];
			/** Id of the one place that it is told for. */
			readonly newestFor?: string;
			readonly choices: readonly Choice[];
	  }
	| {
			readonly type: "refused";
			readonly why: "images" | "personal-data";
			readonly choices: readonly Choice[];
	  };

/** A time outside the years held. */
export interface YearNotHeld {
	readonly type: "period-not-held";
	/** null where the question ranges over all forces. */
	readonly geography: string | null;
	readonly measure: string;
	readonly period: Period;
	/** The years there are, oldest first; of several places those that any of them has. */
	readonly held: readonly Period[];
	/** The years of each, where several places were asked about. */
	readonly each?: readonly { readonly geography: string; readonly held: readonly Period[] }[];
	/** Calendar years held for themselves, oldest first. */
	readonly calendar: readonly Period[];
	/** The years that other measures hold. */
	readonly apart: readonly { readonly measure: string; readonly held: readonly Period[] }[];
	readonly choices: readonly Choice[];
}

/** Numbers between which a change was asked for and that are not figures of one measure. */
export interface CountsApart {
	readonly type: "counts-apart";
	readonly geography: string;
	/** Each as typed, with the measures and times that hold it; none where it is no figure of the place. */
	readonly counts: readonly {
		readonly typed: string;
		readonly held: readonly { readonly measure: string; readonly period: Period }[];
	}[];
	/** The measure of the figure that one number alone is held against. */
	readonly measure: string | null;
	readonly choices: readonly Choice[];
}

export type OutOfScope =
	| "other-subject"
	| "forecast"
	| "cause"
	| "below-force"
	| "story-writing"
	| "convictions"
	| "not-a-force"
	| "not-counted"
	| "quote-edit"
	| "unpublished";

/** A way on: a label for a button and the question it asks. */
export interface Choice {
	readonly label: string;
	readonly question: string;
	/** Whether its answer is the chart of this one. */
	readonly drawn?: boolean | undefined;
}
