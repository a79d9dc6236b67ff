import type { Draft } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { passageOf } from "../../question/passage.ts";
import { partMoved } from "../../question/readers/asides.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";

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

/** "Up 15%", "down by 7 per cent". */
const percentMoved =
	/(?<![a-z])(?:(?:up|down|rose|risen|fell|fallen|increased|decreased|dropped)(?: by)?|(?:rise|fall|increase|drop) of)(?: (?:about|around|nearly|almost|roughly|just|some|only))? (?<percent>\d[\d.]*(?:-\d[\d.]*)? ?(?:%|per ?cent|pc))(?![a-z])/;

const MULTIPLES: readonly (readonly [words: string, times: number, called: string])[] = [
	["doubl", 2, "Twice"],
	["trebl|tripl", 3, "Three times"],
	["quadrupl", 4, "Four times"],
];

/** "What would Kent have needed in 2022/23 to have doubled": so many times the earlier count, beside what was recorded. */
function multipleNeeded(text: string, { changes: [change], figures, question }: Draft): string | null {
	const [from, to] = [figures[change?.from ?? -1], figures[change?.to ?? -1]];
	if (from?.value == null || to?.value == null || from.measure !== question.measure) return null;
	const found = MULTIPLES.find(([words]) =>
		new RegExp(`have (?:needed|had to|been needed|taken)(?![a-z]).* (?:${words})(?:ed|e|ing)(?![a-z])`).test(
			text,
		),
	);
	if (found === undefined) return null;
	const [, times, called] = found;
	return `${called} the ${count(from.value)} of ${periodLabel(from)} is ${count(from.value * times)}; recorded in ${periodLabel(to)} were ${count(to.value)}`;
}

/**
 * "Up a third?" of what nothing is held against: what that is in per cent, beside the change that is told. A percentage that
 * nobody asked to be checked is said not to be judged.
 */
export function partAsked(
	{ text, options }: QuestionParts,
	draft: Draft,
): { readonly notices: readonly string[]; readonly choices: readonly Choice[] } {
	const { kind, changes, figures } = draft;
	const needed = multipleNeeded(passageOf(text).folded, draft);
	if (needed !== null) return { notices: [needed], choices: [] };
	if (kind === "check" || options.by !== undefined) return { notices: [], choices: [] };
	const { folded } = passageOf(text);
	const percent = percentMoved.exec(folded)?.groups?.["percent"];
	if (percent !== undefined && figures.length > 0)
		return {
			notices: [`“${percent}” is not held against anything here: begin with “check” to have it checked`],
			choices: [{ label: "Check It", question: `check ${text}` }],
		};
	const typed = partMoved.exec(folded)?.groups?.["part"];
	const part = PERCENT[typed?.replace("-", " ") ?? ""];
	const notices =
		part === undefined || changes.length === 0
			? []
			: [`“${typed}” is ${part}: what changed is told with its counts and years`];
	return { notices, choices: [] };
}
