import { z } from "zod";
import { Figure } from "../answer.ts";

/** A claim found in a text and what the figures say of it. `start` and `end` count UTF-16 units of the text as given. */
export const Claim = z.object({
	text: z.string(),
	start: z.int(),
	end: z.int(),
	kind: z.enum([
		"count",
		"total",
		"percentage",
		"points",
		"multiple",
		"difference",
		"share",
		"rate",
		"rank",
		"comparison",
		"direction",
	]),
	/** What it was read as, and what was assumed: "Cumbria, 2021/22, NSPCC". Empty when it could not be tied to anything. */
	reading: z.string(),
	verdict: z.enum(["holds", "holds-after-rounding", "does-not-hold", "cannot-be-checked"]),
	/** A sentence: the figures behind the verdict, the right figure, or why nothing can be said. */
	reason: z.string(),
	figures: z.array(Figure),
	/** The arithmetic with its numbers in it. */
	working: z.string(),
});

/** A claim of a check, with why the figures that it sets against each other do not compare, whatever the verdict (D24, D25). */
export const CheckedClaim = Claim.extend({ warnings: z.array(z.string()) });

/** Advice about a word, never a verdict (D33-D35). */
export const Flag = z.object({
	text: z.string(),
	start: z.int(),
	end: z.int(),
	advice: z.string(),
	/** Inside quotation marks: somebody's words, to be left as they are. */
	quoted: z.boolean(),
});

export const Check = z.object({ claims: z.array(CheckedClaim), flags: z.array(Flag), summary: z.string() });

export type Claim = z.infer<typeof Claim>;
export type Flag = z.infer<typeof Flag>;
export type Check = z.infer<typeof Check>;
