import type { Period } from "../statistics/period.ts";

/** Where a reading stood in the text, and how sure it is: `implied` readings are told to the asker. */
export interface Read {
	readonly start: number;
	readonly end: number;
	/** The words as typed. */
	readonly text: string;
	readonly certainty: "certain" | "implied";
}

/** A force, nation, region or place name that was read. */
export interface GeographyRead extends Read {
	readonly outcome: "matched" | "ambiguous" | "none";
	/** Ids, best first: one when matched; all that it may mean when it has to be asked; for `none`, suggestions. */
	readonly geographies: readonly string[];
	readonly how: "name" | "alias" | "place" | "misspelt" | "suggested";
	/** The place typed, where it is only a part of the force's area ("Oxford", "Devon"); null otherwise. */
	readonly place: string | null;
	/** Another force to offer as a button beside the answer ("susex": Essex; "newcastle": Staffordshire). */
	readonly otherwise: readonly string[];
	/** What to say about an ambiguous name. Empty when nothing. */
	readonly note: string;
	/** Other places named that come to the same force, as the data set writes them: "Hull" beside Grimsby. */
	readonly alsoNamed?: readonly string[];
	/** The name is none of the area's own and takes it in, perhaps with others: "the north". Told to the asker. */
	readonly wider?: true;
}

/** What was said about time, before the data decide what it comes to. */
export type PeriodReading =
	/** Named years, one or more ("2021", "2018 vs 2020"). `alternatives` are other readings, one button each (D18). */
	| {
			readonly type: "periods";
			readonly periods: readonly Period[];
			readonly alternatives: readonly Period[];
	  }
	/** "2016 to 2021", "2016-21": every year from first to last. */
	| { readonly type: "range"; readonly first: Period; readonly last: Period }
	/** "since 2016": every year from first to the latest held. */
	| { readonly type: "since"; readonly first: Period }
	/** "until 2020", "before 2020": every year from the first held to the last. */
	| { readonly type: "until"; readonly last: Period }
	/** "last year", "now" (back 0), "the year before last" (back 1), "five years ago" (back 5), "next year" (back -1). */
	| { readonly type: "latest"; readonly back: number }
	/** "The first year you hold", "the earliest figure". */
	| { readonly type: "first" }
	/** "last five years": that many years up to the latest. */
	| { readonly type: "last"; readonly years: number }
	/** "five year change", "over five years": the latest against the one that many years before. */
	| { readonly type: "change"; readonly years: number }
	/** "since records began", "ever": all years held. */
	| { readonly type: "all" }
	/** "the year before", "the same year": moves the period of the earlier question in the thread. */
	| { readonly type: "shift"; readonly years: number }
	/** Has to be asked: "2122", "30 February", "during the pandemic". `choices` are what to offer. */
	| {
			readonly type: "unclear";
			readonly why: "not-a-year" | "no-such-date" | "left-out" | "several-spans" | "pandemic" | "two-digit";
			readonly choices: readonly Period[];
	  }
	/** A month or part year, which is never derived (D22). `near` are the financial years to offer instead. */
	| { readonly type: "month"; readonly label: string; readonly near: readonly Period[] };

export interface PeriodRead extends Read {
	readonly reading: PeriodReading;
}

/** A measure that was named. `measure` is null when it is known but not loaded ("knife crime"). */
export interface MeasureRead extends Read {
	readonly measure: string | null;
	/** What was asked for, in plain words: "knife crime". */
	readonly label: string;
	/** True for a term that is understood and never repeated (D33). */
	readonly deprecated: boolean;
}

/** A publication that was named by its date. */
export interface ReleaseRead extends Read {
	/** ISO year, or year and month. */
	readonly published: string;
	/** Null where it was not said whose it is. */
	readonly producer: string | null;
}

/** What a text was read as. Kinds decide from it; nothing here is an answer. */
export interface QuestionParts {
	/** The text, unescaped, formatting and mention stripped, white space folded; case kept. */
	readonly text: string;
	/** `command`: words after a slash command, terse. `sentence`: running text of a mention, message or thread. */
	readonly style: "command" | "sentence";
	readonly geographies: readonly GeographyRead[];
	/** Named to be left out of what is ranged over. */
	readonly without?: readonly GeographyRead[];
	readonly period: PeriodRead | null;
	readonly measure: MeasureRead | null;
	/** Another measure named beside it. */
	readonly besides?: MeasureRead;
	readonly release?: ReleaseRead;
	/** Kinds named or hinted at, in order of the text ("trend", "rank", "quote"); certain for a leading sub-command. */
	readonly cues: readonly Cue[];
	/** Names after "style=", "by", "from", "said": what only some kinds use. */
	readonly options: QuestionOptions;
	/** Words nobody understood, in order. */
	readonly unread: readonly string[];
	/** A condition on the forces asked for that was not understood, as typed. */
	readonly condition?: string;
	/** What a rate was to be held against and cannot be, as typed: another unit, two sizes. */
	readonly unheld?: string;
}

export interface Cue extends Read {
	/** A kind's name or a refusal's: see `kinds.ts`. */
	readonly kind: string;
	/** How strongly: a sub-command 3, a phrase that means only this 2, a hint 1. */
	readonly weight: 1 | 2 | 3;
}

/** A size that changes are held against; a per cent may have decimals. */
export interface ChangeBound {
	readonly than: "over" | "least" | "under" | "most";
	readonly size: number;
	readonly unit: "percent" | "number";
}

/** A size that rates are held against, in the unit of the rate; it may have decimals. */
export type RateBound = Pick<ChangeBound, "than" | "size">;

export interface QuestionOptions {
	readonly style?: string;
	readonly speaker?: string;
	readonly organisation?: string;
	readonly body?: string;
	/** What statements are to have in their words. */
	readonly words?: string;
	readonly direction?: "up" | "down";
	/** A ranking from the other end: "which force has the fewest". */
	readonly order?: "fewest";
	/** A number that counts are held against: "ever topped 800", "fewer than 600", "at least 800", "600 or fewer". */
	readonly over?: number;
	readonly under?: number;
	readonly least?: number;
	readonly most?: number;
	/** "Rose by more than 10%", "doubled": which changes forces are counted by. */
	readonly by?: ChangeBound;
	/** "Above 50 per 100,000". */
	readonly rated?: RateBound;
	/** "Did not rise": every change but those; "had no change": none at all. */
	readonly not?: "up" | "down" | "either";
	/** "Second highest": the place asked after. */
	readonly place?: number;
	/** "top 10". */
	readonly top?: number;
	/** "per head", "per 1,000 children". */
	readonly per?: "100000-people" | "1000-children";
	/** "One in how many people". */
	readonly oneIn?: true;
	/** "The median force", of the counts of forces in a year. */
	readonly median?: true;
	/** "A yearly average", of a total or a change over several years. */
	readonly mean?: true;
	/** "How often is that", "per day". */
	readonly pace?: "minute" | "hour" | "day" | "week" | "month";
	readonly public?: boolean;
	/** A text to check, after "check". */
	readonly claim?: string;
	/** "A-7F3K2M" after "show". */
	readonly id?: string;
	readonly asOf?: string;
	/** What "list" should list. */
	readonly list?: "forces" | "regions" | "measures" | "releases" | "revisions" | "styles";
}
