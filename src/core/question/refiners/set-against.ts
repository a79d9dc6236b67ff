import type { QuestionParts } from "../parts.ts";
import { isOneYear } from "./one-year.ts";

const comparing =
	/(?<![a-z])(?:compar(?:e[ds]?|ing|ison|able)|in line|on a par|level|stacks? up|measures? up|(?:how|where) (?:does|do|did|would|is|are) (?:it|that|this|they|these|those|the (?:rates?|figures?|numbers?|counts?))(?: (?:rates?|figures?|numbers?|counts?))? (?:sit|stand|fare|look|rate|rank|do|match up|square up|weigh up)|differ(?:s|ent|ence)?|(?:higher|lower|more|fewer|less|worse|better|bigger|smaller)(?: .{2,40})? than)(?![a-z])/;
const beside = /(?<![a-z])(?:next to|beside|alongside|against|vs?\.?|versus)(?![a-z])/;
/** What stands between a comparison and what it is with. */
const against =
	/(?<![a-z])(?:with|to|against|than|from|beside|alongside|vs?\.?|versus)(?: (?:in|the|for|of|what|that|those|figures?|numbers?|ones?))*[ ,]*$/;
const howDoes = /(?<![a-z])how (?:does|do|did|would|has|have) (?:the )?$/;
const comparesItself = /^(?: police| (?:figures?|numbers?))? (?:compares?|stacks? up|measures? up)[ ?!.]*$/;

/** Whether what stands before this sets it against something: "how does that compare with". */
export const isAgainst = (before: string): boolean => comparing.test(before) && against.test(before);

/** Whether what stands before a place asks for it beside what was asked before. */
export const isBeside = (before: string): boolean => comparing.test(before) || beside.test(before);

/** "How does that compare with Cumbria", "is that worse than Cumbria", "how does Cumbria compare", "and Cumbria, are the two comparable": beside what was asked before. */
export function isSetAgainst({ geographies, cues, period }: QuestionParts, reply: string): boolean {
	const [place, ...more] = geographies;
	if (place === undefined || more.length > 0 || cues.some((it) => it.kind === "average")) return false;
	const [start, end] = [reply.slice(0, place.start), reply.slice(place.end)];
	const isOfYears = period !== null && !isOneYear(period);
	return (
		isAgainst(start) ||
		(howDoes.test(start) && comparesItself.test(end)) ||
		comparesBoth.test(end) ||
		(sideBySide.test(end) && !isOfYears)
	);
}

/** "What about Essex then, can I put them side by side". */
const sideBySide = /(?<![a-z])(?:side[- ]by[- ]side|next to each other)(?![a-z])/;

/** "The same for Essex, and compare the two", "and Essex? Are they comparable". */
const comparesBoth =
	/(?<![a-z])(?:compar(?:e|ing) (?:the two|the pair|them|both)|(?:the two|the pair|they|both)(?: figures| forces)? (?:really |fairly |actually )?(?:(?:can |could |should )?(?:be |are |to be )?(?:compared|comparable|compare)|like[- ]for[- ]like)|(?:are|can|do|could|should) (?:the two|the pair|they|both)(?: figures| forces)? (?:be )?(?:really |fairly |actually )?(?:compared|comparable|compare|like[- ]for[- ]like))(?![a-z])/;
