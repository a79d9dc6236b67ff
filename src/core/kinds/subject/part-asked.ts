import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { passageOf } from "../../question/passage.ts";
import { partMoved } from "../../question/readers/asides.ts";

const PERCENT: Readonly<Record<string, string>> = {
	half: "50%",
	third: "33.3%",
	"3rd": "33.3%",
	quarter: "25%",
	fifth: "20%",
	tenth: "10%",
	"two thirds": "66.7%",
	"three quarters": "75%",
};

/** "Up a third?" of what nothing is held against: what that is in per cent, beside the change that is told. */
export function partAsked(
	{ text, options }: QuestionParts,
	{ kind, changes }: Draft,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const typed = partMoved.exec(passageOf(text).folded)?.groups?.["part"];
	const percent = PERCENT[typed?.replace("-", " ") ?? ""];
	const isTold = changes.length > 0 && kind !== "check";
	const notices =
		percent === undefined || !isTold || options.by !== undefined
			? []
			: [`“${typed}” is ${percent}: what changed is told with its counts and years`];
	return { notices, choices: [] };
}
