import type { QuestionParts } from "../parts.ts";
import { backTo } from "./back-to.ts";
import { firstMeant, type OneMeant, otherMeant } from "./one-before.ts";

/** What a reply is about that speaks of an earlier question: the first, the other one, what it goes back to; null where it speaks of none. */
export const earlierMeant = (
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	questionsBefore: () => readonly QuestionParts[],
	areAllKept: boolean,
): OneMeant | null =>
	firstMeant(before, parts, reply, questionsBefore, areAllKept) ??
	otherMeant(before, parts, reply, questionsBefore) ??
	backTo(before, parts, reply, questionsBefore);
