import { isFollowedUp } from "./refiners/follow-up.ts";

/** Asked back, or nothing held: the next words may be the rest of the question. */
const openKinds = new Set(["clarify", "not-held"]);
const neverFollowed = new Set(["out-of-scope", "refused"]);

/** What the next message of a thread is read against, in two questions. */
export interface ThreadBefore {
	/** The last that was answered. */
	readonly answered: string | undefined;
	/** A later one that was not, and may be put right. */
	readonly unanswered: string | undefined;
}

/** What of an answer says whether it is followed up. */
export interface Followed {
	readonly kind: string;
	readonly question: { readonly canonical: string; readonly geographies: readonly string[] };
	readonly finding: string;
}

/** The two as one text to keep, a line each, which no question has within it. */
export function threadAfter(before: string | undefined, { kind, question, finding }: Followed): string {
	const { answered = "" } = threadBefore(before);
	if (finding === "" || neverFollowed.has(kind)) return answered;
	if (openKinds.has(kind)) return `${answered}\n${question.canonical}`;
	return isFollowedUp(kind, question.geographies.length) ? question.canonical : answered;
}

export function threadBefore(kept: string | undefined): ThreadBefore {
	const [answered = "", unanswered = ""] = (kept ?? "").split("\n");
	return { answered: unlessEmpty(answered), unanswered: unlessEmpty(unanswered) };
}

const unlessEmpty = (text: string): string | undefined => (text === "" ? undefined : text);
