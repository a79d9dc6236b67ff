import type { Choice } from "../../problem.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Topic } from "../digests/subscriptions.ts";

/** What somebody wants done rather than answered. */
export type Instruction =
	| Subscribe
	| { readonly type: "unsubscribe"; readonly scope: Scope; readonly all: boolean }
	/** `to`: a user's id; null where it is still to be chosen. */
	| { readonly type: "hand-over"; readonly scope: Scope; readonly all: boolean; readonly to: string | null }
	| { readonly type: "subscriptions" }
	/** Draws a kept answer again. */
	| { readonly type: "show"; readonly id: string }
	| { readonly type: "corrections"; readonly scope: Scope }
	| { readonly type: "digest"; readonly act: "preview" | "send" }
	/** What is held back, where the asker may know of it. */
	| { readonly type: "embargo" }
	| { readonly type: "sign-off"; readonly act: "sign" | "withdraw"; readonly note: string }
	| { readonly type: "used"; readonly id: string; readonly story: string };

export interface Subscribe {
	readonly type: "subscribe";
	readonly scope: Scope;
	readonly what: Topic;
	readonly rule: string;
	readonly always: boolean;
	/** What was taken for granted, each a sentence: "You typed “cumbira”; that is read as Cumbria." */
	readonly assumed: readonly string[];
}

/** Places and a measure, by id. No places: all of them. No measure: the main one and those related. */
export interface Scope {
	readonly geographies: readonly string[];
	readonly measure: string | null;
}

/** What is done with the digests of the places named, or asked about their figures. */
export type Doing = "subscribe" | "unsubscribe" | "hand over" | "corrections";

/** Why an instruction cannot be carried out as it was typed; worded in `instruction-problem-text.ts`. */
export type InstructionProblem =
	| { readonly type: "no-place"; readonly choices: readonly Choice[] }
	| {
			readonly type: "which-place";
			readonly typed: string;
			readonly note: string;
			readonly doing: Doing;
			readonly choices: readonly Choice[];
	  }
	| {
			readonly type: "unknown-place";
			readonly typed: string;
			readonly doing: Doing;
			readonly choices: readonly Choice[];
	  }
	| { readonly type: "measure-not-held"; readonly label: string; readonly choices: readonly Choice[] }
	| { readonly type: "unclear-time"; readonly typed: string; readonly choices: readonly Choice[] }
	| { readonly type: "several-topics"; readonly choices: readonly Choice[] }
	/** Words that take something away: “no revisions”, “all except Kent”, “do not subscribe”. */
	| { readonly type: "negated"; readonly typed: string; readonly choices: readonly Choice[] }
	/** Another channel is named, “#sport”, than the one it is said in. */
	| { readonly type: "elsewhere"; readonly choices: readonly Choice[] }
	/** Words nobody understood; the choice does what was understood. */
	| { readonly type: "not-understood"; readonly typed: string; readonly choices: readonly Choice[] }
	| { readonly type: "no-answer-id"; readonly choices: readonly Choice[] }
	| { readonly type: "which-answer"; readonly choices: readonly Choice[] }
	/** An answer is removed where it stands, and not by its id. */
	| { readonly type: "remove-in-menu"; readonly choices: readonly Choice[] }
	/** More ids than one, where one is meant; the choices show each. */
	| { readonly type: "several-answers"; readonly choices: readonly Choice[] }
	| { readonly type: "no-story"; readonly id: string; readonly choices: readonly Choice[] };

/** What a text was read as; null: it is no instruction, so it is a question. */
export type InstructionRead =
	| { readonly instruction: Instruction }
	| { readonly problem: InstructionProblem }
	| null;

export interface InstructionReader {
	/** `command`: terse words after a slash command. `sentence`: running text. */
	readonly style: "command" | "sentence";
	readonly data: DataSet;
	/** ISO date. */
	readonly today: string;
}
